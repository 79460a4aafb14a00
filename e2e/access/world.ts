import { randomUUID } from 'node:crypto';
import { db } from '../../lib/db';
import { signedVersions } from '../../lib/pledges/signed-text';
import { startDraft } from '../../lib/pledges/start-draft';
import { ADMINISTRATOR } from '../../prisma/sample-people';
import { actorOf, done } from '../../prisma/seed/sample-acts';
import { approvedCompany, confirmedDonation, LANTERN, publishedPledge } from '../fixtures/world';

/** What the table of rules is filled in with: one company's things, which only some may see. */
export interface AccessWorld {
  slug: string;
  reference: string;
  /** A pledge of the company that is still a draft. */
  draft: string;
  donation: string;
  decisionId: string;
  companyId: string;
  pledgeId: string;
  donationId: string;
  membershipId: string;
  beneficiarySlug: string;
  beneficiaryId: string;
  own: string;
  other: string;
  /** Texts that nobody may read who is not of the company or an administrator. */
  secrets: string[];
}

export async function makeAccessWorld(): Promise<AccessWorld> {
  const pledge = await publishedPledge('Gesloten Boek');
  const other = await approvedCompany('Nieuwsgierige Buur');
  const given = await confirmedDonation(pledge);
  const representative = await actorOf({ email: pledge.company.email } as Parameters<typeof actorOf>[0]);
  const draft = done(await startDraft(representative, pledge.company.id));
  const donation = await db().donation.findUniqueOrThrow({ where: { reference: given.reference } });
  const decision = await db().decision.findFirstOrThrow({ where: { donationId: donation.id } });
  const membership = await db().membership.findFirstOrThrow({ where: { companyId: pledge.company.id } });
  const beneficiary = await db().beneficiary.findUniqueOrThrow({ where: { slug: LANTERN.slug } });
  const [version] = await signedVersions(await actorOf(ADMINISTRATOR), pledge.pledgeId);
  const { reference: draftReference } = await db().pledge.findUniqueOrThrow({ where: { id: draft.id } });
  return {
    slug: pledge.company.slug,
    reference: pledge.reference,
    draft: draftReference,
    donation: given.reference,
    decisionId: decision.id,
    companyId: pledge.company.id,
    pledgeId: pledge.pledgeId,
    donationId: donation.id,
    membershipId: membership.id,
    beneficiarySlug: beneficiary.slug,
    beneficiaryId: beneficiary.id,
    own: pledge.company.email,
    other: other.email,
    secrets: [
      pledge.company.email,
      version?.text?.signature.name ?? randomUUID(),
      donation.stripePaymentIntentId ?? randomUUID(),
    ],
  };
}

/** What the denied calls must leave as it was: this world's own rows, since other journeys run beside. */
export async function fingerprint(world: AccessWorld): Promise<string> {
  const { companyId, beneficiaryId, pledgeId, donationId, own, other } = world;
  const [row] = await db().$queryRaw<{ print: string }[]>`
    WITH people AS (SELECT id FROM users WHERE email IN (${own}, ${other})),
         ours AS (SELECT id FROM pledges WHERE company_id = ${companyId}::uuid)
    SELECT md5(concat(
      (SELECT string_agg(c::text, '|' ORDER BY id) FROM companies c WHERE id = ${companyId}::uuid),
      (SELECT string_agg(m::text, '|' ORDER BY id) FROM memberships m
        WHERE company_id = ${companyId}::uuid OR user_id IN (SELECT id FROM people)),
      (SELECT string_agg(p::text, '|' ORDER BY id) FROM pledges p WHERE id IN (SELECT id FROM ours)),
      (SELECT string_agg(d::text, '|' ORDER BY pledge_id) FROM pledge_drafts d WHERE pledge_id IN (SELECT id FROM ours)),
      (SELECT count(*)::text FROM pledge_versions WHERE pledge_id IN (SELECT id FROM ours)),
      (SELECT count(*)::text FROM week_answers WHERE pledge_id IN (SELECT id FROM ours)),
      (SELECT string_agg(d::text, '|' ORDER BY id) FROM donations d WHERE company_id = ${companyId}::uuid),
      (SELECT string_agg(d::text, '|' ORDER BY id) FROM decisions d WHERE company_id = ${companyId}::uuid
        OR pledge_id = ${pledgeId}::uuid OR donation_id = ${donationId}::uuid OR beneficiary_id = ${beneficiaryId}::uuid),
      (SELECT b::text FROM beneficiaries b WHERE id = ${beneficiaryId}::uuid),
      (SELECT string_agg(r::text, '|' ORDER BY id) FROM role_grants r
        WHERE beneficiary_id = ${beneficiaryId}::uuid OR user_id IN (SELECT id FROM people)),
      (SELECT string_agg(concat(id, email, name, locale, erased_at), '|' ORDER BY id) FROM users
        WHERE id IN (SELECT id FROM people)),
      (SELECT count(*)::text FROM totps WHERE user_id IN (SELECT id FROM people)),
      (SELECT count(*)::text FROM passkeys WHERE user_id IN (SELECT id FROM people)),
      (SELECT count(*)::text FROM record_entries WHERE company_id = ${companyId}::uuid))) AS print`;
  return row?.print ?? '';
}
