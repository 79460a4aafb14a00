import { appUrl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { LANTERN } from './fixtures/world';

/** Sample data that no journey changes (prisma/seed/sample-pledges.ts). */
const COMPANY = 'Fernwood Bicycles';

for (const way of WAYS) {
  const { language } = way;
  const say = (path: string) => words(language, path);

  test.describe(`A visitor ${way.name}`, () => {
    test.use(browserFor(way));
    test.afterEach(async ({ context }) => {
      expect(await context.cookies(), 'a visitor gets no cookie').toEqual([]);
    });

    test('goes from the home page over the wall to a pledge, its version and its company', async ({
      page,
    }) => {
      const heading = page.getByRole('heading', { level: 1 });
      await page.goto(`/${language}`);
      await expect(heading).toContainText(say('home.opening.promise'));
      await page.getByRole('link', { name: say('home.opening.look'), exact: true }).click();
      await expect(heading).toHaveText(say('wall.title'));
      await expect(page.getByRole('status')).toContainText(/\d/);

      await page.goto(`/${language}/wall?q=Fernwood&platform=facebook`);
      await page.locator('main').getByRole('link', { name: COMPANY }).first().click();
      await expect(heading).toHaveText(COMPANY);
      await expect(page.locator('main')).toContainText(
        '€11,200'.replace(',', language === 'nl-NL' ? '.' : ',').replace('€', ''),
      );
      await expect(page.locator('main')).toContainText(/[0-9a-f]{64}|[0-9a-f]{8}/);
      const pledgeUrl = page.url();
      await page.goto(`${pledgeUrl}/versions/1`);
      await expect(heading).toBeVisible();
      await expect(page.locator('main')).toContainText(/[0-9a-f]{16}/);

      await page.goto(pledgeUrl);
      await page.getByRole('navigation').getByRole('link', { name: COMPANY }).click();
      await expect(heading).toHaveText(COMPANY);
      await expect(page).toHaveURL(/\/companies\/fernwood-bicycles$/);
    });

    test('narrows the wall by address, and finds names with accents and typing errors', async ({ page }) => {
      const wall = `/${language}/wall`;
      const found = page.locator('main').getByRole('link', { name: COMPANY });
      await page.goto(wall);
      for (const typed of ['Fernwod', 'férnwöod bicycles', 'FERNWOOD']) {
        await page.getByLabel(say('wall.filters.q'), { exact: true }).fill(typed);
        await page.getByRole('button', { name: say('wall.filters.apply') }).click();
        await expect(page).toHaveURL(/[?&]q=/);
        await expect(found.first()).toBeVisible();
      }
      await page.goto(wall);
      await page.locator('summary', { hasText: say('wall.filters.narrow') }).click();
      await page.getByLabel(say('wall.filters.platform'), { exact: true }).selectOption('tiktok');
      await page.getByLabel(say('wall.filters.country'), { exact: true }).selectOption('NL');
      await page.getByLabel(say('wall.filters.industry'), { exact: true }).selectOption('C');
      await page.getByLabel(say('wall.filters.phase'), { exact: true }).selectOption('scheduled');
      await page.getByRole('button', { name: say('wall.filters.apply') }).click();
      await expect(found).toHaveCount(1);
      await expect(page.getByRole('status')).toContainText('1');

      await page.goto(`${wall}?country=DE&platform=tiktok`);
      await expect(page.getByText(say('wall.empty.filteredTitle'))).toBeVisible();
      await page.getByRole('link', { name: say('wall.empty.all') }).click();
      await expect(page).toHaveURL(new RegExp(`${wall}$`));
    });

    test('reads the leaderboard in its three orders', async ({ page }) => {
      await page.goto(`/${language}/leaderboard`);
      const rows = page.locator('main').getByRole('row');
      await expect(rows.filter({ hasText: COMPANY }).first()).toBeVisible();
      for (const order of ['weeks', 'amount'] as const) {
        await page.getByRole('link', { name: say(`leaderboard.tabs.${order}`), exact: true }).click();
        await expect(page).toHaveURL(new RegExp(`by=${order}`));
        await expect(rows.filter({ hasText: COMPANY }).first()).toBeVisible();
      }
    });

    test('reads who receives, what can be checked, the method, the past and the small print', async ({
      page,
    }) => {
      const heading = page.getByRole('heading', { level: 1 });
      await page.goto(`/${language}/beneficiaries`);
      await page.locator('main').getByRole('link', { name: LANTERN.name }).first().click();
      await expect(heading).toContainText(LANTERN.name);
      await page.goto(`/${language}/platforms`);
      await page.locator('main').getByRole('link', { name: 'Facebook', exact: true }).first().click();
      await expect(heading).toContainText('Facebook');
      await page.goto(`/${language}/history`);
      await expect(page.locator('main')).toContainText('Sonos');
      await expect(page.locator('main').getByText(say('history.notSigned')).first()).toBeVisible();
      await page.goto(`/${language}/how-we-know`);
      await expect(heading).toHaveText(say('how.title'));
      for (const part of ['privacy', 'terms', 'imprint'] as const) {
        await page.getByRole('link', { name: say(`common.footer.${part}`), exact: true }).click();
        await expect(heading).toHaveText(say(`legal.${part}.title`));
      }
    });

    test('is helped on at an address that does not exist', async ({ page }) => {
      const answer = await page.goto(`/${language}/no-such-page`);
      expect(answer?.status()).toBe(404);
      await page.getByRole('link', { name: say('errors.notFound.wall') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('wall.title'));
    });
  });
}

test('The same record is there as JSON, with problems as problem+json', async ({ request }) => {
  const read = async (path: string) => {
    const answer = await request.get(`${appUrl()}/api/v1/${path}`);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['access-control-allow-origin'], path).toBe('*');
    expect(answer.headers().etag, path).toBeTruthy();
    return answer.text();
  };
  expect(await read('pledges?q=fernwood')).toContain('fernwood-bicycles');
  expect(await read('companies/fernwood-bicycles')).toContain(COMPANY);
  expect(await read('leaderboard?by=ratio')).toContain('fernwood-bicycles');
  expect(await read('beneficiaries')).toContain(LANTERN.slug);
  expect(await read('platforms')).toContain('facebook');
  expect(await read('openapi.json')).toContain('/api/v1/pledges');
  const missing = await request.get(`${appUrl()}/api/v1/companies/nobody-at-all`);
  expect(missing.status()).toBe(404);
  expect(missing.headers()['content-type']).toContain('application/problem+json');
});
