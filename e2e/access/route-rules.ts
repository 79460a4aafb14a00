import type { AccessWorld } from './world';

/** For whom something is; everybody else is told nothing, not even whether it exists. */
export type Audience = 'anybody' | 'person' | 'own' | 'administrator';

type Rule = {
  who: Audience;
  /** What stands for `[slug]`, `[reference]` and so on. */
  params?: (world: AccessWorld) => Record<string, string>;
  /** Answers that are right for those it is for; 200 or a redirect to another page of theirs by default. */
  answers?: readonly number[];
};

const company = ({ slug }: AccessWorld) => ({ slug });
const pledge = ({ slug, reference }: AccessWorld) => ({ slug, reference, monday: '2027-01-04', number: '1' });
const draft = ({ slug, draft: reference }: AccessWorld) => ({ slug, reference });
const donation = (world: AccessWorld) => ({ ...pledge(world), donation: world.donation });
const PAGE = [200, 307, 308] as const;

/** Every address of the product. One that the build has and this table has not fails the test. */
export const ROUTE_RULES: Record<string, Rule> = {
  // Public documents
  '/[locale]': { who: 'anybody' },
  '/[locale]/[...missing]': { who: 'anybody', params: () => ({ missing: 'nothing/here' }), answers: [404] },
  '/[locale]/missing': { who: 'anybody', answers: [200, 404] },
  '/[locale]/broken': { who: 'anybody', answers: [200, 404, 500, 503] },
  '/[locale]/beneficiaries': { who: 'anybody' },
  '/[locale]/beneficiaries/[slug]': {
    who: 'anybody',
    params: ({ beneficiarySlug }) => ({ slug: beneficiarySlug }),
  },
  '/[locale]/companies/[slug]': { who: 'anybody', params: company },
  '/[locale]/history': { who: 'anybody', answers: PAGE },
  '/[locale]/how-we-know': { who: 'anybody' },
  '/[locale]/imprint': { who: 'anybody' },
  '/[locale]/leaderboard': { who: 'anybody' },
  '/[locale]/platforms': { who: 'anybody' },
  '/[locale]/platforms/[slug]': { who: 'anybody', params: () => ({ slug: 'facebook' }) },
  '/[locale]/pledges/[reference]': { who: 'anybody', params: pledge },
  '/[locale]/pledges/[reference]/versions/[number]': { who: 'anybody', params: pledge },
  '/[locale]/privacy': { who: 'anybody' },
  '/[locale]/terms': { who: 'anybody' },
  '/[locale]/wall': { who: 'anybody' },
  '/[locale]/wall/history': { who: 'anybody', answers: PAGE },
  '/logos/[sha]': { who: 'anybody', params: () => ({ sha: 'a'.repeat(64) }), answers: [404] },
  '/icon.svg': { who: 'anybody' },
  '/apple-icon.png': { who: 'anybody' },
  '/favicon.ico': { who: 'anybody' },
  // Machines
  '/api/health/live': { who: 'anybody' },
  '/api/health/ready': { who: 'anybody' },
  '/api/csp-report': { who: 'anybody', answers: [404, 405] },
  '/api/stripe/webhook': { who: 'anybody', answers: [404, 405] },
  '/api/stripe/connect-webhook': { who: 'anybody', answers: [404, 405] },
  '/api/v1/beneficiaries': { who: 'anybody' },
  '/api/v1/companies/[slug]': { who: 'anybody', params: company },
  '/api/v1/leaderboard': { who: 'anybody', answers: [200, 400] },
  '/api/v1/openapi.json': { who: 'anybody' },
  '/api/v1/platforms': { who: 'anybody' },
  '/api/v1/pledges': { who: 'anybody' },
  '/api/v1/pledges/[reference]': { who: 'anybody', params: pledge },
  '/api/v1/pledges/[reference]/versions/[number]': { who: 'anybody', params: pledge },
  '/api/v1/[...rest]': { who: 'anybody', params: () => ({ rest: 'nothing' }), answers: [404] },
  // Signing in
  '/[locale]/sign-in': { who: 'anybody' },
  '/[locale]/sign-in/sent': { who: 'anybody' },
  '/[locale]/sign-in/confirm': { who: 'anybody' },
  '/[locale]/sign-in/erased': { who: 'anybody' },
  // One's own
  '/[locale]/second-factor': { who: 'person' },
  '/[locale]/second-factor/app': { who: 'person' },
  '/[locale]/second-factor/codes': { who: 'person' },
  // Browsers have no passkeys at a bare address, which tests run on.
  '/[locale]/second-factor/passkey': { who: 'person', answers: [200, 404] },
  '/[locale]/account': { who: 'person' },
  '/[locale]/account/data': { who: 'person' },
  '/[locale]/account/erase': { who: 'person' },
  '/[locale]/account/export': { who: 'person' },
  '/[locale]/company': { who: 'person', answers: PAGE },
  '/[locale]/company/register': { who: 'person' },
  '/[locale]/company/join/[slug]': { who: 'person', params: company, answers: PAGE },
  // A company's own
  '/[locale]/company/[slug]': { who: 'own', params: company },
  '/[locale]/company/[slug]/colleagues': { who: 'own', params: company },
  '/[locale]/company/[slug]/edit': { who: 'own', params: company },
  '/[locale]/company/[slug]/pledges/[reference]': { who: 'own', params: pledge },
  '/[locale]/company/[slug]/pledges/[reference]/change': { who: 'own', params: pledge, answers: PAGE },
  '/[locale]/company/[slug]/pledges/[reference]/versions/[number]': { who: 'own', params: pledge },
  '/[locale]/company/[slug]/pledges/[reference]/weeks/[monday]': {
    who: 'own',
    params: pledge,
    answers: [200, 307, 404],
  },
  '/[locale]/company/[slug]/pledges/[reference]/withdraw': { who: 'own', params: pledge, answers: PAGE },
  '/[locale]/company/[slug]/pledges/[reference]/donate': { who: 'own', params: pledge },
  '/[locale]/company/[slug]/pledges/[reference]/donations/[donation]': { who: 'own', params: donation },
  ...Object.fromEntries(
    [
      '',
      '/baseline',
      '/check',
      '/discard',
      '/redirect',
      '/scope',
      '/signature',
      '/signed',
      '/statement',
      '/weeks',
    ].map((page) => [
      `/[locale]/company/[slug]/pledges/[reference]/sign${page}`,
      { who: 'own', params: draft, answers: page === '/signed' ? [200, 307, 404] : PAGE } satisfies Rule,
    ]),
  ),
  // Administrators'
  '/[locale]/admin': { who: 'administrator' },
  '/[locale]/admin/companies': { who: 'administrator' },
  '/[locale]/admin/companies/[slug]': { who: 'administrator', params: company },
  '/[locale]/admin/pledges': { who: 'administrator' },
  '/[locale]/admin/pledges/[reference]': { who: 'administrator', params: pledge },
  '/[locale]/admin/donations': { who: 'administrator' },
  '/[locale]/admin/donations/[reference]': {
    who: 'administrator',
    params: ({ donation: reference }) => ({ reference }),
  },
  '/[locale]/admin/decisions/[id]/revoke': {
    who: 'administrator',
    params: ({ decisionId: id }) => ({ id }),
  },
  '/[locale]/admin/beneficiaries': { who: 'administrator' },
  '/[locale]/admin/beneficiaries/[slug]': {
    who: 'administrator',
    params: ({ beneficiarySlug: slug }) => ({ slug }),
  },
  '/[locale]/admin/stripe': { who: 'administrator' },
  '/[locale]/admin/checks': { who: 'administrator' },
  '/[locale]/admin/people': { who: 'administrator' },
};

/** A pattern with its parameters filled in. */
export function addressOf(pattern: string, world: AccessWorld): string {
  const params = { locale: 'en-GB', ...ROUTE_RULES[pattern]?.params?.(world) } as Record<string, string>;
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? 'unknown');
}
