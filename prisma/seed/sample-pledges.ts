import type { Draft } from '@/lib/pledges/draft';
import { dueBounds } from '@/lib/pledges/draft';
import { addCalendarDays, type Monday } from '@/lib/time';
import { FERNWOOD, HALDEN, LINDENHOF, type SampleCompany } from './sample-organisations';

/** A donation of the sample: amounts as a person types them. */
export type SampleDonation = {
  name: string;
  beneficiary: string;
  amount: string;
  method: 'card' | 'sepa_debit';
  /** What has become of it: paid and confirmed, paid only, or a debit that is still on its way. */
  becomes: 'confirmed' | 'received' | 'processing';
};

/** One pledge and what has happened since. Weeks and days count from the Monday of the present week. */
export type SamplePledge = {
  name: string;
  company: SampleCompany;
  /** Days from this Monday on which it was signed; published the day after. */
  signedOn: number;
  published: boolean;
  weeks: readonly number[];
  jobTitle: string;
  draft: (weeks: Monday[]) => Omit<Draft, 'weeks'>;
  answers?: readonly { week: number; answer: 'kept' | 'partly' | 'broken'; note: string }[];
  withdrawn?: { on: number; reason: string };
  donations?: readonly SampleDonation[];
};

type Weekly = Record<string, string>;

/** Everything on all brands and countries unless said otherwise; ads and posts as the letters p and o say. */
function promise(options: {
  currency: 'EUR' | 'GBP';
  visibility: 'private' | 'band' | 'public';
  platforms: Record<string, 'p' | 'o' | 'po'>;
  weekly: Weekly;
  shares: Record<string, number>;
  statement: Draft['statement'];
  excluded?: string;
}): SamplePledge['draft'] {
  return (weeks) => ({
    scope: {
      platforms: Object.entries(options.platforms).map(([slug, what]) => ({
        slug,
        paid: what.includes('p'),
        organic: what.includes('o'),
      })),
      brands: 'all',
      countries: 'all',
      excluded: options.excluded ?? '',
    },
    baseline: {
      currency: options.currency,
      perPlatform: Object.entries(options.weekly).map(([slug, weeklyMinor]) => ({ slug, weeklyMinor })),
      method: 'account_export',
      period: { from: addCalendarDays(weeks[0] ?? '', -140), to: addCalendarDays(weeks[0] ?? '', -70) },
      visibility: options.visibility,
    },
    redirect: {
      shareBasisPoints: 10_000,
      shares: Object.entries(options.shares).map(([beneficiarySlug, weight]) => ({
        beneficiarySlug,
        weight,
      })),
      dueOn: dueBounds(weeks).usual,
    },
    statement: options.statement,
  });
}

