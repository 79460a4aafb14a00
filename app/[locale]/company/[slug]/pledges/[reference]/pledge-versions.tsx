import { useLocale, useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/i18n/format';
import type { PledgeDetail } from '@/lib/pledges/queries';

/** Every version that was signed, newest first; none is ever taken away. */
export function PledgeVersions({ pledge, base }: { pledge: PledgeDetail; base: string }) {
  const t = useTranslations('company.pledge');
  const locale = useLocale();
  const stateOf = (number: number) => {
    if (number === pledge.pendingVersion) return ` (${t('versionWaits')})`;
    return number === pledge.version && pledge.status === 'published' ? ` (${t('versionForce')})` : '';
  };
  return (
    <DefinitionList
      items={pledge.versions.map(({ number, sha256, signedAt }) => ({
        key: String(number),
        term: `${t('version', { number })}${stateOf(number)}`,
        description: (
          <>
            {t('versionSigned', { date: formatDate(signedAt, locale) })}
            <code className="block break-all text-fine text-soft">{sha256}</code>
          </>
        ),
        action: <Link href={`${base}/versions/${number}`}>{t('versionRead', { number })}</Link>,
      }))}
    />
  );
}
