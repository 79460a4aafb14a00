import { z } from 'zod';
import { SIZE_CLASSES } from '../companies/company';
import { CURRENCIES } from '../money';
import { PHASES } from '../pledges/phase';
import { WEEK_ANSWERS } from '../pledges/pledge';
import { PUBLIC_KINDS } from '../wall/record-queries';

/** What the JSON under /api/v1 says. The OpenAPI document is made from these schemas, and every answer passes one. */
const instant = z.iso
  .datetime()
  .meta({ description: 'An instant, UTC.', example: '2026-11-20T10:15:00.000Z' });
const date = z.iso
  .date()
  .meta({ description: 'A calendar date in the company’s time zone.', example: '2027-01-04' });
const reference = z.string().meta({ description: 'Public reference.', example: 'QW-7F3K-9M2P' });
const cursor = z
  .string()
  .nullable()
  .meta({ description: 'Cursor of the neighbouring page; null where there is none.' });
const sample = z
  .boolean()
  .meta({ description: 'True: made up for the demonstration. No such organisation signed anything.' });

export const mark = z.enum(['declared', 'confirmed', 'contradicted', 'not_checkable']).meta({
  id: 'Mark',
  description:
    'How a thing is known. declared: the company says so. confirmed: an independent party says so too. contradicted: evidence says otherwise. not_checkable: no public source exists.',
});

export const amount = z
  .strictObject({
    minor: z
      .string()
      .regex(/^\d+$/)
      .meta({ description: 'Minor units (cents, yen) as a decimal string.', example: '1200000' }),
    currency: z.enum(CURRENCIES),
  })
  .meta({ id: 'Amount', description: 'Money: integer minor units and a currency. Never a float.' });

/** A claim is an amount with its mark; private ones say so, and nothing else. */
export const claim = z
  .union([
    z.strictObject({ visibility: z.literal('public'), amount, mark }),
    z.strictObject({ visibility: z.literal('band'), from: amount, below: amount, mark }),
    z.strictObject({ visibility: z.literal('private'), mark }),
  ])
  .meta({
    id: 'Claim',
    description: 'A figure the company may keep private: whole, as a band, or not at all.',
  });

export const ratio = z
  .union([
    z.strictObject({ kind: z.literal('exact'), permille: z.int().min(0) }),
    z.strictObject({ kind: z.literal('band'), fromPermille: z.int(), belowPermille: z.int().nullable() }),
  ])
  .nullable()
  .meta({
    id: 'Ratio',
    description:
      'Redirect ratio: confirmed money, net, divided by the saved budget declared, in one currency, in thousandths. A band where the baseline is not public. Null where no budget is saved.',
  });

const companyShort = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    country: z.string(),
    sizeClass: z.enum(SIZE_CLASSES),
    sample,
  })
  .meta({ id: 'CompanyShort' });
const named = z.strictObject({ slug: z.string(), name: z.string() });

const week = z.strictObject({
  monday: date,
  startsAt: instant,
  endsAt: instant,
  answer: z
    .enum(WEEK_ANSWERS)
    .nullable()
    .meta({ description: 'What the company says happened. Declared, never confirmed.' }),
  mark,
});

export const pledge = z
  .strictObject({
    reference,
    url: z.string(),
    status: z.enum(['published', 'withdrawn']),
    phase: z
      .enum(PHASES)
      .nullable()
      .meta({ description: 'Computed from the clock and the facts; null once withdrawn.' }),
    publishedAt: instant,
    withdrawnAt: instant.nullable(),
    sample,
    company: companyShort.extend({ industry: z.string(), timeZone: z.string() }),
    platforms: z.array(
      z.strictObject({ slug: z.string(), name: z.string(), paid: z.boolean(), organic: z.boolean() }),
    ),
    weeks: z.array(week),
    keptWeeks: z.strictObject({ declared: z.int(), confirmed: z.int() }),
    beneficiaries: z.array(named),
    dueOn: date,
    savedBudget: claim,
    redirect: claim,
    confirmed: z.strictObject({ amount, mark }),
    receivedNotConfirmed: amount,
    ratio,
  })
  .meta({ id: 'Pledge' });

export const pledgeList = z
  .strictObject({
    pledges: z.array(pledge),
    count: z.strictObject({
      pledges: z.int(),
      more: z.boolean().meta({ description: 'True: there are more than were counted.' }),
    }),
    newer: cursor,
    older: cursor,
  })
  .meta({ id: 'PledgeList' });

