import { signedInAs } from './fixtures/session';
import { stripeControl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS } from './fixtures/ways';
import { words } from './fixtures/words';
import { donationOf, publishedPledge } from './fixtures/world';
import { IBAN_PAYS_LATER, payByDebit, startDonation, waitForState } from './journeys/donate';

for (const way of WAYS) {
  test.describe(`A donation by SEPA debit ${way.name}`, () => {
    test.use(browserFor(way));

    test('is on its way, and received when the bank has paid', async ({ page, context }) => {
      const pledge = await publishedPledge('Trage Incasso');
      await signedInAs(context, pledge.company.email);
      await startDonation(page, pledge.path, way.language, { amount: '800', method: 'sepa' });
      await payByDebit(page, IBAN_PAYS_LATER);
      const reference = await waitForState(page, way.language, 'processing');
      await expect(page.getByText(words(way.language, 'donate.key.none'))).toBeVisible();

      const { stripeCheckoutSessionId } = await donationOf(reference);
      await stripeControl().settle(stripeCheckoutSessionId ?? '');
      await waitForState(page, way.language, 'received');
    });

    test('fails when the bank refuses, and can be started anew', async ({ page, context }) => {
      const pledge = await publishedPledge('Lege Rekening');
      await signedInAs(context, pledge.company.email);
      await startDonation(page, pledge.path, way.language, { amount: '800', method: 'sepa' });
      await payByDebit(page, IBAN_PAYS_LATER);
      const reference = await waitForState(page, way.language, 'processing');

      const { stripeCheckoutSessionId } = await donationOf(reference);
      await stripeControl().fail(stripeCheckoutSessionId ?? '');
      await waitForState(page, way.language, 'failed');
      await page.getByRole('link', { name: words(way.language, 'donate.page.again') }).click();
      await expect(page.getByLabel(words(way.language, 'donate.form.amount'), { exact: true })).toBeVisible();
    });
  });
}
