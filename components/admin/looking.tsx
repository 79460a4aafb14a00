import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';
import { Notice } from '@/components/ui/notice';
import { Tag } from '@/components/ui/tag';

interface LookingProps {
  looking: readonly { email: string; since: Date }[];
}

/** In a queue: somebody has this one open. */
export function LookingTag({ looking }: LookingProps) {
  const t = useTranslations('admin.looking');
  const [first] = looking;
  return first ? <Tag>{t('tag', { email: first.email })}</Tag> : null;
}

/** On an item's page: who else has it open, and since when. Nobody is kept out; deciding twice is impossible. */
export function LookingNotice({ looking }: LookingProps) {
  const t = useTranslations('admin.looking');
  if (looking.length === 0) return null;
  return (
    <Notice kind="warning" className="mb-6">
      {looking.map(({ email, since }) => (
        <p key={email}>
          {t('notice', { email })} <DateTime value={since} format="minute" showZone />
        </p>
      ))}
    </Notice>
  );
}
