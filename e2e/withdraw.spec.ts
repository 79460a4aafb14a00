import { signedInAs } from './fixtures/session';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { publishedPledge } from './fixtures/world';

const REASON = 'A product recall has to be announced in that very week, on every channel that we have.';

for (const way of WAYS) {
  test.describe(`Withdrawing a pledge ${way.name}`, () => {
    test.use(browserFor(way));

    test('asks for a reason, and everybody goes on reading the pledge with it', async ({ page, context }) => {
      const { language } = way;
      const pledge = await publishedPledge('Toch Liever Niet');
      await signedInAs(context, pledge.company.email);
      await page.goto(`/${language}${pledge.path}`);
      await page.getByRole('link', { name: words(language, 'company.pledge.withdraw') }).click();
      const button = page.getByRole('button', { name: words(language, 'company.withdraw.submit') });
      await button.click();
      await expect(page.locator('main').getByRole('alert')).toBeFocused();
      await page.getByLabel(words(language, 'company.withdraw.reason'), { exact: true }).fill(REASON);
      await button.click();
      await expect(page).toHaveURL(new RegExp(`${pledge.reference}$`));

      await expect(async () => {
        await page.goto(`/${language}/pledges/${pledge.reference}`);
        await expect(page.getByText(REASON).first()).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      await expect(page.getByText(words(language, 'record.phase.withdrawn')).first()).toBeVisible();
      await page.goto(`/${language}/wall?phase=withdrawn&q=${encodeURIComponent(pledge.company.name)}`);
      await expect(page.locator('main').getByRole('link', { name: pledge.company.name })).toBeVisible();
    });
  });
}
