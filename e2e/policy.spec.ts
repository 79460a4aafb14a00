import { signedInAs } from './fixtures/session';
import { appUrl, stripeControl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { words } from './fixtures/words';
import { publishedPledge } from './fixtures/world';

/** Pages by what their policy lets stand inline: hashes where they are kept, a nonce where they are not. */
const PAGES = {
  '/en-GB': /'sha256-/,
  '/en-GB/wall': /'sha256-/,
  '/nl-NL/leaderboard': /'sha256-/,
  '/en-GB/how-we-know': /'sha256-/,
  '/en-GB/sign-in': /'nonce-/,
  '/en-GB/account': /'nonce-/,
  '/en-GB/no-such-page': /^'self'/,
};

for (const [path, inline] of Object.entries(PAGES)) {
  test(`${path} comes with the headers that protect it`, async ({ request }) => {
    const headers = (await request.get(appUrl() + path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? 'none at all';
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/unsafe|https?:|\*/);
    expect(scripts).toMatch(inline);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`form-action 'self' ${new URL(stripeControl().url).origin}`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toMatch(/origin/);
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['set-cookie']).toBeUndefined();
  });
}

test('A control of a kept page works under its policy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en-GB/wall?q=fernwood');
  await page.locator('main').getByRole('link', { name: 'Fernwood Bicycles' }).first().click();
  const copy = page.getByRole('button', { name: new RegExp(`^${words('en-GB', 'common.copy')} `) }).first();
  await copy.click();
  await expect(page.getByText(words('en-GB', 'common.copied')).first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[0-9a-f]{64}$/);
});

test('A form of a dynamic page works under its policy', async ({ page, context }) => {
  const pledge = await publishedPledge('Onder Toezicht');
  await signedInAs(context, pledge.company.email);
  await page.goto(`/en-GB/account`);
  await page.getByLabel(words('en-GB', 'account.name')).fill('Marta J.');
  await page.getByRole('button', { name: words('en-GB', 'account.saveProfile'), exact: true }).click();
  await expect(page.locator('form[aria-busy]')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel(words('en-GB', 'account.name'))).toHaveValue('Marta J.');
});

test('What the policy does not name is refused, and the journeys would have seen it', async ({ browser }) => {
  // Its own context, which is not watched: here the violation is what is wanted.
  const page = await (await browser.newContext({ baseURL: appUrl() })).newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto('/en-GB/how-we-know');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
  });
  await expect.poll(() => errors.join()).toMatch(/Content Security Policy/);
  await expect(page).not.toHaveTitle('taken over');
  await page.context().close();
});
