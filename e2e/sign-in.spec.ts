import { randomBytes } from 'node:crypto';
import { linkIn, mailTo } from './fixtures/mailbox';
import { appUrl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';

const address = () => `visitor-${randomBytes(4).toString('hex')}@sample.example`;

for (const way of WAYS) {
  test.describe(`Signing in ${way.name}`, () => {
    test.use(browserFor(way));
    const say = (path: string, values?: Record<string, string>) => words(way.language, path, values);

    test('takes a button: looking at the link consumes nothing, the button does so once', async ({
      page,
    }) => {
      const email = address();
      await page.goto(`/${way.language}/sign-in?next=/${way.language}/account/data`);
      await page.getByLabel(say('auth.email')).fill(`  ${email.toUpperCase()} `);
      await page.getByRole('button', { name: say('auth.send') }).click();
      await expect(page.getByText(email)).toBeVisible();
      const link = linkIn(await mailTo(email, /./), /sign-in\/confirm/);

      // What mail scanners and previews do.
      for (const method of ['HEAD', 'GET', 'GET', 'HEAD', 'OPTIONS']) await fetch(link, { method });
      await page.goto(link);
      await page.reload();
      await expect(page.getByText(say('auth.confirmAs', { address: email }))).toBeVisible();
      await page.getByRole('button', { name: say('auth.confirm') }).click();
      await expect(page).toHaveURL(new RegExp(`/${way.language}/account/data$`));

      const cookies = await page.context().cookies();
      expect(cookies).toHaveLength(1);
      expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' });

      await page.goto(link);
      await page.getByRole('button', { name: say('auth.confirm') }).click();
      await expect(page.getByRole('alert').filter({ hasText: say('auth.errors.linkDead') })).toBeVisible();
    });

    test('says what is wrong with an address, and keeps it', async ({ page }) => {
      await page.goto(`/${way.language}/sign-in`);
      await page.getByLabel(say('auth.email')).fill('somebody@@sample');
      await page.getByRole('button', { name: say('auth.send') }).click();
      await expect(page.getByRole('alert').filter({ hasText: say('auth.email') })).toBeVisible();
      await expect(page.getByLabel(say('auth.email'))).toHaveValue('somebody@@sample');
    });

    test('signs out, here and everywhere', async ({ page }) => {
      const email = address();
      const signIn = async () => {
        await page.goto(`/${way.language}/sign-in`);
        await page.getByLabel(say('auth.email')).fill(email);
        await page.getByRole('button', { name: say('auth.send') }).click();
        await expect(page.getByText(email)).toBeVisible();
      };
      await signIn();
      await page.goto(linkIn(await mailTo(email, /./), /sign-in\/confirm/));
      await page.getByRole('button', { name: say('auth.confirm') }).click();
      await expect(page).toHaveURL(/\/account$/);
      await page.getByRole('button', { name: say('account.everywhere') }).click();
      await expect(page).toHaveURL(/\/sign-in$/);
      await page.goto(`/${way.language}/account`);
      await expect(page).toHaveURL(/\/sign-in\?next=/);
    });
  });
}

test('a mailbox that is asked for too often has to wait, until a time that is said', async ({ page }) => {
  const email = address();
  for (let n = 0; n < 6; n += 1) {
    await page.goto('/en-GB/sign-in');
    await page.getByLabel(words('en-GB', 'auth.email')).fill(email);
    await page.getByRole('button', { name: words('en-GB', 'auth.send') }).click();
    if (n < 5) await expect(page).toHaveURL(/\/sent\?/);
  }
  // The zone is the browser's own.
  await expect(page.getByRole('alert').filter({ hasText: /Try again at \d\d:\d\d \(.+\)\./ })).toBeVisible();
});

test("next-auth's own routes, which consume a token on a GET, are not there", async () => {
  for (const path of ['callback/email', 'signin', 'session', 'csrf', 'verify-request']) {
    expect((await fetch(`${appUrl()}/api/auth/${path}?token=x&email=y`)).status).toBe(404);
  }
});

test('nobody is led off the site after signing in', async ({ page }) => {
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
    await page.goto(`/en-GB/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page.locator('input[name=next]')).toHaveCount(0);
  }
});
