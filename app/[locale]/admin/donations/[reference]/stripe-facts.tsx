import { useTranslations } from 'next-intl';
import { StoredMoney } from '@/components/admin/stored-money';
import { DefinitionList } from '@/components/ui/definition-list';
import { DateTime } from '@/components/ui/figure';
import { Table } from '@/components/ui/table';
import type { DonationFile } from './donation-facts';

/** Stripe's objects by their ids, what they told us, and what the ledger made of it. */
export function StripeFacts({ donation }: { donation: DonationFile['donation'] }) {
  const t = useTranslations('admin.donations');
  const id = (value: string | null) => (value ? <code className="select-all break-all">{value}</code> : '–');
  return (
    <div className="grid gap-8">
      <DefinitionList
        items={[
          { key: 'account', term: t('account'), description: id(donation.stripeAccountId) },
          { key: 'session', term: t('session'), description: id(donation.stripeCheckoutSessionId) },
          { key: 'intent', term: t('intent'), description: id(donation.stripePaymentIntentId) },
          { key: 'charge', term: t('charge'), description: id(donation.stripeChargeId) },
        ]}
      />
      <Table
        caption={t('factsCaption', { count: donation.facts.length })}
        columns={[
          { key: 'object', label: t('object') },
          { key: 'effect', label: t('effect') },
          { key: 'amount', label: t('amount'), kind: 'figure' },
          { key: 'when', label: t('when') },
          { key: 'from', label: t('learntFrom') },
        ]}
        rows={donation.facts.map((fact) => ({
          key: `${fact.objectId} ${fact.effect}`,
          cells: {
            object: id(fact.objectId),
            effect: t(`effects.${fact.effect}` as 'effects.captured'),
            amount:
              fact.amountMinor === null ? (
                ''
              ) : (
                <StoredMoney minor={fact.amountMinor} currency={donation.currency} />
              ),
            when: <DateTime value={fact.occurredAt} format="minute" />,
            from: t(`learnt.${fact.learntFrom}` as 'learnt.webhook'),
          },
        }))}
      />
      <Table
        caption={t('ledgerCaption', { count: donation.entries.length })}
        columns={[
          { key: 'entry', label: t('entry') },
          { key: 'debit', label: t('debit') },
          { key: 'credit', label: t('credit') },
          { key: 'amount', label: t('amount'), kind: 'figure' },
          { key: 'when', label: t('posted') },
        ]}
        rows={donation.entries.map((entry) => ({
          key: String(entry.id),
          cells: {
            entry: String(entry.id),
            debit: t(`accounts.${entry.debit}` as 'accounts.donor'),
            credit: t(`accounts.${entry.credit}` as 'accounts.donor'),
            amount: <StoredMoney minor={entry.amountMinor} currency={entry.currency} />,
            when: <DateTime value={entry.at} format="minute" />,
          },
        }))}
      />
    </div>
  );
}
