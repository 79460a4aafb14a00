import { signedInAs } from './fixtures/session';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { publishedPledge } from './fixtures/world';
import { IS_DECLINED, PAYS, payByCard, startDonation, waitForState } from './journeys/donate';

for (const way of WAYS) {
  test.describe(`A card that is declined ${way.name}`, () => {
    test.use(browserFor(way));

    test('charges nothing, says why, and another card pays the same donation', async ({ page, context }) => {
      const { language } = way;
      const pledge = await publishedPledge('Geweigerde Kaart');
      await signedInAs(context, pledge.company.email);
      await startDonation(page, pledge.path, language, { amount: '250' });
      await payByCard(page, IS_DECLINED);
      await expect(page.getByRole('alert')).toContainText('Your card was declined.');

      // Leaving Stripe's page leads back to ours, which says that nothing is paid.
      await page.getByRole('link', { name: /Cancel and go back|Annuleren en teruggaan/ }).click();
      await expect(page.getByText(words(language, 'donate.page.startedTitle'))).toBeVisible();
      await page.getByRole('button', { name: words(language, 'donate.page.continue') }).click();
      await payByCard(page, PAYS);
      await waitForState(page, language, 'received');
    });

    test('can be cancelled without a payment', async ({ page, context }) => {
      const { language } = way;
      const pledge = await publishedPledge('Toch Niet');
      await signedInAs(context, pledge.company.email);
      await startDonation(page, pledge.path, language, { amount: '250' });
      await page.getByRole('link', { name: /Cancel and go back|Annuleren en teruggaan/ }).click();
      await page.getByRole('button', { name: words(language, 'donate.page.cancel') }).click();
      await waitForState(page, language, 'expired');
    });
  });
}
