import { controlUrl } from './fixtures/stack';
import { expect, test } from './fixtures/test';
import { words } from './fixtures/words';
import { publishedPledge } from './fixtures/world';

/** Moves the clock of everything that runs: a project of its own, after all the others (playwright.config.ts). */
async function advance(step: { to: 'monday' } | { seconds: number }): Promise<void> {
  const answer = await fetch(`${controlUrl()}/clock`, { method: 'POST', body: JSON.stringify(step) });
  expect(answer.status).toBe(200);
}

test('A pledge goes through its phases on the page that is kept, with nobody changing anything', async ({
  page,
}) => {
  const pledge = await publishedPledge('Twaalf Weken');
  const phaseIs = (phase: string) =>
    expect(async () => {
      await page.goto(`/en-GB/pledges/${pledge.reference}`);
      const said = page.locator('main').getByText(words('en-GB', `record.phase.${phase}`), { exact: true });
      await expect(said.first()).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });

  await phaseIs('scheduled');
  await advance({ to: 'monday' });
  await phaseIs('pausing_now');
  await advance({ seconds: 14 * 86_400 });
  await phaseIs('weeks_over');
  await advance({ seconds: 25 * 86_400 });
  await phaseIs('donation_due');
  await advance({ seconds: 7 * 86_400 });
  await phaseIs('overdue');
});
