import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resetDatabase } from '@/dev/testing/database';
import { aPerson, aPublishedPledge, referenceData } from '@/lib/pledges/testing';
import { APPEND_ONLY } from './append-only';

/**
 * What the database itself refuses, whoever asks: every statement here goes past the use cases, as the
 * application's role unless it says owner.
 */
const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
const owner = new pg.Client({ connectionString: process.env.MIGRATE_DATABASE_URL });
beforeAll(() => Promise.all([app.connect(), owner.connect()]));
afterAll(() => Promise.all([app.end(), owner.end()]));

let world: Awaited<ReturnType<typeof aWorld>>;

async function aWorld() {
  await referenceData();
  const published = await aPublishedPledge();
  const beneficiary = (
    await app.query(`SELECT id, stripe_account_id AS account FROM beneficiaries WHERE slug = 'edri'`)
  ).rows[0] as { id: string; account: string };
  const donationId = randomUUID();
  await insertDonation(published, beneficiary, { id: donationId });
  return { ...published, beneficiary, donationId };
}

type Published = Awaited<ReturnType<typeof aPublishedPledge>>;

function insertDonation(
  { pledgeId, company, representative }: Published,
  beneficiary: { id: string; account: string },
  row: { id?: string; state?: string; key?: string; amount?: number } = {},
) {
  const { id = randomUUID(), state = 'started', key = randomUUID(), amount = 1000 } = row;
  return app.query(
    `INSERT INTO donations (id, reference, pledge_id, company_id, beneficiary_id, amount_minor, currency, method, state,
       started_by_id, started_at, submission_key, stripe_account_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'EUR', 'card', $7, $8, now(), $9, $10)`,
    [
      id,
      `QD-${id}`,
      pledgeId,
      company.id,
      beneficiary.id,
      amount,
      state,
      representative.userId,
      key,
      beneficiary.account,
    ],
  );
}

const fact = (objectId: string, effect: string, amount = 1000) =>
  app.query(
    `INSERT INTO stripe_facts (object_id, effect, donation_id, account, amount_minor, currency, occurred_at, learnt_from, at)
     VALUES ($1, $2, $3, 'acct_2', $4, 'EUR', now(), 'webhook', now())`,
    [objectId, effect, world.donationId, amount],
  );
const entry = (debit: string, credit: string, amount: number, currency = 'EUR') =>
  app.query(
    `INSERT INTO ledger_entries (at, debit, credit, amount_minor, currency, donation_id, object_id, effect)
     VALUES (now(), $1, $2, $3, $4, $5, 'ch_1', 'captured')`,
    [debit, credit, amount, currency, world.donationId],
  );
const refusedWith = (code: string, constraint?: string) =>
  expect.objectContaining(constraint ? { code, constraint } : { code });
const CHECK = '23514';
const UNIQUE = '23505';

beforeEach(async () => {
  await resetDatabase();
  world = await aWorld();
});