export const donation = z
  .strictObject({
    reference,
    pledge: reference,
    company: named,
    beneficiary: named,
    state: z.enum(['received', 'confirmed']),
    captured: amount,
    refunded: amount,
    disputed: amount,
    net: amount,
    receivedAt: instant,
    keys: z
      .array(z.strictObject({ key: z.enum(['processor', 'administrator', 'beneficiary']), at: instant }))
      .meta({ description: 'Who says so. Confirmed needs two.' }),
    mark: mark.nullable().meta({ description: 'confirmed, or null while the second key is missing.' }),
    sample,
  })
  .meta({ id: 'Donation' });

export const recordEntry = z
  .strictObject({
    seq: z.string(),
    at: instant,
    kind: z.enum(PUBLIC_KINDS),
    by: z.enum(['company', 'administrator', 'beneficiary', 'stripe', 'system']),
    pledge: reference.nullable(),
    beneficiary: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'RecordEntry', description: 'An entry of the public log, which only grows.' });

const version = z.strictObject({
  number: z.int(),
  signedAt: instant,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: z
    .string()
    .meta({ description: 'Where the signed text lies: canonical JSON (RFC 8785) with this SHA-256.' }),
});

export const pledgeDetail = pledge
  .extend({
    scope: z.strictObject({
      brands: z.union([z.literal('all'), z.array(z.string())]),
      countries: z.union([z.literal('all'), z.array(z.string())]),
      excluded: z.string(),
    }),
    due: z
      .array(z.strictObject({ beneficiary: z.string(), amount }))
      .nullable()
      .meta({ description: 'Due per beneficiary; null where the baseline is not public.' }),
    withdrawnWhy: z.string().nullable(),
    statements: z.array(z.strictObject({ locale: z.string(), body: z.string() })),
    versions: z.array(version),
    donations: z.array(donation),
    record: z.array(recordEntry),
  })
  .meta({ id: 'PledgeDetail' });

export const company = companyShort
  .extend({
    url: z.string(),
    legalName: z.string(),
    domain: z.string(),
    website: z.string(),
    registerId: z.string().nullable(),
    industry: z.string(),
    timeZone: z.string(),
    figures: z.array(z.strictObject({ confirmed: amount, mark, ratio })),
    keptWeeks: z.strictObject({ pledged: z.int(), declared: z.int(), confirmed: z.int() }),
    pledges: z.array(pledge),
    donations: z.array(donation),
    record: z.array(recordEntry),
  })
  .meta({ id: 'Company' });

const rank = z.int().min(1).meta({ description: 'Equal values share a rank; the next rank skips as many.' });
export const leaderboard = z
  .union([
    z.strictObject({
      by: z.literal('ratio'),
      rule: z.string(),
      total: z.int(),
      entries: z.array(z.strictObject({ rank, company: companyShort, ratio, confirmed: amount, mark })),
    }),
    z.strictObject({
      by: z.literal('weeks'),
      rule: z.string(),
      total: z.int(),
      entries: z.array(
        z.strictObject({
          rank,
          company: companyShort,
          confirmedKept: z.int(),
          declaredKept: z.int(),
          pledged: z.int(),
          mark,
        }),
      ),
    }),
    z.strictObject({
      by: z.literal('amount'),
      rule: z.string(),
      boards: z.array(
        z.strictObject({
          sizeClass: z.enum(SIZE_CLASSES),
          currency: z.enum(CURRENCIES),
          total: z.int(),
          entries: z.array(z.strictObject({ rank, company: companyShort, confirmed: amount, mark })),
        }),
      ),
    }),
  ])
  .meta({ id: 'Leaderboard' });

export const beneficiaries = z
  .strictObject({
    beneficiaries: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        legalName: z.string().nullable(),
        country: z.string(),
        website: z.string(),
        focus: z.string(),
        founded: z.int().nullable(),
        policy: z.string().nullable(),
        note: z.string().nullable(),
        accepted: z
          .boolean()
          .meta({ description: 'False: has not accepted, is no partner, and cannot be paid here.' }),
        acceptedAt: instant.nullable(),
        sources: z.array(z.string()),
        sample,
      }),
    ),
  })
  .meta({ id: 'Beneficiaries' });

export const platforms = z
  .strictObject({
    platforms: z.array(
      z.strictObject({
        slug: z.string(),
        name: z.string(),
        owner: z.string(),
        network: z.boolean(),
        checkable: z.enum(['yes', 'partly', 'no', 'unknown']),
        adRepository: z.string().nullable(),
        keeps: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Platforms' });

export const problemSchema = z
  .strictObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() })
  .meta({ id: 'Problem', description: 'RFC 9457: what is wrong, and what to do.' });
