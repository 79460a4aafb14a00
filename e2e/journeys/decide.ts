import { expect, type Page } from '@playwright/test';
import { type Language, words } from '../fixtures/words';

/** On an item's page: says why and on which evidence, and presses the button of the decision. */
export async function decide(page: Page, language: Language, button: string): Promise<void> {
  const say = (path: string) => words(language, `admin.decide.${path}`, { number: '1' });
  const form = page.locator('#decide');
  await form
    .getByLabel(say('note'), { exact: true })
    .fill('Looked at the website and the register; it agrees.');
  await form.getByLabel(evidence(say('evidenceKind'))).selectOption('website');
  await form.getByLabel(evidence(say('evidenceReference'))).fill('The page about the company');
  await form.getByRole('button', { name: button }).click();
}

/** "Evidence {number, number}: kind" with its number put in is the label of the first row. */
const evidence = (label: string) => label;

/** Finds the company in the queue and approves it. */
export async function approveCompany(page: Page, name: string, language: Language): Promise<void> {
  await page.goto(`/${language}/admin/companies`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await decide(page, language, words(language, 'admin.companies.approve'));
  await expect(
    page.locator('main').getByText(words(language, 'admin.companies.status.approved')).first(),
  ).toBeVisible();
}

/** Finds the signed pledge in the queue and publishes it. */
export async function publishPledge(page: Page, reference: string, language: Language): Promise<void> {
  await page.goto(`/${language}/admin/pledges`);
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference);
  await decide(page, language, words(language, 'admin.pledges.publish', { version: '1' }));
  await expect(
    page.locator('main').getByText(words(language, 'admin.pledges.status.published')).first(),
  ).toBeVisible();
}

/** Finds the received donation in the queue and turns the second key. */
export async function verifyDonation(page: Page, reference: string, language: Language): Promise<void> {
  await page.goto(`/${language}/admin/donations`);
  await page.getByRole('link', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(reference);
  await decide(page, language, words(language, 'admin.donations.verify'));
  await expect(
    page.locator('main').getByText(words(language, 'admin.donations.state.confirmed')).first(),
  ).toBeVisible();
}