describe('money', () => {
  test('a transfer that is negative, nothing, or to itself', async () => {
    await fact('ch_1', 'captured');
    await expect(entry('beneficiary', 'donor', -1)).rejects.toEqual(
      refusedWith(CHECK, 'ledger_entries_positive'),
    );
    await expect(entry('beneficiary', 'donor', 0)).rejects.toEqual(
      refusedWith(CHECK, 'ledger_entries_positive'),
    );
    await expect(entry('donor', 'donor', 5)).rejects.toEqual(
      refusedWith(CHECK, 'ledger_entries_two_accounts'),
    );
    await expect(entry('pocket', 'donor', 5)).rejects.toEqual(refusedWith(CHECK, 'ledger_entries_accounts'));
    await expect(entry('beneficiary', 'donor', 5, 'GBP')).rejects.toEqual(
      refusedWith('23503', 'ledger_entries_currency'),
    );
  });

  test('an entry without the fact it comes from', async () => {
    await expect(entry('beneficiary', 'donor', 5)).rejects.toEqual(refusedWith('23503'));
  });

  test('a second effect of the same Stripe object', async () => {
    await fact('ch_1', 'captured');
    await expect(fact('ch_1', 'captured')).rejects.toEqual(refusedWith(UNIQUE, 'stripe_facts_pkey'));
    await entry('beneficiary', 'donor', 1000);
    await expect(entry('beneficiary', 'donor', 1000)).rejects.toEqual(refusedWith(UNIQUE));
  });

  test('more refunded or disputed than captured', async () => {
    const totals = (refunded: number, disputed: number) =>
      app.query(
        `INSERT INTO donation_totals (donation_id, currency, captured_minor, refunded_minor, disputed_minor) VALUES ($1, 'EUR', 1000, $2, $3)`,
        [world.donationId, refunded, disputed],
      );
    await expect(totals(1001, 0)).rejects.toEqual(refusedWith(CHECK, 'donation_totals_refunded'));
    await expect(totals(0, 1001)).rejects.toEqual(refusedWith(CHECK, 'donation_totals_disputed'));
    await expect(totals(-1, 0)).rejects.toEqual(refusedWith(CHECK, 'donation_totals_not_negative'));
    await totals(1000, 0);
  });

  test('a payment to a beneficiary that has not accepted, to another account, or for what is not published', async () => {
    const [eff] = (await app.query(`SELECT id FROM beneficiaries WHERE slug = 'eff'`)).rows;
    const accepted = refusedWith(CHECK, 'donations_beneficiary_accepted');
    await expect(insertDonation(world, { id: eff.id, account: 'acct_3' })).rejects.toEqual(accepted);
    await expect(insertDonation(world, { ...world.beneficiary, account: 'acct_1' })).rejects.toEqual(
      accepted,
    );
    await app.query(
      `UPDATE pledges SET status = 'withdrawn', withdrawn_at = now(), withdrawn_why = 'x' WHERE id = $1`,
      [world.pledgeId],
    );
    await expect(insertDonation(world, world.beneficiary)).rejects.toEqual(
      refusedWith(CHECK, 'donations_pledge_published'),
    );
  });

  test('a second donation with the same key, one of nothing, and another amount afterwards', async () => {
    const key = randomUUID();
    await insertDonation(world, world.beneficiary, { key });
    await expect(insertDonation(world, world.beneficiary, { key })).rejects.toEqual(refusedWith(UNIQUE));
    await expect(insertDonation(world, world.beneficiary, { amount: 0 })).rejects.toEqual(
      refusedWith(CHECK, 'donations_amount'),
    );
    await expect(
      app.query('UPDATE donations SET amount_minor = 2 WHERE id = $1', [world.donationId]),
    ).rejects.toEqual(refusedWith(CHECK, 'donations_frozen'));
  });
});

