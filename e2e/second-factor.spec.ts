import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { system } from '../lib/actor';
import { grantRole, revokeRole } from '../lib/identity/grant-role';
import { signedInAs } from './fixtures/session';
import { takeSettings } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';

for (const way of WAYS) {
  test.describe(`A new administrator ${way.name}`, () => {
    test.use(browserFor(way));
    const say = (path: string, values?: Record<string, string>) => words(way.language, path, values);

    test('sets up an app, keeps the codes, uses one, and loses the role at once', async ({
      page,
      context,
    }) => {
      takeSettings();
      const email = `admin-${randomBytes(4).toString('hex')}@quietweek.example`;
      expect((await grantRole(system('operator'), email, { role: 'administrator' })).ok).toBe(true);
      await signedInAs(context, email);

      await page.goto(`/${way.language}/admin`);
      await expect(page).toHaveURL(/\/second-factor\?next=/);
      await page.getByRole('link', { name: say('auth.factor.appStart') }).click();
      const secret = ((await page.locator('code').first().textContent()) ?? '').replaceAll(/\s/g, '');
      const code = (step = 0) =>
        new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 });

      await page.getByLabel(say('auth.factor.code')).fill('12 34');
      await page.getByRole('button', { name: say('auth.factor.appConfirm') }).click();
      await expect(page.getByRole('alert').filter({ hasText: say('auth.errors.sixDigits') })).toBeVisible();
      await page.getByLabel(say('auth.factor.code')).fill(code());
      await page.getByRole('button', { name: say('auth.factor.appConfirm') }).click();
      await expect(page.getByText(say('auth.factor.codesTitle'))).toBeVisible();
      const codes = await page.locator('ol.font-mono li').allInnerTexts();
      expect(codes).toHaveLength(10);
      await page.getByRole('link', { name: say('auth.factor.codesKept') }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('admin.title'));

      // Another session: a recovery code stands in for the app, once.
      await context.clearCookies();
      await signedInAs(context, email);
      await page.goto(`/${way.language}/admin`);
      await page.getByText(say('auth.factor.recoveryOpen')).click();
      await page.getByLabel(say('auth.factor.recoveryCode')).fill(codes[0] ?? '');
      await page.getByRole('button', { name: say('auth.factor.proveRecovery') }).click();
      await expect(page).toHaveURL(/\/admin$/);

      expect((await revokeRole(system('operator'), email, { role: 'administrator' })).ok).toBe(true);
      expect((await page.goto(`/${way.language}/admin`))?.status()).toBe(404);
    });
  });
}
