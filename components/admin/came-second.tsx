import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { DecisionRow } from '@/lib/decisions/queries';
import { formatDate } from '@/lib/i18n/format';

interface CameSecondProps {
  /** The decisions on the item, newest first. */
  decisions: readonly DecisionRow[];
  /** The page's own `second`: set by the action that found somebody had been first. */
  second: string | string[] | undefined;
}

/**
 * Tells the second of two administrators who was first. A notice of the page and not an error of the form: the
 * form is gone by then, because there is nothing left to decide.
 */
export function CameSecond({ decisions, second }: CameSecondProps) {
  const t = useTranslations('admin');
  const locale = useLocale();
  const [first] = decisions;
  if (second === undefined || !first) return null;
  const time = `${formatDate(first.at, locale, 'minute', 'UTC')} UTC`;
  const what = t(`decisions.kind.${first.kind}` as 'decisions.kind.revoke');
  return (
    <Notice
      live
      kind="warning"
      className="mb-6"
      title={t('refused.already_by', { by: first.by, time, what })}
    />
  );
}
