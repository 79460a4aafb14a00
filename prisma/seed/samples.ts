import { StripeControl } from '@/dev/stripe/control';
import { acceptBeneficiary } from '@/lib/beneficiaries/accept-beneficiary';
import { approveCompany } from '@/lib/companies/decide-company';
import { registerCompany } from '@/lib/companies/register-company';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { answerWeek } from '@/lib/pledges/answer-week';
import { publishPledge } from '@/lib/pledges/decide-pledge';
import { SECTIONS } from '@/lib/pledges/draft';
import { saveDraft } from '@/lib/pledges/save-draft';
import { signPledge } from '@/lib/pledges/sign-pledge';
import { startDraft } from '@/lib/pledges/start-draft';
import { withdrawPledge } from '@/lib/pledges/withdraw-pledge';
import {
  addCalendarDays,
  hours,
  type Monday,
  mondayOf,
  now,
  setClockOffset,
  startOfDateIn,
} from '@/lib/time';
import { ADMINISTRATOR, ADMINISTRATOR_WITH_STAKE, OFFICER, SAMPLE_PEOPLE } from '../sample-people';
import { actorOf, at, BECAUSE, demoOffset, done, ensurePerson, ensureRole, fixedUuid } from './sample-acts';
import { ensureDonation } from './sample-donation';
import {
  FERNWOOD,
  HALDEN,
  LINDENHOF,
  SAMPLE_BENEFICIARIES,
  type SampleCompany,
} from './sample-organisations';
import { SAMPLE_PLEDGES, type SamplePledge } from './sample-pledges';

/**
 * Fills the demo by acting as its people would have, at the times they would have: every row comes from a use
 * case, every payment from the stand-in. Without a stand-in (Stripe's own test mode) the beneficiaries have no
 * accounts, so there are people and companies, and no pledges.
 */
export async function seedSamples(): Promise<void> {
  setClockOffset(await demoOffset());
  for (const person of SAMPLE_PEOPLE) await ensurePerson(person);
  for (const { email } of [ADMINISTRATOR, ADMINISTRATOR_WITH_STAKE])
    await ensureRole(await idOf(email), 'administrator');
  for (const company of [FERNWOOD, HALDEN, LINDENHOF]) await ensureCompany(company);
  const control = await standIn();
  await ensureBeneficiaries(control);
  if (!control)
    return console.log('No Stripe stand-in: the sample beneficiaries have no accounts, so no pledges.');
  for (const pledge of SAMPLE_PLEDGES) await ensurePledge(pledge, control);
}

async function standIn(): Promise<StripeControl | null> {
  const base = env().STRIPE_API_BASE;
  if (!base) return null;
  const control = new StripeControl(base);
  return control.state().then(
    () => control,
    () => null,
  );
}

async function idOf(email: string): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

/** A hundred days ago, when the sample world began. */
const beginning = (): Date => new Date(now().getTime() - hours(24 * 105));

async function ensureCompany({ representative, form }: SampleCompany): Promise<void> {
  const name = form.displayName;
  const known = await db().company.findFirst({ where: { displayName: name, sample: true } });
  if (known && known.status !== 'submitted') return;
  await at(beginning(), async () => {
    const id = known?.id ?? done(await registerCompany(await actorOf(representative), form)).id;
    await db().company.update({ where: { id }, data: { sample: true } });
    done(await approveCompany(await actorOf(ADMINISTRATOR), { companyId: id, ...BECAUSE }));
  });
}

async function ensureBeneficiaries(control: StripeControl | null): Promise<void> {
  for (const { account, ...facts } of SAMPLE_BENEFICIARIES) {
    const row = { ...facts, legalName: facts.name, sources: {}, sample: true };
    const { id, acceptedAt } = await db().beneficiary.upsert({
      where: { slug: facts.slug },
      create: row,
      update: {},
    });
    if (facts.slug === SAMPLE_BENEFICIARIES[0].slug)
      await ensureRole(await idOf(OFFICER.email), 'beneficiary_officer', id);
    if (!control) continue;
    await control.seedAccount({ id: account, name: facts.name, country: facts.country, url: facts.website });
    const decided = await db().decision.count({ where: { beneficiaryId: id } });
    if (acceptedAt || decided > 0) continue;
    const actor = await actorOf(ADMINISTRATOR);
    const input = { beneficiaryId: id, stripeAccountId: account, ...BECAUSE };
    await at(beginning(), async () => done(await acceptBeneficiary(actor, input)));
  }
}

async function ensurePledge(sample: SamplePledge, control: StripeControl): Promise<void> {
  const { representative, form } = sample.company;
  const zone = form.timeZone;
  const company = await db().company.findFirstOrThrow({
    where: { displayName: form.displayName, sample: true },
  });
  const thisMonday = mondayOf(now(), zone);
  const morningOf = (day: number) =>
    new Date(startOfDateIn(addCalendarDays(thisMonday, day), zone).getTime() + hours(9.5));
  const weeks = sample.weeks.map((week) => addCalendarDays(thisMonday, 7 * week));

  const signed = await db().pledgeVersion.findUnique({ where: { submissionKey: keyOf(sample) } });
  if (
    signed &&
    (await db().pledge.count({ where: { id: signed.pledgeId, status: { not: 'submitted' } } })) > 0
  ) {
    return ensureDonations(sample, signed.pledgeId, control); // the world went on from here
  }
  const pledgeId =
    signed?.pledgeId ?? (await at(morningOf(sample.signedOn), () => sign(sample, company.id, weeks)));
  if (!sample.published) return;
  await at(morningOf(sample.signedOn + 1), async () =>
    done(await publishPledge(await actorOf(ADMINISTRATOR), { pledgeId, version: 1, ...BECAUSE })),
  );
  for (const { week, answer, note } of sample.answers ?? []) {
    const monday = addCalendarDays(thisMonday, 7 * week);
    await at(morningOf(7 * week + 8), async () =>
      done(await answerWeek(await actorOf(representative), { pledgeId, monday, answer, note })),
    );
  }
  const { withdrawn } = sample;
  if (withdrawn) {
    await at(morningOf(withdrawn.on), async () =>
      done(await withdrawPledge(await actorOf(representative), { pledgeId, reason: withdrawn.reason })),
    );
  }
  await ensureDonations(sample, pledgeId, control);
}

const keyOf = (sample: SamplePledge): string => fixedUuid(`signature ${sample.name}`);

async function sign(sample: SamplePledge, companyId: string, weeks: Monday[]): Promise<string> {
  const { representative, form } = sample.company;
  const actor = await actorOf(representative);
  const { id: pledgeId } = done(await startDraft(actor, companyId));
  const draft = { ...sample.draft(weeks), weeks };
  let revision = 0;
  for (const section of SECTIONS) {
    revision = done(await saveDraft(actor, pledgeId, section, draft[section] as never, revision)).revision;
  }
  const result = await signPledge(actor, {
    pledgeId,
    revision,
    submissionKey: keyOf(sample),
    name: representative.name,
    jobTitle: sample.jobTitle,
    authority: `I am authorised to make this pledge for ${form.legalName}.`,
  });
  if (!result.ok) throw new Error(`The sample pledge ${sample.name} was refused: ${result.reason}`);
  return pledgeId;
}

async function ensureDonations(
  sample: SamplePledge,
  pledgeId: string,
  control: StripeControl,
): Promise<void> {
  const { reference } = await db().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: { reference: true },
  });
  for (const donation of sample.donations ?? []) {
    await ensureDonation(control, sample.company.representative, ADMINISTRATOR, reference, donation);
  }
}
