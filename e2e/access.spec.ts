import { ensureBuild } from '../dev/build';
import { ACTION_RULES } from './access/action-rules';
import { type Answer, ask, call } from './access/ask';
import { type BuiltAction, type BuiltRoute, builtActions, builtRoutes } from './access/manifests';
import { cookieOf, isFor, ROLES } from './access/roles';
import { addressOf, ROUTE_RULES } from './access/route-rules';
import { type AccessWorld, fingerprint, makeAccessWorld } from './access/world';
import { expect, test } from './fixtures/test';

/**
 * Who may open what, over everything the build answers on: pages and routes as a browser, as Next's router and as
 * a probe ask for them, and every action called directly by its id.
 */
test.describe.configure({ timeout: 300_000 });

let routes: BuiltRoute[];
let actions: BuiltAction[];
let world: AccessWorld;

test.beforeAll(async () => {
  const distDir = await ensureBuild(() => {}); // the one that the stack runs: it is built, this only finds it
  routes = builtRoutes(distDir);
  actions = builtActions(distDir);
  world = await makeAccessWorld();
});

test('every page, route and action of the build has a rule', () => {
  expect(routes.length).toBeGreaterThan(40);
  expect(actions.length).toBeGreaterThan(30);
  expect(routes.map(({ path }) => path).filter((path) => !ROUTE_RULES[path])).toEqual([]);
  expect(actions.map(({ name }) => name).filter((name) => !ACTION_RULES[name])).toEqual([]);
});

for (const role of ROLES) {
  test(`${role}: opens what is theirs, and nothing leaks of the rest`, async () => {
    const cookie = await cookieOf(role, world);
    const wrong: string[] = [];
    for (const { path, kind } of routes) {
      const rule = ROUTE_RULES[path];
      if (!rule) continue; // named by the test above
      const address = addressOf(path, world);
      const opens = isFor(rule.who, role);
      const page = await ask(address, cookie, 'page');
      const head = await ask(address, cookie, 'head');
      if (head.status !== page.status || head.body !== '')
        wrong.push(`HEAD ${address}: ${head.status}, not ${page.status}`);
      const asked = kind === 'page' ? [page, await ask(address, cookie, 'rsc')] : [page];
      wrong.push(
        ...asked.flatMap((one) =>
          leaksOf(one, opens && rule.who !== 'anybody').map((leak) => `${address}: ${leak}`),
        ),
      );
      if (opens ? !(rule.answers ?? [200]).includes(page.status) || isTurnedAway(page) : !isRefusal(page)) {
        wrong.push(
          `${address}: ${opens ? 'is theirs' : 'is not theirs'}, answered ${page.status} ${page.to}`,
        );
      }
      if (rule.who === 'anybody' && page.cookies.length > 0) wrong.push(`${address}: sets a cookie`);
    }
    expect(wrong).toEqual([]);
  });

  test(`${role}: an action called directly does nothing that is not theirs`, async () => {
    const cookie = await cookieOf(role, world);
    const denied = actions.filter(({ name }) => ACTION_RULES[name] && !isFor(ACTION_RULES[name].who, role));
    const before = await fingerprint(world);
    const wrong: string[] = [];
    for (const action of denied) {
      const one = await call(
        action,
        addressOf(action.page, world),
        ACTION_RULES[action.name]?.bound?.(world) ?? [],
        cookie,
      );
      if (!isRefusal(one)) wrong.push(`${action.name}: answered ${one.status} ${one.to}`);
      wrong.push(...leaksOf(one, false).map((leak) => `${action.name}: ${leak}`));
    }
    expect(wrong).toEqual([]);
    expect(await fingerprint(world)).toBe(before);
  });

  test(`${role}: an action that is theirs answers a form with nothing in it`, async () => {
    const wrong: string[] = [];
    for (const action of actions.filter(({ name }) => isFor(ACTION_RULES[name]?.who ?? 'own', role))) {
      if (HARMFUL.has(action.name)) continue;
      const cookie = await cookieOf(role, world);
      const one = await call(
        action,
        addressOf(action.page, world),
        ACTION_RULES[action.name]?.bound?.(world) ?? [],
        cookie,
      );
      if (one.status >= 400) wrong.push(`${action.name}: answered ${one.status}`);
    }
    expect(wrong).toEqual([]);
  });
}

test('what the test looks for is there: administrators and the company read it', async () => {
  const administrator = await cookieOf('administrator', world);
  const [email = '', signatory = '', intent = ''] = world.secrets;
  const pledge = await ask(`/en-GB/admin/pledges/${world.reference}`, administrator, 'page');
  expect(pledge.body).toContain(signatory);
  const router = await ask(`/en-GB/admin/pledges/${world.reference}`, administrator, 'rsc');
  expect(router.body).toContain(signatory);
  expect((await ask(`/en-GB/admin/donations/${world.donation}`, administrator, 'page')).body).toContain(
    intent,
  );
  const own = await cookieOf('own representative', world);
  expect((await ask(`/en-GB/company/${world.slug}/colleagues`, own, 'page')).body).toContain(email);
});

/** They succeed without a field and change what other tests stand on; each has a test of its own. */
const HARMFUL = new Set([
  'signOutEverywhereAction',
  'startPledgeAction',
  'changePledgeAction',
  'discardDraftAction',
  'cancelDonationAction',
  'continueDonationAction',
  'askToJoinAction',
]);

/** Texts of the company in an answer to somebody who is not of it. */
function leaksOf({ status, body }: Answer, theirs: boolean): string[] {
  const leaks = theirs
    ? []
    : world.secrets.filter((secret) => body.includes(secret)).map((secret) => `says "${secret}"`);
  return status >= 500 ? [...leaks, `answered ${status}`] : leaks;
}

/** Not found, or led away to prove who one is. */
const isRefusal = (one: Answer): boolean => one.status === 404 || isTurnedAway(one);
const isTurnedAway = ({ status, to }: Answer): boolean =>
  status < 400 && /\/(sign-in|second-factor)(\?|;|$)/.test(to);
