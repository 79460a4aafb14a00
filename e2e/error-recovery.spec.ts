import { signedInAs } from './fixtures/session';
import { expect, test } from './fixtures/test';
import { browserFor, WAYS, WITH_SCRIPT } from './fixtures/ways';
import { words } from './fixtures/words';
import { filledDraft, publishedPledge, signaturesOf, unusedCompany } from './fixtures/world';
import { fillSignature } from './journeys/sign-pledge';

for (const way of WAYS) {
  const { language } = way;

  test.describe(`Mistakes ${way.name}`, () => {
    test.use(browserFor(way));

    test('keep what was typed; the summary takes the focus and leads to the field', async ({
      page,
      context,
    }) => {
      const company = unusedCompany('Half Ingevuld');
      await signedInAs(context, company.email);
      // What is optional says so behind its label.
      const field = (name: string) =>
        page.getByLabel(new RegExp(`^${words(language, `register.fields.${name}`)}`));
      await page.goto(`/${language}/company/register`);
      await field('legalName').fill(company.legalName);
      await field('country').selectOption('BE');
      await field('registerId').fill('123');
      await page.getByRole('button', { name: words(language, 'register.submit') }).click();

      const summary = page.locator('main').getByRole('alert');
      await expect(summary).toBeFocused();
      await expect(field('legalName')).toHaveValue(company.legalName);
      await expect(field('country')).toHaveValue('BE');
      await expect(field('registerId')).toHaveValue('123');
      const missing = words(language, 'errors.form.required', {
        label: words(language, 'register.fields.displayName'),
      });
      await summary.getByRole('link', { name: missing }).click();
      await expect(field('displayName')).toBeFocused();
      await expect(field('displayName')).toHaveAttribute('aria-invalid', 'true');
    });

    test('in an amount are explained with the limit, and corrected on the spot', async ({
      page,
      context,
    }) => {
      const pledge = await publishedPledge('Te Weinig');
      await signedInAs(context, pledge.company.email);
      await page.goto(`/${language}${pledge.path}/donate`);
      const amount = page.getByLabel(words(language, 'donate.form.amount'), { exact: true });
      await amount.fill('een miljoen');
      await page.getByRole('radio', { name: words(language, 'donate.form.card') }).check();
      const submit = page.getByRole('button', { name: words(language, 'donate.form.submit') });
      await submit.click();
      await expect(page.locator('main').getByRole('alert')).toContainText(
        words(language, 'donate.errors.amount_unreadable'),
      );
      await expect(amount).toHaveValue('een miljoen');
      await expect(page.getByRole('radio', { name: words(language, 'donate.form.card') })).toBeChecked();
      await amount.fill('0.10');
      await submit.click();
      await expect(page.locator('main').getByRole('alert')).toContainText('0');
      await amount.fill('25');
      await submit.click();
      await expect(page.getByTestId('hosted-payment-submit-button')).toBeVisible();
    });

    test('a signature that is pressed twice, and again after going back, signs once', async ({
      page,
      context,
    }) => {
      const { company, path } = await filledDraft('Dubbel Geklikt');
      await signedInAs(context, company.email);
      await page.goto(`/${language}${path}/sign/check`);
      await page.getByRole('link', { name: words(language, 'sign.check.continue') }).click();
      await fillSignature(page, company, language);
      const button = page.getByRole('button', { name: words(language, 'sign.signature.submit') });
      await button.dblclick();
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(words(language, 'sign.signed.title'));
      expect(await signaturesOf(company.id)).toBe(1);

      await page.goBack();
      await expect(heading).toBeVisible();
      if (await button.isVisible()) {
        await fillSignature(page, company, language);
        await button.click();
        await expect(button).toBeHidden();
      }
      expect(await signaturesOf(company.id)).toBe(1);
    });
  });
}

test.describe('A page that was opened twice', () => {
  test.use(browserFor(WITH_SCRIPT));

  test('says that the other one was saved first, and keeps what was typed', async ({ page, context }) => {
    const { language } = WITH_SCRIPT;
    const { company, path } = await filledDraft('Twee Vensters');
    await signedInAs(context, company.email);
    const other = await context.newPage();
    const excluded = words(language, 'sign.scope.excluded');
    for (const one of [page, other]) await one.goto(`/${language}${path}/sign/scope`);
    await other.getByLabel(excluded).fill('Saved first.');
    await other.getByRole('button', { name: words(language, 'sign.next') }).click();
    await expect(other).toHaveURL(/\/sign\/check$/);

    await page.getByLabel(excluded).fill('Typed second.');
    await page.getByRole('button', { name: words(language, 'sign.next') }).click();
    await expect(page.locator('main').getByRole('alert')).toContainText(
      words(language, 'sign.errors.changedElsewhere').slice(0, 40),
    );
    await expect(page.getByLabel(excluded)).toHaveValue('Typed second.');
    await page.getByRole('button', { name: words(language, 'sign.next') }).click();
    await expect(page).toHaveURL(/\/sign\/check$/);
    await expect(page.locator('main')).toContainText('Typed second.');
  });
});
