import { stripeControl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { confirmedDonation, publishedPledge } from './fixtures/world';

for (const way of WAYS) {
  test.describe(`A dispute and a refund ${way.name}`, () => {
    test.use(browserFor(way));

    test('take a company off the leaderboard within a minute, and a won dispute puts it back', async ({
      page,
    }) => {
      const pledge = await publishedPledge('Terug Betaald');
      const { session } = await confirmedDonation(pledge);
      const isThere = (there: boolean) =>
        expect(async () => {
          await page.goto(`/${way.language}/leaderboard`);
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(
            words(way.language, 'leaderboard.title'),
          );
          const link = page.locator('main').getByRole('link', { name: pledge.company.name });
          await expect(link).toHaveCount(there ? 1 : 0, { timeout: 1000 });
        }).toPass({ timeout: 60_000 });

      await isThere(true);
      const dispute = await stripeControl().dispute(session);
      await isThere(false);
      await stripeControl().closeDispute(dispute.id, 'won');
      await isThere(true);
      await stripeControl().refund(session);
      await isThere(false);
    });
  });
}
