import { fallbackNotes } from '../lib/i18n/fallback-note';
import { fallsBack, locales, textLocale } from '../lib/i18n/locales';
import { appUrl } from './fixtures/stack';
import { expect, test } from './fixtures/test';

test.use({ javaScriptEnabled: false });

for (const locale of locales) {
  test(`${locale} is routed, and says when it reads English`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/how-we-know`);
    expect(answer?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', textLocale(locale));
    const note = page.locator('aside').filter({ hasText: fallbackNotes[locale] ?? 'no note at all' });
    await expect(note).toHaveCount(fallsBack(locale) ? 1 : 0);
    if (fallsBack(locale)) await expect(note).toHaveAttribute('lang', locale);
    // The other ten are one link away, each in its own words.
    await expect(page.locator('footer').getByRole('link').and(page.locator('[hreflang]'))).not.toHaveCount(0);
  });
}

for (const [accepted, expected] of [
  ['nl', 'nl-NL'],
  ['de-AT,de;q=0.9,en;q=0.5', 'de-DE'],
  ['en-US,en;q=0.9', 'en-US'],
  ['pt-BR', 'en-GB'],
] as const) {
  test(`/ leads a reader of "${accepted}" to ${expected}`, async ({ request }) => {
    const answer = await request.get(appUrl(), { headers: { 'accept-language': accepted }, maxRedirects: 0 });
    expect([302, 303, 307, 308]).toContain(answer.status());
    expect(new URL(answer.headers().location ?? '', appUrl()).pathname).toBe(`/${expected}`);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  });
}
