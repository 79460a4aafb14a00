import { useTranslations } from 'next-intl';
import type { DonationKey } from '@/lib/donations/keys';
import { DateTime } from '../ui/figure';
import { MarkGlyph } from '../ui/mark';

interface DonationKeysProps {
  donation: { keys: readonly DonationKey[] };
  timeZone: string;
}

/** Which of the two keys have been turned, by whom and when. */
export function DonationKeys({ donation, timeZone }: DonationKeysProps) {
  const t = useTranslations('donate.key');
  const { keys } = donation;
  if (keys.length === 0) return <p className="text-soft">{t('none')}</p>;
  const second = keys.some(({ key }) => key !== 'processor');
  return (
    <ul className="grid gap-3">
      {keys.map((one) => (
        <li key={one.key} className="grid grid-cols-[auto_1fr] items-baseline gap-x-3">
          <MarkGlyph kind="confirmed" className="translate-y-[0.125em]" />
          <span>
            {t(one.key)}{' '}
            <span className="text-soft">
              <DateTime value={one.at} format="minute" timeZone={timeZone} />
            </span>
          </span>
        </li>
      ))}
      {second ? null : (
        <li className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 text-soft">
          <span aria-hidden="true" className="w-[0.9em] text-center">
            –
          </span>
          <span>{t('missing')}</span>
        </li>
      )}
    </ul>
  );
}
