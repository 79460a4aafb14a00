import type { Page } from '@playwright/test';
import { mailTo } from './fixtures/mailbox';
import { signIn } from './fixtures/sign-in';
import { appUrl, stripeControl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { donationOf, type TestCompany, unusedCompany } from './fixtures/world';
import { approveCompany, publishPledge, verifyDonation } from './journeys/decide';
import { PAYS, payByCard, startDonation, waitForState } from './journeys/donate';
import { registerCompany } from './journeys/register-company';
import { signPledge } from './journeys/sign-pledge';

for (const way of WAYS) {
  test.describe(`The main job ${way.name}`, () => {
    test.use(browserFor(way));

    test('sign in, register, sign, be published, donate, be verified, lead, be refunded', async ({
      page,
      administrator,
    }) => {
      test.setTimeout(240_000);
      const { language } = way;
      const company = unusedCompany('Noordlicht Koffie');

      await signIn(page, company.email, language);
      const slug = await registerCompany(page, company, language);
      await approveCompany(administrator, company.name, language);
      await mailTo(company.email, new RegExp(company.name));

      const reference = await signPledge(page, company, slug, language);
      await publishPledge(administrator, reference, language);
      await page.goto(`/${language}/pledges/${reference}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(company.name);

      await startDonation(page, `/company/${slug}/pledges/${reference}`, language, { amount: '1500' });
      await payByCard(page, PAYS);
      const donation = await waitForState(page, language, 'received');
      await verifyDonation(administrator, donation, language);
      await waitForState(page, language, 'confirmed');

      await onLeaderboard(page, company, true);
      await expect.poll(() => inData(slug)).toBe(true);

      const { stripeCheckoutSessionId } = await donationOf(donation);
      await stripeControl().refund(stripeCheckoutSessionId ?? '');
      await onLeaderboard(page, company, false);
      await expect.poll(() => inData(slug)).toBe(false);
    });

    async function onLeaderboard(page: Page, company: TestCompany, there: boolean): Promise<void> {
      const link = page.locator('main').getByRole('link', { name: company.name });
      await expect(async () => {
        await page.goto(`/${way.language}/leaderboard`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          words(way.language, 'leaderboard.title'),
        );
        await expect(link).toHaveCount(there ? 1 : 0, { timeout: 1000 });
      }).toPass({ timeout: 60_000 });
    }
  });
}

/** Whether the leaderboard's JSON names the company, on whichever of its pages. */
async function inData(slug: string): Promise<boolean> {
  const answer = await fetch(`${appUrl()}/api/v1/leaderboard?by=ratio`);
  expect(answer.status).toBe(200);
  return (await answer.text()).includes(`"${slug}"`);
}
