import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ADMINISTRATOR, FERNWOOD_REPRESENTATIVE } from '../prisma/sample-people';
import { pagePatterns } from './fixtures/every-page';
import { signedInAs } from './fixtures/session';
import { expect, test } from './fixtures/test';
import { words } from './fixtures/words';
import { filledDraft, sampleAddresses } from './fixtures/world';

// By far the longest file: its pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Both widths and both colour schemes in two looks: colours do not depend on the width, nor sizes on the colours. */
const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

type Addresses = Awaited<ReturnType<typeof sampleAddresses>>;

/** Each page by its pattern, with an address at which it has something to show. */
const VISITOR: Record<string, (at: Addresses) => string> = {
  '/': () => '',
  '/wall': () => '/wall',
  '/wall/history': () => '/wall/history',
  '/leaderboard': () => '/leaderboard?by=amount',
  '/companies/[slug]': () => '/companies/fernwood-bicycles',
  '/pledges/[reference]': ({ pledge }) => `/pledges/${pledge}`,
  '/pledges/[reference]/versions/[number]': ({ pledge }) => `/pledges/${pledge}/versions/1`,
  '/beneficiaries': () => '/beneficiaries',
  '/beneficiaries/[slug]': () => '/beneficiaries/lantern-digital-rights',
  '/platforms': () => '/platforms',
  '/platforms/[slug]': () => '/platforms/facebook',
  '/history': () => '/history',
  '/how-we-know': () => '/how-we-know',
  '/privacy': () => '/privacy',
  '/terms': () => '/terms',
  '/imprint': () => '/imprint',
  '/missing': () => '/missing',
  '/broken': () => '/broken',
  '/[...missing]': () => '/no/such/page',
  '/sign-in': () => '/sign-in',
  '/sign-in/sent': () => '/sign-in/sent?email=marta%40koffie.example',
  '/sign-in/confirm': () => '/sign-in/confirm?email=marta%40koffie.example&token=none',
  '/sign-in/erased': () => '/sign-in/erased',
};

const COMPANY = '/company/fernwood-bicycles';
const REPRESENTATIVE: typeof VISITOR = {
  '/account': () => '/account',
  '/account/data': () => '/account/data',
  '/account/erase': () => '/account/erase',
  '/second-factor': () => '/second-factor',
  '/second-factor/app': () => '/second-factor/app',
  '/second-factor/codes': () => '/second-factor/codes',
  '/second-factor/passkey': () => '/second-factor/passkey',
  '/company': () => '/company',
  '/company/register': () => '/company/register',
  '/company/join/[slug]': () => '/company/join/halden-coffee',
  '/company/[slug]': () => COMPANY,
  '/company/[slug]/edit': () => `${COMPANY}/edit`,
  '/company/[slug]/colleagues': () => `${COMPANY}/colleagues`,
  '/company/[slug]/pledges/[reference]': ({ pledge }) => `${COMPANY}/pledges/${pledge}`,
  '/company/[slug]/pledges/[reference]/change': ({ pledge }) => `${COMPANY}/pledges/${pledge}/change`,
  '/company/[slug]/pledges/[reference]/donate': ({ pledge }) =>
    `${COMPANY}/pledges/${pledge}/donate?to=lantern-digital-rights`,
  '/company/[slug]/pledges/[reference]/donations/[donation]': ({ pledge, donation }) =>
    `${COMPANY}/pledges/${pledge}/donations/${donation}`,
  '/company/[slug]/pledges/[reference]/sign/signed': ({ pledge }) =>
    `${COMPANY}/pledges/${pledge}/sign/signed`,
  '/company/[slug]/pledges/[reference]/versions/[number]': ({ pledge }) =>
    `${COMPANY}/pledges/${pledge}/versions/1`,
  '/company/[slug]/pledges/[reference]/weeks/[monday]': ({ pledge, monday }) =>
    `${COMPANY}/pledges/${pledge}/weeks/${monday}`,
  '/company/[slug]/pledges/[reference]/withdraw': ({ pledge }) => `${COMPANY}/pledges/${pledge}/withdraw`,
};

