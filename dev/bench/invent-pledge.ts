import { createHash, randomUUID } from 'node:crypto';
import { freeze } from '@/lib/pledges/canonical';
import { newReference } from '@/lib/pledges/pledge';
import { redirectAmount, savedBudget, splitRedirect } from '@/lib/pledges/saved-budget';
import type { PledgeText } from '@/lib/pledges/text';
import { addCalendarDays, days, mondayOf, startOfDateIn, weekBounds, weekNumber } from '@/lib/time';
import { type Invented, pickOne } from './invent';
import { BENEFICIARIES, PLATFORMS } from './reference';

type Company = Invented & { id: string };
type Place = { index: number; of: number; userId: string; at: Date; nth: number };
export type Made = ReturnType<typeof inventPledge>;

const STATEMENT_EN =
  'We buy attention for a living, and we have come to dislike how it is sold to us. **For these weeks we stop.** ' +
  'Not because a week changes a platform, but because it shows us what we would miss, and because the money does ' +
  'more elsewhere.\n\nWe will be back when the weeks are over, and we will say what we learnt:\n\n' +
  '- what our customers noticed,\n- what our sales did,\n- whether we ask the same of our suppliers.';
const STATEMENT_NL =
  'Wij leven van aandacht en zijn gaan twijfelen aan hoe die ons verkocht wordt. **Deze weken stoppen we.** ' +
  'Niet omdat een week een platform verandert, maar omdat we dan zien wat we missen, en omdat het geld elders ' +
  'meer doet.\n\nNa afloop zeggen we wat we geleerd hebben: wat klanten merkten, en wat de verkoop deed.';

/** One made-up pledge with everything that signing and publishing it would have written. */
export function inventPledge(company: Company, place: Place, random: () => number) {
  const id = randomUUID();
  const reference = newReference();
  const weeks = inventWeeks(company, place, random);
  const text = inventText(company, weeks, place, random);
  const frozen = freeze(text, { reference, number: 1 });
  const saved = savedBudget(text.baseline, weeks.length).total.minor;
  const bounds = weeks.map((monday) => ({ monday, ...weekBounds(monday, company.timeZone) }));
  const first = bounds[0]?.startsAt ?? place.at;
  const last = bounds.at(-1)?.endsAt ?? place.at;
  // The wall fills evenly over two years, the newest an hour ago; nothing is signed after its weeks began.
  const even = place.at.getTime() - 3_600_000 - (days(730) * place.index) / place.of;
  const publishedAt = new Date(Math.min(even, first.getTime() - days(1)));
  const signedAt = new Date(publishedAt.getTime() - days(1));
  const withdrawn = random() < 0.03;
  const over = bounds.filter((week) => week.endsAt <= place.at);
  const answers = over
    .filter(() => random() < 0.85)
    .map((week) => ({
      id: randomUUID(),
      pledge_id: id,
      monday: week.monday,
      answer: random() < 0.85 ? 'kept' : random() < 0.6 ? 'partly' : 'broken',
      note: 'Checked in our own accounts.',
      at: new Date(week.endsAt.getTime() + days(1)),
      by_id: place.userId,
    }));
  const record = (kind: string, at: Date, data: object = {}, actor_role = 'company') => ({
    at,
    kind,
    actor_role,
    company_id: company.id,
    pledge_id: id,
    data,
  });
  const rangeOf = (value: 'all' | readonly string[]) =>
    value === 'all' ? '{(,)}' : `{${value.map((one) => `["${one}","${one}"]`).join(',')}}`;
  return {
    company,
    text,
    id,
    saved,
    over: over.length === weeks.length,
    publishedAt,
    last,
    pledge: {
      id, reference, company_id: company.id, status: withdrawn ? 'withdrawn' : 'published', version: 1,
      created_by_id: place.userId, created_at: signedAt, signed_at: signedAt, published_at: publishedAt,
      withdrawn_at: withdrawn ? new Date(publishedAt.getTime() + days(9)) : null,
      withdrawn_why: withdrawn ? 'The campaign of a partner was already booked for these weeks.' : null, sample: true,
    }, // biome-ignore format: columns
    version: {
      pledge_id: id, number: 1, canonical: frozen.canonical, sha256: frozen.sha256, signed_at: signedAt,
      signed_by_id: place.userId, submission_key: randomUUID(),
    }, // biome-ignore format: columns
    statements: Object.entries(text.statement).map(([locale, body]) => ({
      pledge_id: id,
      number: 1,
      locale,
      body,
    })),
    scopes: text.scope.platforms.map((platform) => ({
      id: randomUUID(), pledge_id: id, version: 1, company_id: company.id, platform_slug: platform.slug,
      paid: platform.paid, organic: platform.organic,
      weeks: `{${weeks.map((monday) => `[${weekNumber(monday)},${weekNumber(monday) + 1})`).join(',')}}`,
      brands: rangeOf(text.scope.brands), countries: rangeOf(text.scope.countries), live: !withdrawn,
    })), // biome-ignore format: columns
    weeks: bounds.map((week) => ({
      pledge_id: id,
      monday: week.monday,
      starts_at: week.startsAt,
      ends_at: week.endsAt,
    })),
    shares: text.redirect.shares.map((share) => ({
      pledge_id: id,
      beneficiary_id: BENEFICIARIES.find((one) => one.slug === share.beneficiarySlug)?.id,
      due_minor: share.minor,
      currency: text.baseline.currency,
    })),
    totals: {
      pledge_id: id, currency: text.baseline.currency, saved_minor: saved.toString(),
      redirect_minor: redirectOf(text, saved).toString(), baseline_visibility: text.baseline.visibility,
      due_on: text.redirect.dueOn,
      due_at: startOfDateIn(addCalendarDays(text.redirect.dueOn, 1), company.timeZone),
      first_week_starts_at: first, last_week_ends_at: last, week_count: weeks.length,
      declared_kept: answers.filter((answer) => answer.answer === 'kept').length,
    }, // biome-ignore format: columns
    answers,
    records: [
      record('pledge_signed', signedAt, { version: 1, sha256: frozen.sha256 }),
      record('pledge_published', publishedAt, { version: 1 }, 'administrator'),
      ...answers.map((answer) =>
        record('week_answered', answer.at, { monday: answer.monday, answer: answer.answer }),
      ),
    ],
  };
}

