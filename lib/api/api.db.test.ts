import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { GET as getRest } from '@/app/api/v1/[...rest]/route';
import { GET as getBeneficiaries } from '@/app/api/v1/beneficiaries/route';
import { GET as getCompany } from '@/app/api/v1/companies/[slug]/route';
import { GET as getLeaderboard } from '@/app/api/v1/leaderboard/route';
import { GET as getOpenApi } from '@/app/api/v1/openapi.json/route';
import { GET as getPlatforms } from '@/app/api/v1/platforms/route';
import { GET as getPledge } from '@/app/api/v1/pledges/[reference]/route';
import { GET as getVersion } from '@/app/api/v1/pledges/[reference]/versions/[number]/route';
import { GET as getPledges, OPTIONS } from '@/app/api/v1/pledges/route';
import { generate } from '@/dev/bench/generate';
import { db } from '../db';

/** Any UTF-16 unit, halves of characters and controls included. */
const anyUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

const at = new Date();
const origin = 'http://127.0.0.1:3000';
const asked = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${origin}/api/v1${path}`, { headers });
const given = <Params>(params: Params) => ({ params: Promise.resolve(params) });

beforeAll(() => generate(process.env.DATABASE_URL ?? '', { pledges: 120, seed: 5, at }));

/** Each address with how it is asked: one answer per shape that the document describes. */
async function answers(): Promise<[path: string, response: Response][]> {
  const pledges = await db().pledge.findMany({
    include: { company: true },
    orderBy: { publishedAt: 'desc' },
  });
  const details = pledges.slice(0, 40).map(async ({ reference }) => {
    const response = await getPledge(asked(`/pledges/${reference}`), given({ reference }));
    return ['/api/v1/pledges/{reference}', response] as [string, Response];
  });
  const companies = pledges.slice(0, 20).map(async ({ company: { slug } }) => {
    const response = await getCompany(asked(`/companies/${slug}`), given({ slug }));
    return ['/api/v1/companies/{slug}', response] as [string, Response];
  });
  return [
    ['/api/v1/pledges', await getPledges(asked('/pledges'))],
    ['/api/v1/pledges', await getPledges(asked('/pledges?phase=fulfilled&platform=facebook&q='))],
    ['/api/v1/leaderboard', await getLeaderboard(asked('/leaderboard'))],
    ['/api/v1/leaderboard', await getLeaderboard(asked('/leaderboard?by=weeks'))],
    ['/api/v1/leaderboard', await getLeaderboard(asked('/leaderboard?by=amount'))],
    [
      '/api/v1/leaderboard',
      await getLeaderboard(asked('/leaderboard?by=amount&size=large&currency=EUR&page=2')),
    ],
    ['/api/v1/beneficiaries', await getBeneficiaries(asked('/beneficiaries'))],
    ['/api/v1/platforms', await getPlatforms(asked('/platforms'))],
    ...(await Promise.all([...details, ...companies])),
  ];
}

const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.looseObject({ get: z.looseObject({ responses: z.record(z.string(), z.looseObject({})) }) }),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** The JSON Schema that the published document gives for an answer, as a validator. */
function schemaOf(doc: z.output<typeof document>, path: string, status: string, type: string): z.ZodType {
  const content = z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })) })
    .parse(doc.paths[path]?.get.responses[status]);
  const local = (value: unknown) =>
    JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema({ ...local(content.content[type]?.schema), $defs: local(doc.components.schemas) });
}

describe('the document', () => {
  test('every live answer is as the document says', async () => {
    const doc = document.parse(await getOpenApi(asked('/openapi.json')).json());
    for (const [path, response] of await answers()) {
      expect([path, response.status, response.headers.get('content-type')]).toEqual([
        path,
        200,
        'application/json',
      ]);
      const parsed = schemaOf(doc, path, '200', 'application/json').safeParse(await response.json());
      expect(parsed.error?.issues ?? [], path).toEqual([]);
    }
  });

  test('an answer that is not as it says would be noticed', async () => {
    const doc = document.parse(await getOpenApi(asked('/openapi.json')).json());
    const schema = schemaOf(doc, '/api/v1/platforms', '200', 'application/json');
    const body = z
      .looseObject({ platforms: z.array(z.looseObject({})) })
      .parse(await (await getPlatforms(asked('/platforms'))).json());
    expect(schema.safeParse(body).success).toBe(true);
    expect(schema.safeParse({ platforms: [{ ...body.platforms[0], checkable: 'perhaps' }] }).success).toBe(
      false,
    );
    expect(schema.safeParse({ platforms: [{ ...body.platforms[0], more: 1 }] }).success).toBe(false);
  });
});

describe('problems', () => {
  test.each([
    '?country=nl',
    '?week=2027-01-05',
    '?after=x',
    '?nothing=1',
    '?q=%00',
    '?q=a&q=b',
    '?phase=1',
    `?q=${'a'.repeat(101)}`,
    `?after=${'z'.repeat(9)}-${'f'.repeat(33)}`,
    `?after=0-${'0'.repeat(32)}&before=0-${'0'.repeat(32)}`,
    '?__proto__=1',
    '?platform[$ne]=x',
    '?platform=%f0%28%8c%28',
  ])('%s is a 400 that says what to do', async (query) => {
    const response = await getPledges(asked(`/pledges${query}`));
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, detail: expect.stringMatching(/.{10,}\.$/) });
  });

  test('what is not there is a 404, whatever it is called', async () => {
    const names = fc.sample(fc.string({ unit: anyUnit, maxLength: 60 }), { numRuns: 60 });
    for (const name of ['QW-0000-0000', 'qw-7f3k-9m2p', '..', '\0', ...names]) {
      const found = await Promise.all([
        getPledge(asked('/pledges/x'), given({ reference: name })),
        getVersion(asked('/pledges/x/versions/1'), given({ reference: name, number: name })),
        getCompany(asked('/companies/x'), given({ slug: name })),
        getRest(),
      ]);
      expect(
        found.map((response) => response.status),
        JSON.stringify(name),
      ).toEqual([404, 404, 404, 404]);
    }
  });

  test('whatever is asked, the answer is 200 or 400', async () => {
    const value = fc.oneof(
      fc.string({ unit: anyUnit }),
      fc.constantFrom('1e999', '-1', '[]', '{"$gt":""}', '💐', '٣', 'true'),
    );
    const key = fc.constantFrom(
      'platform',
      'country',
      'week',
      'q',
      'after',
      'by',
      'size',
      'page',
      'currency',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, value, { maxKeys: 4 }), async (query) => {
        const search = `?${new URLSearchParams(Object.fromEntries(Object.entries(query).map(([k, v]) => [k, v.toWellFormed()])))}`;
        for (const response of [
          await getPledges(asked(`/pledges${search}`)),
          await getLeaderboard(asked(`/leaderboard${search}`)),
        ]) {
          expect([200, 400]).toContain(response.status);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('kept by those who ask', () => {
  test('an ETag comes back as 304, another one does not', async () => {
    const first = await getPlatforms(asked('/platforms'));
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    for (const header of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await getPlatforms(asked('/platforms', { 'If-None-Match': header }));
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await getPlatforms(asked('/platforms', { 'If-None-Match': '"x"' }))).status).toBe(200);
  });

  test('any page may read it, problems included', async () => {
    for (const response of [
      await getPlatforms(asked('/platforms')),
      await getPledges(asked('/pledges?x=1')),
      OPTIONS(),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

test('the signed text arrives byte for byte: its hash is the one on the page', async () => {
  const version = await db().pledgeVersion.findFirstOrThrow({ include: { pledge: true } });
  const { reference } = version.pledge;
  const response = await getVersion(asked('/x'), given({ reference, number: '1' }));
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(version.sha256);
});

test('where the baseline is not public no answer holds it, nor what is due, nor the signed text', async () => {
  const hidden = await db().pledge.findMany({
    where: { totals: { baselineVisibility: { not: 'public' }, receivedMinor: 0n }, status: 'published' },
    include: { totals: true, company: true, versions: true },
  });
  expect(hidden.length).toBeGreaterThan(5);
  for (const { reference, totals, versions } of hidden) {
    const answer = await (await getPledge(asked('/x'), given({ reference }))).text();
    const { savedMinor = 0n, redirectMinor = 0n } = totals ?? {};
    for (const secret of [savedMinor, redirectMinor]) {
      // Band edges are public, and a round secret may lie on one.
      if (/^[125]0*$/.test(secret.toString())) continue;
      expect(answer).not.toContain(`"${secret}"`);
      expect(versions[0]?.canonical).not.toContain(`"${secret}"`);
    }
  }
});
