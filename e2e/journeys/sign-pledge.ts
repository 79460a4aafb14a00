import { expect, type Page } from '@playwright/test';
import { type Language, words } from '../fixtures/words';
import { LANTERN, type TestCompany } from '../fixtures/world';

/** What the journeys sign: Facebook's paid ads and Instagram's posts for two weeks, 1,000 euro a week. */
export const STATEMENT =
  'We are silent for two weeks because attention is not ours to buy by following people around. ' +
  'We give what we save to those who defend the rights of the people we would have followed, and we say so here.';

/** From the company's home through the whole task list to the signature. @returns the pledge's reference */
export async function signPledge(
  page: Page,
  company: TestCompany,
  slug: string,
  language: Language,
): Promise<string> {
  const sign = (path: string, values?: Record<string, string>) => words(language, `sign.${path}`, values);
  const heading = page.getByRole('heading', { level: 1 });
  const next = () => page.getByRole('button', { name: sign('next') }).click();

  await page.goto(`/${language}/company/${slug}`);
  await page.getByRole('button', { name: words(language, 'company.home.start') }).click();
  await expect(heading).toHaveText(sign('title'));
  const reference = /QW-[0-9A-Z-]+/.exec(page.url())?.[0] ?? '';
  await page
    .locator('main')
    .getByRole('link', { name: sign('tasks.scope'), exact: true })
    .click();

  await expect(heading).toHaveText(sign('scope.title'));
  await page.getByLabel(`Facebook: ${sign('scope.paid')}`, { exact: true }).check();
  await page.getByLabel(`Instagram: ${sign('scope.organic')}`, { exact: true }).check();
  await page.getByLabel(sign('scope.excluded')).fill('Job advertisements.');
  await next();

  await expect(heading).toHaveText(sign('weeks.title'));
  for (const nth of [1, 2]) await page.locator('main').getByRole('checkbox').nth(nth).check();
  await next();

  await expect(heading).toHaveText(sign('baseline.title'));
  await page.getByLabel(sign('baseline.weekly', { platform: 'Facebook' })).fill('1000');
  await page.getByRole('radio', { name: words(language, 'pledge.method.invoices') }).check();
  await page.getByRole('radio', { name: sign('baseline.public') }).check();
  await page.getByRole('button', { name: sign('baseline.compute') }).click();
  await expect(page.locator('#sum')).toContainText(/2[.,]000/);
  await next();

  await expect(heading).toHaveText(sign('redirect.title'));
  await page.getByRole('checkbox', { name: LANTERN.name }).check();
  await next();

  await expect(heading).toHaveText(sign('statement.title'));
  await page.locator('textarea').fill(STATEMENT);
  await next();

  await expect(heading).toHaveText(sign('check.title'));
  await expect(page.locator('main')).toContainText(STATEMENT.slice(0, 40));
  await page.getByRole('link', { name: sign('check.continue') }).click();

  await expect(heading).toHaveText(sign('signature.title'));
  await fillSignature(page, company, language);
  await page.getByRole('button', { name: sign('signature.submit') }).click();
  await expect(heading).toHaveText(sign('signed.title'));
  return reference;
}

/** Name, job title and the sentence of authority. */
export async function fillSignature(page: Page, company: TestCompany, language: Language): Promise<void> {
  const sign = (path: string, values?: Record<string, string>) => words(language, `sign.${path}`, values);
  await page.getByLabel(sign('signature.name')).fill('Marta Jansen');
  await page.getByLabel(sign('signature.jobTitle')).fill('Head of brand');
  await page.getByLabel(sign('signature.authority', { company: company.legalName })).check();
}
