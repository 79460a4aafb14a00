import { useTranslations } from 'next-intl';
import { StoredMoney } from '@/components/admin/stored-money';
import { DefinitionList } from '@/components/ui/definition-list';
import { DateTime } from '@/components/ui/figure';
import { Link } from '@/components/ui/link';
import type { donationFile } from '@/lib/admin/donation-file';

export type DonationFile = NonNullable<Awaited<ReturnType<typeof donationFile>>>;

/** Who gives what to whom, and what is left of it. */
export function DonationFacts({ file: { donation, startedBy }, net }: { file: DonationFile; net: bigint }) {
  const t = useTranslations('admin.donations');
  const { company, beneficiary, pledge, totals, currency } = donation;
  const money = (minor: bigint) => <StoredMoney minor={minor} currency={currency} />;
  return (
    <DefinitionList
      items={[
        {
          key: 'company',
          term: t('company'),
          description: <Link href={`/admin/companies/${company.slug}`}>{company.displayName}</Link>,
        },
        {
          key: 'pledge',
          term: t('pledge'),
          description: <Link href={`/admin/pledges/${pledge.reference}`}>{pledge.reference}</Link>,
        },
        {
          key: 'beneficiary',
          term: t('beneficiary'),
          description: <Link href={`/admin/beneficiaries/${beneficiary.slug}`}>{beneficiary.name}</Link>,
        },
        { key: 'amount', term: t('amount'), description: money(donation.amountMinor) },
        {
          key: 'method',
          term: t('methodLabel'),
          description: t(`method.${donation.method}` as 'method.card'),
        },
        { key: 'by', term: t('startedBy'), description: startedBy ?? t('erased') },
        {
          key: 'started',
          term: t('startedAt'),
          description: <DateTime value={donation.startedAt} format="minute" showZone />,
        },
        ...(donation.failureReason
          ? [{ key: 'failed', term: t('failure'), description: donation.failureReason }]
          : []),
        ...(totals
          ? [
              { key: 'captured', term: t('captured'), description: money(totals.capturedMinor) },
              { key: 'refunded', term: t('refunded'), description: money(totals.refundedMinor) },
              { key: 'disputed', term: t('disputed'), description: money(totals.disputedMinor) },
              { key: 'fee', term: t('fee'), description: money(totals.feeMinor) },
              { key: 'net', term: t('net'), description: <strong>{money(net)}</strong> },
            ]
          : []),
      ]}
    />
  );
}
