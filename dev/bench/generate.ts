/**
 * Fills a migrated database with made-up pledges, for looking at pages and for measuring: `generate(url, {...})`,
 * or `node --import tsx dev/bench/generate.ts 1000` with DATABASE_URL set. Development only; every row is marked
 * as a sample. It writes what signing, publishing and donating would have written, in batches, past their rules.
 */
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { inventCompany, seeded } from './invent';
import { inventDonations } from './invent-donations';
import { inventPledge, type Made } from './invent-pledge';
import { addBeneficiaries, addPlatforms, BENEFICIARIES } from './reference';

export type Amount = {
  pledges: number;
  seed?: number;
  /** The instant the pledges lie around: some weeks are over, some run, some are to come. */
  at?: Date;
};

const BATCH = 500;

/** @returns how many companies and pledges were written */
export async function generate(
  databaseUrl: string,
  { pledges, seed = 7, at = new Date() }: Amount,
): Promise<{ companies: number; pledges: number }> {
  const random = seeded(seed);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const userId = await addPerson(client);
    const deciderId = await addPerson(client);
    await addPlatforms(client);
    await addBeneficiaries(client);
    let [companies, written] = [0, 0];
    while (written < pledges) {
      const made: Made[] = [];
      const rows: Record<string, unknown>[] = [];
      while (made.length < BATCH && written < pledges) {
        const company = { id: randomUUID(), ...inventCompany(companies, random) };
        companies += 1;
        rows.push({ ...company, createdById: userId, createdAt: at });
        for (let n = random() < 0.3 ? 2 : 1; n > 0 && written < pledges; n -= 1, written += 1) {
          made.push(inventPledge(company, { index: written, of: pledges, userId, at, nth: n }, random));
        }
      }
      await client.query('BEGIN');
      await insertCompanies(client, rows);
      await insertPledges(client, made);
      await inventDonations(client, made, { userId, deciderId }, at, random);
      await client.query('COMMIT');
    }
    await client.query(SITE_TOTALS);
    return { companies, pledges: written };
  } finally {
    await client.end();
  }
}

/** The projections that the donations' ledger would have bumped, recomputed in one go. */
const SITE_TOTALS = `
  INSERT INTO site_totals (currency, declared_minor, confirmed_minor, received_minor)
  SELECT t.currency, sum(t.redirect_minor), sum(t.confirmed_minor), sum(t.received_minor)
    FROM pledge_totals t JOIN pledges p ON p.id = t.pledge_id WHERE p.status = 'published' GROUP BY 1
  ON CONFLICT (currency) DO UPDATE SET declared_minor = EXCLUDED.declared_minor,
    confirmed_minor = EXCLUDED.confirmed_minor, received_minor = EXCLUDED.received_minor`;

async function addPerson(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO users (id, email, sample) VALUES ($1, $2, true) RETURNING id`,
    [randomUUID(), `generator-${randomUUID()}@sample.example`],
  );
  return rows[0]?.id ?? '';
}

/** One statement per table and batch: the rows travel as JSON and are spread by their own column names. */
export async function spread(
  client: pg.Client,
  table: string,
  columns: Record<string, string>,
  rows: unknown[],
) {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const typed = names.map((name) => `"${name}" ${columns[name]}`).join(', ');
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_to_recordset($1::jsonb) AS r(${typed})`,
    [JSON.stringify(rows)],
  );
}

async function insertCompanies(client: pg.Client, companies: Record<string, unknown>[]) {
  const rows = companies.map((c) => ({
    id: c.id,
    slug: c.slug,
    legal_name: c.legalName,
    display_name: c.displayName,
    domain: c.domain,
    website: `https://${c.domain}`,
    country: c.country,
    register_none: true,
    industry: c.industry,
    size_class: c.sizeClass,
    time_zone: c.timeZone,
    status: 'approved',
    registered_email_domain: c.domain,
    created_by_id: c.createdById,
    created_at: c.createdAt,
    sample: true,
  }));
  await spread(client, 'companies', {
    id: 'uuid', slug: 'text', legal_name: 'text', display_name: 'text', domain: 'text', website: 'text',
    country: 'text', register_none: 'boolean', industry: 'text', size_class: 'text', time_zone: 'text',
    status: 'text', registered_email_domain: 'text', created_by_id: 'uuid', created_at: 'timestamptz', sample: 'boolean',
  }, rows); // biome-ignore format: columns
}

