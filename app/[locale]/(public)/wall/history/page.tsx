import { permanentRedirect } from 'next/navigation';
import { type Locale, localePath } from '@/lib/i18n/locales';

/** The history has an address of its own. */
export default async function WallHistoryPage({ params }: { params: Promise<{ locale: Locale }> }) {
  permanentRedirect(localePath((await params).locale, '/history'));
}