export const SAMPLE_PLEDGES: readonly SamplePledge[] = [
  {
    name: 'fernwood-kept',
    company: FERNWOOD,
    signedOn: -45,
    published: true,
    weeks: [-5, -4],
    jobTitle: 'Head of marketing',
    draft: promise({
      currency: 'EUR',
      visibility: 'public',
      platforms: { facebook: 'po', instagram: 'po' },
      weekly: { facebook: '600000', instagram: '240000' },
      shares: { 'lantern-digital-rights': 2, 'openfield-foundation': 1 },
      statement: {
        'en-GB':
          'We sell bicycles, and we have let two companies follow everybody who looks at one. For two weeks we stop: ' +
          'no advertisements and no posts on Facebook and Instagram.\n\nWe do not expect anybody to notice that we are ' +
          'quiet. We expect to notice it ourselves, and to come back only with advertisements whose targeting we would ' +
          'explain to the person who sees them.',
        'nl-NL':
          'Wij verkopen fietsen, en we hebben twee bedrijven laten meekijken met iedereen die er een bekijkt. Twee weken ' +
          'lang stoppen we daarmee: geen advertenties en geen berichten op Facebook en Instagram.\n\nWe verwachten niet ' +
          'dat iemand merkt dat we stil zijn. We verwachten dat we het zelf merken, en alleen terugkomen met advertenties ' +
          'waarvan we de doelgroep durven uit te leggen aan wie ze ziet.',
      },
    }),
    answers: [
      { week: -5, answer: 'kept', note: 'Both accounts were off from Sunday evening.' },
      { week: -4, answer: 'kept', note: '' },
    ],
    donations: [
      {
        name: 'fernwood-lantern',
        beneficiary: 'lantern-digital-rights',
        amount: '11200',
        method: 'card',
        becomes: 'confirmed',
      },
      {
        name: 'fernwood-openfield',
        beneficiary: 'openfield-foundation',
        amount: '5600',
        method: 'sepa_debit',
        becomes: 'confirmed',
      },
    ],
  },
  {
    name: 'fernwood-next',
    company: FERNWOOD,
    signedOn: -5,
    published: true,
    weeks: [5, 6, 7],
    jobTitle: 'Head of marketing',
    draft: promise({
      currency: 'EUR',
      visibility: 'band',
      platforms: { youtube: 'p', tiktok: 'po' },
      weekly: { youtube: '310000', tiktok: '125000' },
      shares: { 'northlight-watch': 1 },
      excluded: 'Videos that are on our own channel already stay there.',
      statement: {
        'en-GB':
          'The first two quiet weeks cost us less than we feared, so we go on where we have not looked yet: YouTube and ' +
          'TikTok, three weeks in a row, in every country we sell to. What we save goes to people who take unlawful ' +
          'tracking to court.',
      },
    }),
  },
  {
    name: 'halden-now',
    company: HALDEN,
    signedOn: -13,
    published: true,
    weeks: [0, 1, 2],
    jobTitle: 'Chief marketing officer',
    draft: promise({
      currency: 'GBP',
      visibility: 'private',
      platforms: { facebook: 'po', instagram: 'po', 'audience-network': 'p', x: 'po' },
      weekly: { facebook: '820000', instagram: '640000', 'audience-network': '90000', x: '150000' },
      shares: { 'openfield-foundation': 3, 'lantern-digital-rights': 1 },
      excluded: 'Replies to customers who ask us something directly.',
      statement: {
        'en-GB':
          'For three weeks our customers will not find us on Facebook, Instagram or X, and no advertisement of ours will ' +
          'follow them there or on the Audience Network, which is easily forgotten.\n\nWe would like to know what we buy ' +
          'when we buy attention. Until the answer is one we can print on a bag of coffee, we would rather pay the ' +
          'people who ask the question.',
      },
    }),
    donations: [
      {
        name: 'halden-openfield',
        beneficiary: 'openfield-foundation',
        amount: '5000',
        method: 'card',
        becomes: 'received',
      },
    ],
  },
  {
    name: 'lindenhof-late',
    company: LINDENHOF,
    signedOn: -95,
    published: true,
    weeks: [-12, -11, -10],
    jobTitle: 'Publisher',
    draft: promise({
      currency: 'EUR',
      visibility: 'public',
      platforms: { 'google-display': 'p', facebook: 'p' },
      weekly: { 'google-display': '200000', facebook: '100000' },
      shares: { 'northlight-watch': 1 },
      statement: {
        'en-GB':
          'A publisher lives from readers who trust it. Ours were sold, a fraction of a cent at a time, to whoever paid ' +
          'for our advertisements. For three weeks we buy none on the display network and none on Facebook, and give ' +
          'what that saves to those who bring the complaints that readers cannot bring alone.',
      },
    }),
    answers: [
      { week: -12, answer: 'kept', note: '' },
      {
        week: -11,
        answer: 'partly',
        note: 'A campaign of our distributor ran until Wednesday on Facebook, under our name. It was stopped when a reader told us.',
      },
    ],
    donations: [
      {
        name: 'lindenhof-northlight',
        beneficiary: 'northlight-watch',
        amount: '1500',
        method: 'card',
        becomes: 'confirmed',
      },
    ],
  },
  {
    name: 'lindenhof-withdrawn',
    company: LINDENHOF,
    signedOn: -20,
    published: true,
    weeks: [3],
    jobTitle: 'Publisher',
    draft: promise({
      currency: 'EUR',
      visibility: 'band',
      platforms: { x: 'po' },
      weekly: { x: '40000' },
      shares: { 'northlight-watch': 1 },
      statement: {
        'en-GB':
          'One week without X: no advertisements and no posts from any of our imprints, in any country. It is a small ' +
          'week and a small sum, and it is the one network that all of our authors asked us about, which is reason enough ' +
          'to see what happens when we are not there.',
      },
    }),
    withdrawn: {
      on: -6,
      reason: 'A book that cannot wait comes out in that week. We will name another week when we know it.',
    },
  },
  {
    name: 'lindenhof-waiting',
    company: LINDENHOF,
    signedOn: -2,
    published: false,
    weeks: [9, 10],
    jobTitle: 'Publisher',
    draft: promise({
      currency: 'EUR',
      visibility: 'public',
      platforms: { instagram: 'po' },
      weekly: { instagram: '85000' },
      shares: { 'lantern-digital-rights': 1 },
      statement: {
        'en-GB':
          'Two weeks without Instagram, for every imprint. Last time a distributor advertised in our name while we were ' +
          'silent; this time the distributors have signed too, and the excluded list below is empty because there is ' +
          'nothing left that anybody could run for us.',
      },
    }),
  },
];
