import { requirePerson } from '@/app/guards';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { personalData } from '@/lib/identity/personal-data';

/** A signed-in person's own: everything kept about them, as a JSON file. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const actor = await requirePerson(isLocale(locale) ? locale : defaultLocale, '/account/export');
  return new Response(`${JSON.stringify(await personalData(actor), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="quiet-week-personal-data.json"',
      'cache-control': 'private, no-store',
    },
  });
}
