import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { formatList } from '@/lib/i18n/format';
import type { Clash } from '@/lib/pledges/scope-rows';
import { weekName } from '@/lib/pledges/week-name';

interface ClashNoticeProps {
  clashes: readonly Clash[];
  platformName: (slug: string) => string;
}

/** Which pledge of the company has the same silence already, and how to get out of it. */
export function ClashNotice({ clashes, platformName }: ClashNoticeProps) {
  const t = useTranslations('sign.check');
  const locale = useLocale();
  return (
    <Notice kind="problem" title={t('clashTitle')} className="mb-8">
      <ul>
        {clashes.map(({ reference, platformSlug, mondays }) => (
          <li key={`${reference} ${platformSlug}`}>
            {t('clash', {
              platform: platformName(platformSlug),
              weeks: formatList(
                mondays.map((monday) => weekName(monday, locale)),
                locale,
              ),
              reference,
            })}
          </li>
        ))}
      </ul>
      <p>{t('clashHint')}</p>
    </Notice>
  );
}
