import { useLocale, useTranslations } from 'next-intl';
import { ActionsRow } from '@/components/forms/actions-row';
import { Radios } from '@/components/forms/choices';
import { DateInput } from '@/components/forms/date-input';
import { Form } from '@/components/forms/form';
import { Select } from '@/components/forms/select';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextInput } from '@/components/forms/text-input';
import { RevisionField } from '@/components/pledges/revision-field';
import { CURRENCIES } from '@/lib/money';
import type { TaskList } from '@/lib/pledges/queries';
import { BASELINE_METHODS, VISIBILITIES } from '@/lib/pledges/text';
import { typedAmount } from '@/lib/pledges/typed-amount';
import { addCalendarDays, dateIn } from '@/lib/time';
import type { PledgePlace } from '../../../../../guards';
import { saveBaselineAction } from './actions';

interface BaselineFormProps {
  task: TaskList;
  place: PledgePlace;
  /** Platforms on which paid ads stop: those whose spend is asked. */
  paid: readonly { slug: string; name: string }[];
}

export function BaselineForm({ task, place, paid }: BaselineFormProps) {
  const t = useTranslations('sign');
  const words = useTranslations('pledge');
  const names = new Intl.DisplayNames(useLocale(), { type: 'currency' });
  const fixed = task.context.fixed?.currency;
  const currencies = fixed ? [fixed] : CURRENCIES;
  const labels = {
    currency: t('baseline.currency'),
    ...Object.fromEntries(
      paid.map(({ slug, name }) => [`weekly.${slug}`, t('baseline.weekly', { platform: name })]),
    ),
    method: t('baseline.method'),
    from: t('baseline.from'),
    to: t('baseline.to'),
    visibility: t('baseline.visibility'),
  };
  return (
    <Form
      id="baseline"
      action={saveBaselineAction.bind(null, place)}
      labels={labels}
      defaultValue={useTyped(task)}
    >
      <RevisionField revision={task.revision} />
      <Select
        name="currency"
        hint={fixed ? t('baseline.currencyFixed') : t('baseline.currencyHint')}
        options={currencies.map((code) => ({ value: code, label: `${code} (${names.of(code)})` }))}
      />
      {paid.map(({ slug }, index) => (
        <TextInput
          key={slug}
          name={`weekly.${slug}`}
          inputMode="decimal"
          autoComplete="off"
          width="short"
          hint={index === 0 ? t('baseline.weeklyHint') : undefined}
        />
      ))}
      <Radios
        name="method"
        hint={t('baseline.methodHint')}
        choices={BASELINE_METHODS.map((method) => ({ value: method, label: words(`method.${method}`) }))}
      />
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <DateInput name="from" hint={t('baseline.periodHint')} />
        <div className="self-end">
          <DateInput name="to" />
        </div>
      </div>
      <Radios
        name="visibility"
        choices={VISIBILITIES.map((visibility) => ({
          value: visibility,
          label: t(`baseline.${visibility}`),
        }))}
      />
      <ActionsRow>
        <SubmitButton name="way" value="next">
          {t('next')}
        </SubmitButton>
        {paid.length > 0 ? (
          <SubmitButton name="way" value="stay" look="secondary">
            {t('baseline.compute')}
          </SubmitButton>
        ) : null}
      </ActionsRow>
    </Form>
  );
}

/** What is saved, as it would be typed; else a quarter that has just ended, in the currency of the country. */
function useTyped({ draft, company, context }: TaskList): Record<string, unknown> {
  const locale = useLocale();
  const { baseline } = draft;
  if (!baseline) {
    const today = dateIn(context.now, context.timeZone);
    return {
      currency: context.fixed?.currency ?? currencyOfCountry(company.country),
      from: addCalendarDays(today, -91),
      to: addCalendarDays(today, -1),
      visibility: 'private',
    };
  }
  const { currency, perPlatform, method, period, visibility } = baseline;
  const weekly = perPlatform.map(({ slug, weeklyMinor }) => [
    slug,
    typedAmount(BigInt(weeklyMinor), currency, locale),
  ]);
  return { currency, weekly: Object.fromEntries(weekly), method, ...period, visibility };
}

const ELSEWHERE: Record<string, string> = {
  ...{ GB: 'GBP', US: 'USD', AU: 'AUD', CA: 'CAD', CH: 'CHF', LI: 'CHF' },
  ...{ SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', JP: 'JPY' },
};
const currencyOfCountry = (country: string) => ELSEWHERE[country] ?? 'EUR';
