import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { canonicalJson, type Opening } from '@/lib/pledges/canonical';

/** What opens each commitment: its field, the value as it was hashed, and the salt. */
export function OpeningsTable({ openings }: { openings: readonly Opening[] }) {
  const t = useTranslations('company.version');
  return (
    <DefinitionList
      items={openings.map(({ field, value, salt }) => ({
        key: field,
        term: <code>{field}</code>,
        description: (
          <>
            <code className="block break-all">{canonicalJson(value)}</code>
            <span className="text-fine text-soft">
              {t('salt')} <code className="break-all">{salt}</code>
            </span>
          </>
        ),
      }))}
    />
  );
}
