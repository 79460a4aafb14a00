import { useLocale, useTranslations } from 'next-intl';
import { Form } from '@/components/forms/form';
import { FormMessages } from '@/components/forms/form-messages';
import { Hidden } from '@/components/forms/hidden';
import { SubmitButton } from '@/components/forms/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DonationDetail } from '@/lib/donations/queries';
import { formatMoney } from '@/lib/money';
import { type PledgePlace, pledgePath } from '../../../../../guards';
import { cancelDonationAction, continueDonationAction } from './actions';

interface WhatIsKnownProps {
  donation: DonationDetail;
  place: PledgePlace;
  /** Where the reader comes from: Stripe's "paid" or "left", or a cancel that came too late. */
  back: string | string[] | undefined;
}

/** The state in words, with what can be done about it. Only our row speaks, never the address. */
export function WhatIsKnown({ donation, place, back }: WhatIsKnownProps) {
  const t = useTranslations('donate');
  const locale = useLocale();
  const { state, currency, net } = donation;
  const money = (minor: bigint) => formatMoney({ minor, currency }, locale);
  if (state === 'started') return <Unpaid donation={donation} place={place} back={back} />;
  const returned = donation.totals.captured - net;
  return (
    <div className="grid gap-6">
      {back === 'late' ? <Notice kind="warning" title={t('errors.too_late', { limit: '' })} /> : null}
      <Notice kind={KIND[state]} title={t(`page.${state}Title`)}>
        <p>{t(`page.${state}Body`, { net: money(net) })}</p>
        {returned > 0n ? <p>{t('page.reversedBody', { back: money(returned), net: money(net) })}</p> : null}
      </Notice>
      {state === 'failed' || state === 'expired' ? (
        <p>
          <ButtonLink href={`${pledgePath(place)}/donate?to=${donation.beneficiary.slug}`}>
            {t('page.again')}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

const KIND = {
  processing: 'info',
  received: 'info',
  confirmed: 'done',
  failed: 'problem',
  expired: 'warning',
} as const;

function Unpaid({ donation, place, back }: WhatIsKnownProps) {
  const t = useTranslations('donate');
  const { reference, failureReason, stripeCheckoutSessionId } = donation;
  const paid = back === 'paid';
  return (
    <div className="grid gap-6">
      <Notice kind={paid ? 'info' : 'warning'} title={t(paid ? 'page.paidTitle' : 'page.startedTitle')}>
        {paid ? <p>{t('page.paidBody')}</p> : null}
        {!paid && stripeCheckoutSessionId ? <p>{t('page.startedBody')}</p> : null}
        {stripeCheckoutSessionId ? null : <p>{t('page.unopenedBody')}</p>}
        {failureReason ? <p>{t('page.declined', { reason: failureReason.replaceAll('_', ' ') })}</p> : null}
      </Notice>
      {paid ? (
        <p>
          <ButtonLink href={`${pledgePath(place)}/donations/${reference}?back=paid`}>
            {t('page.refresh')}
          </ButtonLink>
        </p>
      ) : null}
      <FormMessages>
        <div className="flex flex-wrap gap-4">
          <Form id="continue" action={continueDonationAction.bind(null, place)} labels={{}}>
            <Hidden name="donation" value={reference} />
            <SubmitButton look={paid ? 'secondary' : 'primary'}>{t('page.continue')}</SubmitButton>
          </Form>
          <Form id="cancel" action={cancelDonationAction.bind(null, place)} labels={{}}>
            <Hidden name="donation" value={reference} />
            <SubmitButton look="quiet">{t('page.cancel')}</SubmitButton>
          </Form>
        </div>
      </FormMessages>
    </div>
  );
}
