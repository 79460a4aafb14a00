import { useTranslations } from 'next-intl';
import { ReferenceText } from '@/components/record/reference-text';
import { Link } from '@/components/ui/link';
import { MarkGlyph } from '@/components/ui/mark';
import { Table } from '@/components/ui/table';
import type { Checkable, PublicPlatform } from '@/lib/platforms/queries';

/** What can be checked where, with the way to look for oneself. */
export function PlatformTable({ platforms }: { platforms: readonly PublicPlatform[] }) {
  const t = useTranslations('platforms');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'platform', label: t('platform'), rowHeader: true },
        { key: 'checkable', label: t('checkable') },
        { key: 'keeps', label: t('keeps') },
        { key: 'repository', label: t('repository') },
      ]}
      rows={platforms.map((platform) => ({
        key: platform.slug,
        cells: {
          platform: (
            <div>
              <Link href={`/platforms/${platform.slug}`}>{platform.name}</Link>
              <span className="block font-normal text-fine text-soft">
                {platform.owner}
                {platform.isNetwork ? `, ${t('network')}` : null}
              </span>
            </div>
          ),
          checkable: <CheckableWord checkable={platform.checkable} />,
          keeps: platform.keeps ? (
            <ReferenceText>{platform.keeps}</ReferenceText>
          ) : (
            <span className="text-soft">{t('keepsNothing')}</span>
          ),
          repository: platform.adRepository ? (
            <Link
              href={platform.adRepository}
              aria-label={t('repositoryOpen', { platform: platform.name })}
              className="wrap-anywhere"
            >
              {new URL(platform.adRepository).hostname.replace(/^www\./, '')}
            </Link>
          ) : (
            <span className="text-soft">{t('noRepository')}</span>
          ),
        },
      }))}
    />
  );
}

/** Whether a pause there can be checked; where it cannot, with the mark that says so everywhere. */
export function CheckableWord({ checkable }: { checkable: Checkable }) {
  const t = useTranslations('platforms.answers');
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      {checkable === 'no' || checkable === 'unknown' ? (
        <MarkGlyph kind="notCheckable" className="translate-y-[0.125em]" />
      ) : null}
      {t(checkable)}
    </span>
  );
}