/** The task list, on a draft with every page filled in. */
const SIGNING = [
  '',
  '/scope',
  '/weeks',
  '/baseline',
  '/redirect',
  '/statement',
  '/check',
  '/signature',
  '/discard',
];

const ADMINISTRATION: typeof VISITOR = {
  '/admin': () => '/admin',
  '/admin/beneficiaries': () => '/admin/beneficiaries',
  '/admin/beneficiaries/[slug]': () => '/admin/beneficiaries/access-now',
  '/admin/checks': () => '/admin/checks',
  '/admin/companies': () => '/admin/companies',
  '/admin/companies/[slug]': () => '/admin/companies/lindenhof-press',
  '/admin/decisions/[id]/revoke': ({ decision }) => `/admin/decisions/${decision}/revoke`,
  '/admin/donations': () => '/admin/donations',
  '/admin/donations/[reference]': ({ waitingDonation }) => `/admin/donations/${waitingDonation}`,
  '/admin/people': () => '/admin/people',
  '/admin/pledges': () => '/admin/pledges',
  '/admin/pledges/[reference]': ({ waitingPledge }) => `/admin/pledges/${waitingPledge}`,
  '/admin/stripe': () => '/admin/stripe',
};

test('Every page is in the lists below', () => {
  const signing = SIGNING.map((part) => `/company/[slug]/pledges/[reference]/sign${part}`);
  const listed = [VISITOR, REPRESENTATIVE, ADMINISTRATION].flatMap((list) => Object.keys(list));
  expect([...listed, ...signing].sort()).toEqual(pagePatterns());
});

for (const [pattern, address] of Object.entries(VISITOR)) {
  test(`${pattern} is accessible`, async ({ page }) => {
    await page.goto(`/en-GB${address(await sampleAddresses())}`);
    await expectAccessible(page);
  });
}

for (const [pattern, address] of Object.entries(REPRESENTATIVE)) {
  test(`${pattern} is accessible`, async ({ page, context }) => {
    await signedInAs(context, FERNWOOD_REPRESENTATIVE.email, { secondFactor: true });
    await page.goto(`/nl-NL${address(await sampleAddresses())}`);
    await expectAccessible(page);
  });
}

test('The task list and its pages are accessible', async ({ page, context }) => {
  test.setTimeout(180_000);
  const { company, path } = await filledDraft('Goed Leesbaar');
  await signedInAs(context, company.email);
  for (const part of SIGNING) {
    await test.step(`sign${part}`, async () => {
      await page.goto(`/en-GB${path}/sign${part}`);
      expect(new URL(page.url()).pathname).toBe(`/en-GB${path}/sign${part}`);
      await expectAccessible(page);
    });
  }
});

test('A form with errors is accessible', async ({ page, context }) => {
  const { company, path } = await filledDraft('Fout Maar Leesbaar');
  await signedInAs(context, company.email);
  await page.goto(`/en-GB${path}/sign/signature`);
  await page.getByRole('button', { name: words('en-GB', 'sign.signature.submit') }).click();
  await expect(page.locator('main').getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});

for (const [pattern, address] of Object.entries(ADMINISTRATION)) {
  test(`${pattern} is accessible`, async ({ page, context }) => {
    await signedInAs(context, ADMINISTRATOR.email, { secondFactor: true });
    await page.goto(`/en-GB${address(await sampleAddresses())}`);
    await expectAccessible(page);
  });
}

test('By keyboard: past the header to the content, and through a form in the order of the page', async ({
  page,
}) => {
  await page.goto('/en-GB/sign-in');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words('en-GB', 'common.skipToContent') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main#content')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(words('en-GB', 'auth.email'))).toBeFocused();
  await page.keyboard.type('not an address');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: words('en-GB', 'auth.send') })).toBeFocused();
  await page.keyboard.press('Enter');
  const summary = page.locator('main').getByRole('alert');
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(words('en-GB', 'auth.email'))).toBeFocused();
});

/** Clean in both colour schemes and at both widths, and no sideways scrolling at 320 CSS pixels (WCAG 1.4.10). */
async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Its older mode looks at this frame alone, without a blank page for each run: no page of ours has another.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(STANDARD);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
    expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, 'pixels too wide at 320').toBeLessThanOrEqual(0);
}