/** Weeks around the instant; a company's second pledge lies well before its first, so that none overlaps. */
function inventWeeks(company: Company, place: Place, random: () => number): string[] {
  const thisMonday = mondayOf(place.at, company.timeZone);
  const back = Math.floor((place.index / place.of) * 60);
  const start = Math.floor(random() * 30) - 6 - back - (place.nth - 1) * 104;
  const count = 1 + Math.floor(random() ** 2 * 5);
  // Every fifth pledge joins the same week, as campaigns do: a column of silence.
  const joined = place.index % 5 === 0 && place.nth === 1 ? 6 - Math.floor(back / 13) * 13 : start;
  const gap = random() < 0.15 ? 2 : 1;
  return Array.from({ length: count }, (_, n) => addCalendarDays(thisMonday, 7 * (joined + n * gap)));
}

function inventText(company: Company, weeks: string[], place: Place, random: () => number): PledgeText {
  const chosen = PLATFORMS.filter(([, , , , likely]) => random() < likely);
  const platforms = (chosen.length > 0 ? chosen : PLATFORMS.slice(0, 1)).map(([slug]) => ({
    slug,
    paid: true,
    organic: (slug === 'facebook' || slug === 'instagram') && random() < 0.4,
  }));
  const baseline = {
    currency: company.currency,
    perPlatform: platforms.map(({ slug }) => ({ slug, weeklyMinor: String(spend(company, random)) })),
    method: pickOne(['account_export', 'invoices', 'estimate'] as const, random),
    period: { from: '2026-01-05', to: '2026-06-28' },
    visibility: pickOne(['public', 'public', 'private', 'band'] as const, random),
  };
  const shareBasisPoints = pickOne([10_000, 10_000, 10_000, 5_000], random);
  const amount = redirectAmount(savedBudget(baseline, weeks.length).total, shareBasisPoints);
  const count = random() < 0.3 ? 2 : 1;
  const offset = Math.floor(random() * BENEFICIARIES.length);
  const shares = splitRedirect(
    amount,
    Array.from({ length: count }, (_, n) => ({
      beneficiarySlug: BENEFICIARIES[(offset + n) % BENEFICIARIES.length]?.slug ?? '',
      weight: n === 0 ? 60 : 40,
    })),
  );
  const dutch = company.country === 'NL' || random() < 0.2;
  return {
    company: {
      id: company.id, legalName: company.legalName, displayName: company.displayName, domain: company.domain,
      country: company.country, timeZone: company.timeZone,
    }, // biome-ignore format: short
    scope: {
      platforms,
      brands: random() < 0.8 ? 'all' : [company.displayName, `${company.displayName} Outlet`],
      countries: random() < 0.7 ? 'all' : [company.country, 'BE'],
      excluded: random() < 0.3 ? 'Job advertisements go on, because people wait for an answer.' : '',
    },
    weeks,
    baseline,
    redirect: { shareBasisPoints, shares, dueOn: addCalendarDays(weeks.at(-1) ?? '2026-01-05', 37) },
    statement: dutch ? { 'nl-NL': STATEMENT_NL, 'en-GB': STATEMENT_EN } : { 'en-GB': STATEMENT_EN },
    signature: {
      name: `Person ${createHash('md5').update(`${place.index}`).digest('hex').slice(0, 6)}`,
      jobTitle: 'Director',
      authority: `I am authorised to make this pledge for ${company.legalName}.`,
      date: weeks[0] ?? '2026-01-05',
    },
  };
}

function spend(company: Company, random: () => number): bigint {
  const scale = { micro: 200, small: 1_500, medium: 8_000, large: 40_000, very_large: 250_000 }[
    company.sizeClass
  ];
  return BigInt(Math.round(scale * (0.3 + random()))) * 100n;
}

const redirectOf = (text: PledgeText, saved: bigint): bigint =>
  (saved * BigInt(text.redirect.shareBasisPoints) + 5_000n) / 10_000n;
