import { useLocale, useTranslations } from 'next-intl';
import { ActionsRow } from '@/components/forms/actions-row';
import { DateInput } from '@/components/forms/date-input';
import { Form } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { RevisionField } from '@/components/pledges/revision-field';
import { SplitChoices } from '@/components/pledges/split-choices';
import { formatDate } from '@/lib/i18n/format';
import { dueBounds, type RedirectDraft } from '@/lib/pledges/draft';
import type { TaskList } from '@/lib/pledges/queries';
import { typedPercent } from '@/lib/pledges/read-typed';
import type { PledgePlace } from '../../../../../guards';
import { saveRedirectAction } from './actions';

export function RedirectForm({ task, place }: { task: TaskList; place: PledgePlace }) {
  const t = useTranslations('sign');
  const locale = useLocale();
  const bounds = task.draft.weeks ? dueBounds(task.draft.weeks) : null;
  const partLabels = task.beneficiaries.map(({ slug, name }) => [
    `part.${slug}`,
    t('redirect.partOf', { name }),
  ]);
  const labels = {
    share: t('redirect.share'),
    beneficiaries: t('redirect.beneficiaries'),
    ...Object.fromEntries(partLabels),
    dueOn: t('redirect.dueOn'),
  };
  const defaults = typed(task.draft.redirect, locale);
  return (
    <Form
      id="redirect"
      action={saveRedirectAction.bind(null, place)}
      labels={labels}
      defaultValue={{ share: typedPercent(10_000, locale), dueOn: bounds?.usual, ...defaults }}
    >
      <RevisionField revision={task.revision} />
      <TextInput
        name="share"
        inputMode="decimal"
        autoComplete="off"
        width="short"
        hint={t('redirect.shareHint')}
      />
      {task.beneficiaries.length > 0 ? (
        <SplitChoices
          name="beneficiaries"
          hint={t('redirect.beneficiariesHint')}
          rows={task.beneficiaries.map(({ slug, name, focus }) => ({
            slug,
            name,
            about: focus,
            partLabel: t('redirect.partOf', { name }),
          }))}
        />
      ) : null}
      <DateInput
        name="dueOn"
        min={bounds?.earliest}
        max={bounds?.latest}
        hint={
          bounds
            ? t('redirect.dueOnHint', {
                earliest: formatDate(bounds.earliest, locale),
                latest: formatDate(bounds.latest, locale),
              })
            : undefined
        }
      />
      <ActionsRow>
        <SubmitButton name="way" value="next">
          {t('next')}
        </SubmitButton>
        <SubmitButton name="way" value="stay" look="secondary">
          {t('redirect.compute')}
        </SubmitButton>
      </ActionsRow>
    </Form>
  );
}

/** What is saved, as it would be typed; equal parts leave the percentages empty. */
function typed(redirect: RedirectDraft | null, locale: string): Record<string, unknown> {
  if (!redirect) return {};
  const { shares, shareBasisPoints, dueOn } = redirect;
  const equal = shares.every((share) => share.weight === 1);
  const parts = equal
    ? []
    : shares.map(({ beneficiarySlug, weight }) => [beneficiarySlug, typedPercent(weight, locale)]);
  return {
    share: typedPercent(shareBasisPoints, locale),
    beneficiaries: shares.map((share) => share.beneficiarySlug),
    part: Object.fromEntries(parts),
    dueOn,
  };
}