describe('history', () => {
  test.each(APPEND_ONLY)('update, delete or truncate of %s', async (table) => {
    for (const statement of [
      `UPDATE ${table} SET ctid = ctid`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
    ]) {
      await expect(app.query(statement.replace('ctid = ctid', `${await aColumn(table)}`))).rejects.toEqual(
        refusedWith('42501'),
      );
    }
    // Even the owner: a mistake in a migration, a shell on the server.
    await expect(owner.query(`UPDATE ${table} SET ${await aColumn(table)}`)).rejects.toEqual(
      refusedWith(CHECK, `${table}_append_only`),
    );
    await expect(owner.query(`DELETE FROM ${table}`)).rejects.toEqual(
      refusedWith(CHECK, `${table}_append_only`),
    );
    await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toEqual(refusedWith(CHECK));
  });

  async function aColumn(table: string): Promise<string> {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped LIMIT 1`,
      [table],
    );
    return `${rows[0]?.name} = ${rows[0]?.name}`;
  }

  test('editing or deleting a decision, or ending it without a row that says so', async () => {
    await expect(app.query(`UPDATE decisions SET note = 'other'`)).rejects.toEqual(
      refusedWith(CHECK, 'decisions_append_only'),
    );
    await expect(app.query('UPDATE decisions SET live = false')).rejects.toEqual(
      refusedWith(CHECK, 'decisions_append_only'),
    );
    await expect(owner.query('DELETE FROM decisions')).rejects.toEqual(
      refusedWith(CHECK, 'decisions_append_only'),
    );
  });

  test('a frozen text whose hash is not its own', async () => {
    await expect(
      app.query(
        `INSERT INTO pledge_versions (pledge_id, number, canonical, sha256, signed_at, signed_by_id, submission_key)
         VALUES ($1, 2, '{}', $2, now(), $3, $4)`,
        [world.pledgeId, '0'.repeat(64), world.representative.userId, randomUUID()],
      ),
    ).rejects.toEqual(refusedWith(CHECK, 'pledge_versions_sha256'));
  });

  test('a second signature with the same key', async () => {
    const { rows } = await app.query('SELECT submission_key AS key FROM pledge_versions');
    await expect(
      app.query(
        `INSERT INTO pledge_versions (pledge_id, number, canonical, sha256, signed_at, signed_by_id, submission_key)
         VALUES ($1, 2, '{}', encode(sha256('{}'), 'hex'), now(), $2, $3)`,
        [world.pledgeId, world.representative.userId, rows[0].key],
      ),
    ).rejects.toEqual(refusedWith(UNIQUE, 'pledge_versions_submission_key_key'));
  });
});

describe('decisions', () => {
  const verify = (by: string, key = 'administrator') =>
    app.query(
      `INSERT INTO decisions (id, kind, donation_id, key, decided_by_id, decided_at, note, evidence)
       VALUES ($1, 'verify_donation', $2, $3, $4, now(), 'seen', '[]')`,
      [randomUUID(), world.donationId, key, by],
    );

  test('two live verifications of one donation by the same key', async () => {
    await verify(world.administrator.userId);
    const other = await aPerson({ administrator: true });
    await expect(verify(other.userId)).rejects.toEqual(
      refusedWith(UNIQUE, 'decisions_one_live_verification'),
    );
  });

  test('deciding on one’s own company, its pledge, its donation, also after leaving it', async () => {
    const { representative, company, pledgeId } = world;
    const own = refusedWith(CHECK, 'decisions_no_stake');
    const decide = (kind: string, column: string, id: string) =>
      app.query(
        `INSERT INTO decisions (id, kind, ${column}, decided_by_id, decided_at, note, evidence) VALUES ($1, $2, $3, $4, now(), 'x', '[]')`,
        [randomUUID(), kind, id, representative.userId],
      );
    await app.query(`UPDATE memberships SET status = 'ended', ended_at = now() WHERE user_id = $1`, [
      representative.userId,
    ]);
    await expect(decide('approve_company', 'company_id', company.id)).rejects.toEqual(own);
    await expect(decide('publish_pledge', 'pledge_id', pledgeId)).rejects.toEqual(own);
    await expect(verify(representative.userId)).rejects.toEqual(own);
  });

  test('an officer as an administrator on money to their own organisation', async () => {
    const officer = await aPerson({ administrator: true });
    await app.query(
      `INSERT INTO role_grants (id, user_id, role, beneficiary_id, granted_at, granted_by) VALUES ($1, $2, 'beneficiary_officer', $3, now(), 'test')`,
      [randomUUID(), officer.userId, world.beneficiary.id],
    );
    await expect(verify(officer.userId)).rejects.toEqual(refusedWith(CHECK, 'decisions_no_stake'));
    await verify(officer.userId, 'beneficiary');
  });

  test('a revocation that names something else than what it takes back', async () => {
    await verify(world.administrator.userId);
    const { id } = (await app.query('SELECT id FROM decisions WHERE donation_id IS NOT NULL')).rows[0];
    const revoke = (column: string, subject: string) =>
      app.query(
        `INSERT INTO decisions (id, kind, ${column}, revokes_id, decided_by_id, decided_at, note, evidence)
         VALUES ($1, 'revoke', $2, $3, $4, now(), 'x', '[]')`,
        [randomUUID(), subject, id, world.administrator.userId],
      );
    await expect(revoke('beneficiary_id', world.beneficiary.id)).rejects.toEqual(
      refusedWith(CHECK, 'decisions_revoke_same'),
    );
    await revoke('donation_id', world.donationId);
  });

  test('a decision about another kind of thing', async () => {
    await expect(
      app.query(
        `INSERT INTO decisions (id, kind, beneficiary_id, decided_by_id, decided_at, note, evidence)
         VALUES ($1, 'publish_pledge', $2, $3, now(), 'x', '[]')`,
        [randomUUID(), world.beneficiary.id, world.administrator.userId],
      ),
    ).rejects.toEqual(refusedWith(CHECK, 'decisions_subject_of_kind'));
  });

  test('money without its keys: received without Stripe, confirmed without a live verification', async () => {
    const move = (state: string) =>
      app.query('UPDATE donations SET state = $1, received_at = now() WHERE id = $2', [
        state,
        world.donationId,
      ]);
    await expect(move('received')).rejects.toEqual(refusedWith(CHECK, 'donations_first_key'));
    await fact('pi_1', 'captured');
    await move('received');
    await expect(move('confirmed')).rejects.toEqual(refusedWith(CHECK, 'donations_second_key'));
    await verify(world.administrator.userId);
    await move('confirmed');
  });

  test('a decision without a reason, without a subject, or with two', async () => {
    const decide = (note: string, pledge: string | null, company: string | null) =>
      app.query(
        `INSERT INTO decisions (id, kind, pledge_id, company_id, decided_by_id, decided_at, note, evidence)
         VALUES ($1, 'publish_pledge', $2, $3, $4, now(), $5, '[]')`,
        [randomUUID(), pledge, company, world.administrator.userId, note],
      );
    await expect(decide(' ', world.pledgeId, null)).rejects.toEqual(refusedWith(CHECK, 'decisions_note'));
    await expect(decide('x', null, null)).rejects.toEqual(refusedWith(CHECK, 'decisions_subject'));
    await expect(decide('x', world.pledgeId, world.company.id)).rejects.toEqual(
      refusedWith(CHECK, 'decisions_subject'),
    );
  });
});

describe('scopes and states', () => {
  test('the same platform, week, brand and country promised twice by one company', async () => {
    const other = randomUUID();
    await app.query(
      `INSERT INTO pledges (id, reference, company_id, status, created_by_id, created_at) VALUES ($1, 'QW-OTHER', $2, 'draft', $3, now())`,
      [other, world.company.id, world.representative.userId],
    );
    const scope = (changes: string) =>
      app.query(
        `INSERT INTO pledge_scopes (id, pledge_id, version, company_id, platform_slug, paid, organic, weeks, brands, countries, live)
         SELECT gen_random_uuid(), $1, 1, company_id, platform_slug, true, false, ${changes}, true
           FROM pledge_scopes WHERE pledge_id = $2 AND platform_slug = 'facebook'`,
        [other, world.pledgeId],
      );
    const overlap = refusedWith('23P01', 'pledge_scopes_no_overlap');
    await expect(scope('weeks, brands, countries')).rejects.toEqual(overlap);
    // "All" overlaps every list.
    await expect(
      scope(`weeks, '{[Acme,Acme]}'::text_multirange, '{[NL,NL]}'::text_multirange`),
    ).rejects.toEqual(overlap);
    await scope(`'{[1,2)}'::int4multirange, brands, countries`);
  });

  test.each([
    ['pledges', 'status', 'submitted'], // it is published
    ['companies', 'status', 'declined'], // it is approved
    ['memberships', 'status', 'asked'], // it is active
    ['donations', 'state', 'confirmed'], // it has started
    ['donations', 'state', 'paid'],
  ])('an illegal move of %s.%s to %s', async (table, column, to) => {
    await expect(app.query(`UPDATE ${table} SET ${column} = $1`, [to])).rejects.toEqual(refusedWith(CHECK));
  });
});

describe('people', () => {
  test.each([
    'Ceo@evil.example',
    'ceo@evil.com\t.victim.com',
    'a b@sample.example',
    'a@b',
    'a@-b.example',
    '.a@sample.example',
    'é@sample.example',
    'a@sample.example\n',
    '"a"@sample.example',
    `${'a'.repeat(250)}@b.example`,
  ])('the malformed address %j, wherever one is kept', async (email) => {
    const id = randomUUID();
    await expect(app.query('INSERT INTO users (id, email) VALUES ($1, $2)', [id, email])).rejects.toEqual(
      refusedWith(CHECK, 'users_email_form'),
    );
    await expect(
      app.query(
        `INSERT INTO mails (id, key, template, to_email, locale, data, at) VALUES ($1, $2, 'sign_in', $3, 'en-GB', '{}', now())`,
        [id, id, email],
      ),
    ).rejects.toEqual(refusedWith(CHECK, 'mails_email_form'));
    await expect(
      app.query(`INSERT INTO verification_tokens (identifier, token, expires) VALUES ($1, $2, now())`, [
        email,
        id,
      ]),
    ).rejects.toEqual(refusedWith(CHECK, 'verification_tokens_email_form'));
  });

  test('a token a second time', async () => {
    await app.query(
      `INSERT INTO verification_tokens (identifier, token, expires) VALUES ('a@sample.example', 't', now())`,
    );
    await expect(
      app.query(
        `INSERT INTO verification_tokens (identifier, token, expires) VALUES ('b@sample.example', 't', now())`,
      ),
    ).rejects.toEqual(refusedWith(UNIQUE));
    const take = () => app.query(`DELETE FROM verification_tokens WHERE token = 't' RETURNING identifier`);
    const taken = await Promise.all([take(), take()]);
    expect(taken.map((one) => one.rowCount).sort()).toEqual([0, 1]);
  });

  test('the same mail a second time', async () => {
    const decide = () =>
      app.query(
        `INSERT INTO mails (id, key, template, to_email, locale, data, at) VALUES ($1, 'k', 'sign_in', 'a@sample.example', 'en-GB', '{}', now())`,
        [randomUUID()],
      );
    await decide();
    await expect(decide()).rejects.toEqual(refusedWith(UNIQUE, 'mails_key_key'));
  });
});
