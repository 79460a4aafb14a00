import { DonationTable } from '@/components/donations/donation-table';
import type { Person } from '@/lib/actor';
import { donationsOfPledge } from '@/lib/donations/queries';

/** On the pledge's own page: the donations made for it, each leading to its page; nothing before the first. */
export async function PledgeDonations({ actor, pledgeId }: { actor: Person; pledgeId: string }) {
  const donations = await donationsOfPledge(actor, pledgeId);
  if (donations.length === 0) return null;
  return (
    <div className="mt-8">
      <DonationTable donations={donations} />
    </div>
  );
}
