import { randomBytes } from 'node:crypto';
import { system } from '../lib/actor';
import { db } from '../lib/db';
import { grantRole } from '../lib/identity/grant-role';
import { ADMINISTRATOR, ADMINISTRATOR_WITH_STAKE } from '../prisma/sample-people';
import { signedInAs } from './fixtures/session';
import { appUrl, takeSettings } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { confirmedDonation, publishedPledge } from './fixtures/world';
import { decide } from './journeys/decide';

for (const way of WAYS) {
  const { language } = way;
  const say = (path: string, values?: Record<string, string>) => words(language, path, values);

  test.describe(`Administrators ${way.name}`, () => {
    test.use(browserFor(way));

    test('take a decision back; of two who then decide one wins and the other is told', async ({
      administrator: ada,
      browser,
    }) => {
      const { reference } = await confirmedDonation(await publishedPledge('Twee Sleutels'));
      await ada.goto(`/${language}/admin/donations/${reference}`);
      await ada.getByRole('link', { name: say('admin.decisions.revokeLink') }).click();
      await decide(ada, language, say('admin.revoke.button'));
      const state = (page: typeof ada, name: string) =>
        expect(
          page
            .locator('main')
            .getByText(say(`admin.donations.state.${name}`))
            .first(),
        ).toBeVisible();
      await state(ada, 'received');
      await expect(ada.getByText(say('admin.decisions.revoked'), { exact: true })).toBeVisible();

      const email = `ben-${randomBytes(4).toString('hex')}@quietweek.example`;
      expect((await grantRole(system('operator'), email, { role: 'administrator' })).ok).toBe(true);
      const { language: locale, script: javaScriptEnabled } = way;
      const context = await browser.newContext({ baseURL: appUrl(), locale, javaScriptEnabled });
      await signedInAs(context, email, { secondFactor: true });
      const ben = await context.newPage();
      await ben.goto(`/${language}/admin/donations/${reference}`);
      await expect(ben.getByText(say('admin.looking.notice', { email: ADMINISTRATOR.email }))).toBeVisible();

      await decide(ada, language, say('admin.donations.verify'));
      await state(ada, 'confirmed');
      await decide(ben, language, say('admin.donations.verify'));
      await expect(ben.locator('main').getByRole('status')).toContainText(ADMINISTRATOR.email);
      await context.close();
    });

    test('say why, and on which evidence', async ({ administrator: ada }) => {
      takeSettings();
      const { reference } = await db().pledge.findFirstOrThrow({ where: { status: 'submitted' } });
      await ada.goto(`/${language}/admin/pledges/${reference}`);
      await ada.getByRole('button', { name: say('admin.pledges.publish', { version: '1' }) }).click();
      const alert = ada.locator('main').getByRole('alert');
      await expect(alert).toContainText(say('errors.form.required', { label: say('admin.decide.note') }));
      await expect(alert).toContainText(say('admin.errors.evidenceMissing'));
    });

    test('with a stake see why there is nothing to press', async ({ page, context }) => {
      takeSettings();
      await signedInAs(context, ADMINISTRATOR_WITH_STAKE.email, { secondFactor: true });
      const { reference } = await db().pledge.findFirstOrThrow({
        where: { status: 'submitted', company: { slug: 'lindenhof-press' } },
      });
      await page.goto(`/${language}/admin/pledges/${reference}`);
      await expect(page.getByText(say('admin.decide.stakeTitle'))).toBeVisible();
      await expect(page.locator('#decide')).toHaveCount(0);
    });
  });
}
