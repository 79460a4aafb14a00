import type pg from 'pg';

/** Fictional recipients with stand-in accounts: donations in the database need one that has accepted. */
export const BENEFICIARIES = [
  { id: '0198c000-0000-7000-8000-000000000001', slug: 'sample-open-letters-fund', name: 'Open Letters Fund' },
  {
    id: '0198c000-0000-7000-8000-000000000002',
    slug: 'sample-stichting-zichtlijn',
    name: 'Stichting Zichtlijn',
  },
  { id: '0198c000-0000-7000-8000-000000000003', slug: 'sample-plain-sight', name: 'Plain Sight' },
  {
    id: '0198c000-0000-7000-8000-000000000004',
    slug: 'sample-huis-voor-het-vrije-net',
    name: 'Huis voor het Vrije Net',
  },
] as const;

export const accountOf = (slug: string): string => `acct_generated_${slug.replaceAll('-', '')}`;

export const PLATFORMS = [
  ['facebook', 'Facebook', 'Meta', 'yes', 0.85],
  ['instagram', 'Instagram', 'Meta', 'yes', 0.8],
  ['google-search', 'Google Search', 'Alphabet', 'yes', 0.3],
  ['youtube', 'YouTube', 'Alphabet', 'yes', 0.35],
  ['x', 'X (Twitter)', 'X Corp.', 'partly', 0.4],
  ['tiktok', 'TikTok', 'ByteDance', 'yes', 0.25],
  ['linkedin', 'LinkedIn', 'Microsoft', 'yes', 0.15],
  ['reddit', 'Reddit', 'Reddit', 'no', 0.02],
] as const;

export async function addPlatforms(client: pg.Client): Promise<void> {
  for (const [position, [slug, name, owner, checkable]] of PLATFORMS.entries()) {
    await client.query(
      `INSERT INTO platforms (slug, name, owner, checkable, position) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [slug, name, owner, checkable, position],
    );
  }
}

export async function addBeneficiaries(client: pg.Client): Promise<void> {
  for (const { id, slug, name } of BENEFICIARIES) {
    await client.query(
      `INSERT INTO beneficiaries (id, slug, name, country, website, focus, sources, accepted_at, stripe_account_id, sample)
       VALUES ($1, $2, $3, 'NL', $4, 'Digital rights, made up for the demonstration', '{}', now(), $5, true) ON CONFLICT DO NOTHING`,
      [id, slug, name, `https://${slug}.example`, accountOf(slug)],
    );
  }
}
