import { expect, type Page } from '@playwright/test';
import { type Language, words } from '../fixtures/words';
import type { TestCompany } from '../fixtures/world';

/** Registers a company as the signed-in person and ends on its home. @returns its slug */
export async function registerCompany(page: Page, company: TestCompany, language: Language): Promise<string> {
  const field = (name: string) =>
    page.getByLabel(words(language, `register.fields.${name}`), { exact: true });
  await page.goto(`/${language}/company/register`);
  await field('legalName').fill(company.legalName);
  await field('displayName').fill(company.name);
  await expect(field('website')).toHaveValue(company.domain);
  await field('country').selectOption('NL');
  await field('registerNone').check();
  await field('industry').selectOption('G');
  await page.getByRole('radio', { name: words(language, 'register.sizes.small') }).check();
  await field('timeZone').selectOption('Europe/Amsterdam');
  await page.getByRole('button', { name: words(language, 'register.submit') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company.name);
  await expect(page.getByText(words(language, 'company.home.status.submitted.title'))).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
