import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { SimilarName } from '@/lib/admin/company-file';

/** Companies that could be mistaken for this one, or that it could be mistaken for. */
export function SimilarNames({ similar }: { similar: readonly SimilarName[] }) {
  const t = useTranslations('admin.companies');
  if (similar.length === 0) return <p className="text-soft">{t('similarNone')}</p>;
  return (
    <Table
      caption={t('similar')}
      captionHidden
      columns={[
        { key: 'name', label: t('name') },
        { key: 'domain', label: t('domain') },
        { key: 'status', label: t('statusLabel') },
      ]}
      rows={similar.map(({ slug, name, domain, status }) => ({
        key: `${slug}${name}${domain}`,
        cells: {
          name: slug ? <Link href={`/admin/companies/${slug}`}>{name}</Link> : name,
          domain: domain ?? '',
          status: t(`status.${status}` as 'status.submitted'),
        },
      }))}
    />
  );
}
