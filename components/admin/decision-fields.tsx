import { useTranslations } from 'next-intl';
import { Select } from '@/components/forms/select';
import { TextInput } from '@/components/forms/text-input';
import { Textarea } from '@/components/forms/textarea';
import { EVIDENCE_KINDS, LONGEST_NOTE } from '@/lib/decisions/decision';

/** Rows of evidence a form offers: one is asked for, the others fold away. */
const MORE = [1, 2, 3] as const;

/** The labels that a decision's form needs for its fields, beside its own. */
export function useDecisionLabels(): Record<string, string> {
  const t = useTranslations('admin.decide');
  return Object.fromEntries([
    ['note', t('note')],
    ...[0, ...MORE].flatMap((row) => [
      [`evidence[${row}].kind`, t('evidenceKind', { number: row + 1 })],
      [`evidence[${row}].reference`, t('evidenceReference', { number: row + 1 })],
      [`evidence[${row}].url`, t('evidenceUrl', { number: row + 1 })],
    ]),
  ]);
}

/** Why, and on which evidence: the same for every decision. */
export function DecisionFields({ noteHint }: { noteHint: string }) {
  const t = useTranslations('admin.decide');
  return (
    <>
      <Textarea name="note" rows={4} limit={LONGEST_NOTE} hint={noteHint} />
      <fieldset className="grid gap-5">
        <legend className="mb-1 font-medium">{t('evidence')}</legend>
        <p className="text-soft">{t('evidenceHint')}</p>
        <EvidenceRow row={0} />
        <details className="grid gap-5">
          <summary className="underline">{t('evidenceMore')}</summary>
          <div className="mt-4 grid gap-5">
            {MORE.map((row) => (
              <EvidenceRow key={row} row={row} />
            ))}
          </div>
        </details>
      </fieldset>
    </>
  );
}

function EvidenceRow({ row }: { row: number }) {
  const t = useTranslations('admin.decide');
  const options = EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <div className="grid items-end gap-4 border-line border-t pt-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <Select name={`evidence[${row}].kind`} options={options} optional={row > 0} />
      <TextInput name={`evidence[${row}].reference`} optional={row > 0} autoComplete="off" />
      <div className="sm:col-span-2">
        <TextInput name={`evidence[${row}].url`} type="url" optional autoComplete="off" />
      </div>
    </div>
  );
}
