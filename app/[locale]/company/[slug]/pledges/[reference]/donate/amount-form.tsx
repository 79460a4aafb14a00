import { useLocale, useTranslations } from 'next-intl';
import { ActionsRow } from '@/components/forms/actions-row';
import { Radios } from '@/components/forms/choices';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { Hidden } from '@/components/forms/hidden';
import { MoneyInput } from '@/components/forms/money-input';
import { SubmitButton } from '@/components/forms/submit-button';
import { Notice } from '@/components/ui/notice';
import { limitsOf, methodsFor } from '@/lib/donations/limits';
import type { ShareProgress } from '@/lib/donations/queries';
import { exponentOf, formatMoney } from '@/lib/money';
import { startDonationAction } from './actions';

interface AmountFormProps {
  slug: string;
  pledge: { reference: string; status: string };
  share: ShareProgress;
  /** Minted with this page: a double click, a reload or a second tab starts the donation once. */
  submissionKey: string;
}

/** How much and how: the amount stands at what is still to come, the method is nobody's default. */
export function AmountForm({ slug, pledge, share, submissionKey }: AmountFormProps) {
  const t = useTranslations('donate');
  const locale = useLocale();
  const { currency } = share;
  const money = (minor: bigint) => formatMoney({ minor, currency }, locale);
  const closed = pledge.status !== 'published' ? 'not_published' : share.accepts ? null : 'not_accepted';
  if (closed) return <Notice kind="warning" title={t(`errors.${closed}`, { limit: '' })} />;
  const choices = methodsFor(currency).map((method) => {
    const limits = limitsOf(method, currency);
    const range = { smallest: money(limits?.smallest ?? 0n), largest: money(limits?.largest ?? 0n) };
    return method === 'card'
      ? { value: method, label: t('form.card'), hint: t('form.cardHint', range) }
      : { value: method, label: t('form.sepa'), hint: t('form.sepaHint', range) };
  });
  const hint =
    share.left > 0n
      ? t('form.amountHint', { left: money(share.left), due: money(share.due) })
      : t('form.amountHintDone', { due: money(share.due) });
  return (
    <div className="grid gap-12 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <FormMessages>
        <Form
          id="donate"
          action={startDonationAction.bind(null, { slug, reference: pledge.reference })}
          labels={{ amount: t('form.amount'), method: t('form.method') }}
          defaultValue={share.left > 0n ? { amount: typedAmount(share.left, currency, locale) } : {}}
        >
          <Hidden name="submissionKey" value={submissionKey} />
          <Hidden name="beneficiary" value={share.slug} />
          <MoneyInput name="amount" currency={currency} hint={hint} />
          <Radios name="method" hint={t('form.methodHint')} choices={choices} />
          <ActionsRow>
            <SubmitButton>{t('form.submit')}</SubmitButton>
          </ActionsRow>
        </Form>
      </FormMessages>
      <aside className="max-w-measure text-soft">
        <h2 className="mb-3 text-lead text-ink">{t('form.after')}</h2>
        <ol className="grid list-decimal gap-3 pl-5">
          <li>{t('form.afterReceived')}</li>
          <li>{t('form.afterConfirmed')}</li>
          <li>{t('form.afterReversed')}</li>
        </ol>
      </aside>
    </div>
  );
}

/** As a person of this locale would type it, without grouping. */
function typedAmount(minor: bigint, currency: ShareProgress['currency'], locale: string): string {
  const digits = exponentOf(currency);
  const text = minor.toString().padStart(digits + 1, '0');
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal as Intl.StringNumericLiteral);
}