async function insertPledges(client: pg.Client, made: Made[]) {
  const all = <Key extends 'scopes' | 'weeks' | 'shares' | 'statements' | 'answers' | 'records'>(key: Key) =>
    made.flatMap((one) => one[key] as unknown[]);
  await spread(client, 'pledges', {
    id: 'uuid', reference: 'text', company_id: 'uuid', status: 'text', version: 'int', created_by_id: 'uuid',
    created_at: 'timestamptz', signed_at: 'timestamptz', published_at: 'timestamptz', withdrawn_at: 'timestamptz',
    withdrawn_why: 'text', sample: 'boolean',
  }, made.map((one) => one.pledge)); // biome-ignore format: columns
  await spread(client, 'pledge_versions', {
    pledge_id: 'uuid', number: 'int', canonical: 'text', sha256: 'text', signed_at: 'timestamptz',
    signed_by_id: 'uuid', submission_key: 'uuid',
  }, made.map((one) => one.version)); // biome-ignore format: columns
  await spread(
    client,
    'pledge_statements',
    { pledge_id: 'uuid', number: 'int', locale: 'text', body: 'text' },
    all('statements'),
  );
  await spread(client, 'pledge_scopes', {
    id: 'uuid', pledge_id: 'uuid', version: 'int', company_id: 'uuid', platform_slug: 'text', paid: 'boolean',
    organic: 'boolean', weeks: 'int4multirange', brands: 'text_multirange', countries: 'text_multirange', live: 'boolean',
  }, all('scopes')); // biome-ignore format: columns
  await spread(
    client,
    'pledge_weeks',
    { pledge_id: 'uuid', monday: 'date', starts_at: 'timestamptz', ends_at: 'timestamptz' },
    all('weeks'),
  );
  await spread(
    client,
    'redirect_shares',
    { pledge_id: 'uuid', beneficiary_id: 'uuid', due_minor: 'bigint', currency: 'text' },
    all('shares'),
  );
  await spread(client, 'pledge_totals', {
    pledge_id: 'uuid', currency: 'text', saved_minor: 'bigint', redirect_minor: 'bigint', baseline_visibility: 'text',
    due_on: 'date', due_at: 'timestamptz', first_week_starts_at: 'timestamptz', last_week_ends_at: 'timestamptz',
    week_count: 'int', declared_kept: 'int',
  }, made.map((one) => one.totals)); // biome-ignore format: columns
  await spread(
    client,
    'week_answers',
    {
      id: 'uuid',
      pledge_id: 'uuid',
      monday: 'date',
      answer: 'text',
      note: 'text',
      at: 'timestamptz',
      by_id: 'uuid',
    },
    all('answers'),
  );
  await spread(
    client,
    'record_entries',
    {
      at: 'timestamptz',
      kind: 'text',
      actor_role: 'text',
      company_id: 'uuid',
      pledge_id: 'uuid',
      data: 'jsonb',
    },
    all('records'),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const pledges = Number(process.argv[2] ?? 1000);
  const url = process.env.DATABASE_URL;
  if (!url || !Number.isInteger(pledges) || pledges < 1) {
    console.error('DATABASE_URL=… node --import tsx dev/bench/generate.ts HOW_MANY_PLEDGES');
    process.exit(1);
  }
  const before = Date.now();
  const done = await generate(url, { pledges });
  console.log(
    `${done.pledges} pledges of ${done.companies} companies in ${((Date.now() - before) / 1000).toFixed(1)} s (${BENEFICIARIES.length} beneficiaries)`,
  );
}
