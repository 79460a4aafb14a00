import { signedInAs } from './fixtures/session';
import { stripeControl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { browserFor, WITH_SCRIPT } from './fixtures/ways';
import { words } from './fixtures/words';
import { donationOf, publishedPledge, untilState } from './fixtures/world';
import { verifyDonation } from './journeys/decide';
import { PAYS, payByCard, startDonation, waitForState } from './journeys/donate';

const { language } = WITH_SCRIPT;

test.describe('Webhooks that come twice, late and in any order', () => {
  test.use(browserFor(WITH_SCRIPT));
  test.afterEach(() => stripeControl().setPolicy({}));

  for (const order of ['reversed', 'shuffled'] as const) {
    test(`change nothing about a donation, its verification and its refund: ${order}`, async ({
      page,
      context,
      administrator,
    }) => {
      const seed = Math.floor(Math.random() * 1_000_000);
      test.info().annotations.push({ type: 'seed', description: String(seed) });
      await stripeControl().setPolicy({ duplicates: 2, delayMs: 700, order, windowMs: 600, seed });
      const pledge = await publishedPledge('Warrige Post');
      await signedInAs(context, pledge.company.email);

      await startDonation(page, pledge.path, language, { amount: '1500' });
      await payByCard(page, PAYS);
      const reference = await waitForState(page, language, 'received');
      await verifyDonation(administrator, reference, language);
      await waitForState(page, language, 'confirmed');

      const { stripeCheckoutSessionId } = await donationOf(reference);
      await stripeControl().refund(stripeCheckoutSessionId ?? '', { amount: 50_000 });
      await expect(async () => {
        await page.reload();
        const left = words(language, 'donate.page.reversedBody', { back: '€500', net: '€1,000' });
        await expect(page.getByText(left)).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 30_000 });

      // Counted once, however often it was told: the public pledge has what is left, and nothing else.
      await stripeControl().settled(20_000);
      await untilState(reference, 'confirmed');
      await expect(async () => {
        await page.goto(`/${language}/pledges/${pledge.reference}`);
        await expect(page.getByRole('cell', { name: /€1,000\b/ }).first()).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
    });
  }
});
