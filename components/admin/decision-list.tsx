import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { revocable } from '@/lib/decisions/decision';
import type { DecisionRow } from '@/lib/decisions/queries';

interface DecisionListProps {
  decisions: readonly DecisionRow[];
  /** Whether this administrator may take one back here. */
  mayRevoke: boolean;
}

/** Who decided what, when, why and on which evidence, newest first. */
export function DecisionList({ decisions, mayRevoke }: DecisionListProps) {
  const t = useTranslations('admin.decisions');
  const kinds = useTranslations('admin.decide.kinds');
  if (decisions.length === 0) return <p className="text-soft">{t('none')}</p>;
  return (
    <ol className="grid gap-6">
      {decisions.map((decision) => (
        <li key={decision.id} className="border-line border-b pb-6 last:border-0">
          <p>
            <span className="font-medium">{t(`kind.${decision.kind}` as 'kind.revoke')}</span>{' '}
            {decision.live ? null : <Tag>{t('revoked')}</Tag>}
          </p>
          <p className="text-fine text-soft">
            {decision.by} · <DateTime value={decision.at} format="minute" showZone />
            {decision.key ? ` · ${t(`key.${decision.key}` as 'key.administrator')}` : null}
          </p>
          <p className="mt-2 max-w-measure whitespace-pre-line">{decision.note}</p>
          <ul className="mt-2 text-fine">
            {decision.evidence.map((item) => (
              <li key={`${item.kind}${item.reference}`}>
                {kinds(item.kind)}: {item.reference}{' '}
                {item.url ? <Link href={item.url}>{item.url}</Link> : null}
              </li>
            ))}
          </ul>
          {mayRevoke && decision.live && revocable(decision.kind) ? (
            <p className="mt-3">
              <Link href={`/admin/decisions/${decision.id}/revoke`}>{t('revokeLink')}</Link>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
