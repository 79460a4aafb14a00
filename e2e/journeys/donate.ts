import { expect, type Page } from '@playwright/test';
import { type Language, words } from '../fixtures/words';

export const PAYS = '4242424242424242';
export const IS_DECLINED = '4000000000000002';
export const IBAN_PAYS_LATER = 'AT611904300234573201';
const PAYER = 'accounts@payer.example';

/** From the form about the amount to Stripe's page. */
export async function startDonation(
  page: Page,
  pledgePath: string,
  language: Language,
  { amount, method = 'card' }: { amount: string; method?: 'card' | 'sepa' },
): Promise<void> {
  await page.goto(`/${language}${pledgePath}/donate`);
  await page.getByLabel(words(language, 'donate.form.amount'), { exact: true }).fill(amount);
  await page.getByRole('radio', { name: words(language, `donate.form.${method}`) }).check();
  await page.getByRole('button', { name: words(language, 'donate.form.submit') }).click();
  await expect(page.getByTestId('hosted-payment-submit-button')).toBeVisible();
}

/** Pays by card at the hosted page, which looks the same in each language but for its words. */
export async function payByCard(page: Page, number: string): Promise<void> {
  await page.locator('#email').fill(PAYER);
  await page.locator('#method-card').check();
  await page.locator('#cardNumber').fill(number);
  await page.locator('#cardExpiry').fill('12 / 34');
  await page.locator('#cardCvc').fill('123');
  await page.locator('#billingName').fill('Marta Jansen');
  await page.getByTestId('hosted-payment-submit-button').click();
}

export async function payByDebit(page: Page, iban: string): Promise<void> {
  await page.locator('#email').fill(PAYER);
  await page.locator('#method-sepa').check();
  await page.locator('#iban').fill(iban);
  await page.locator('#accountName').fill('Marta Jansen');
  await page.getByTestId('hosted-payment-submit-button').click();
}

/** Back on our page: looks again until Stripe's own report is there. @returns the donation's reference */
export async function waitForState(page: Page, language: Language, state: string): Promise<string> {
  const title = page.getByText(words(language, `donate.page.${state}Title`), { exact: true });
  await expect(async () => {
    await page.reload();
    await expect(title).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  return /QD-[0-9A-Z-]+/.exec(page.url())?.[0] ?? '';
}
