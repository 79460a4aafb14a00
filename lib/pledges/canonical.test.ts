import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalJson,
  commitmentOf,
  freeze,
  type Json,
  openText,
  sha256Hex,
  verifyOpening,
} from './canonical';
import type { PledgeText } from './text';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const property = (name: string, check: fc.IPropertyWithHooks<never[]> | fc.IRawProperty<unknown>) =>
  test(`${name} (SEED=${seed})`, () => fc.assert(check as fc.IRawProperty<unknown>, { seed, numRuns: 300 }));

describe('RFC 8785', () => {
  test('the sample of section 3.2.2 and 3.2.3', () => {
    const input = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as Json;
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('properties are sorted by UTF-16 code units (section 3.2.3)', () => {
    const input = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const values = [...canonicalJson(input).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
    expect(values).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  test.each([
    [0x0000000000000000n, '0'],
    [0x8000000000000000n, '0'],
    [0x0000000000000001n, '5e-324'],
    [0x8000000000000001n, '-5e-324'],
    [0x7fefffffffffffffn, '1.7976931348623157e+308'],
    [0x4340000000000000n, '9007199254740992'],
    [0x4430000000000000n, '295147905179352830000'],
    [0x44b52d02c7e14af5n, '9.999999999999997e+22'],
    [0x44b52d02c7e14af6n, '1e+23'],
    [0x3eb0c6f7a0b5ed8dn, '0.000001'],
    [0x41b3de4355555553n, '333333333.3333332'],
  ])('numbers of appendix B: %s', (bits, expected) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, bits);
    expect(canonicalJson(view.getFloat64(0))).toBe(expected);
  });

  test.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['\ud800'],
    [{ a: ['\udc00'] }],
    [undefined as never],
  ])('refuses what JSON cannot hold: %j', (value) => {
    expect(() => canonicalJson(value as Json)).toThrow();
  });

  property(
    'the order in which properties were written does not matter, and the text is JSON of the same value',
    fc.property(
      fc.jsonValue({ maxDepth: 3 }).filter((value) => JSON.stringify(value).isWellFormed()),
      (value) => {
        fc.pre(!/\\ud[89a-f]/i.test(JSON.stringify(value)));
        const text = canonicalJson(value as Json);
        expect(canonicalJson(reversed(value as Json))).toBe(text);
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text);
      },
    ),
  );
});

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

const text = (visibility: 'private' | 'band' | 'public'): PledgeText => ({
  company: {
    ...{ legalName: 'Northwind Traders BV', displayName: 'Northwind', domain: 'northwind.example' },
    ...{ country: 'NL', timeZone: 'Europe/Amsterdam' },
  },
  scope: {
    platforms: [{ slug: 'facebook', paid: true, organic: false }],
    brands: 'all',
    countries: ['NL'],
    excluded: '',
  },
  weeks: ['2027-01-04'],
  baseline: {
    currency: 'EUR',
    perPlatform: [{ slug: 'facebook', weeklyMinor: '1234567' }],
    method: 'invoices',
    period: { from: '2026-01-01', to: '2026-03-31' },
    visibility,
  },
  redirect: {
    shareBasisPoints: 10_000,
    shares: [{ beneficiarySlug: 'edri', weight: 1, minor: '1234567' }],
    dueOn: '2027-02-10',
  },
  statement: { 'en-GB': 'x'.repeat(200) },
  signature: { name: 'Anna de Vries', jobTitle: 'CMO', authority: 'I am authorised.', date: '2026-12-01' },
});
const version = { reference: 'QW-7F3K-9M2P', number: 1 };

describe('a frozen text', () => {
  test('holds commitments in the place of names and private figures, and nothing of the values', () => {
    const frozen = freeze(text('private'), version);
    for (const hidden of ['Anna', 'CMO', '1234567', '10000']) expect(frozen.canonical).not.toContain(hidden);
    expect(frozen.sha256).toBe(sha256Hex(frozen.canonical));
    expect(JSON.parse(frozen.canonical)).toMatchObject({
      reference: 'QW-7F3K-9M2P',
      version: 1,
      redirect: { split: [{ beneficiarySlug: 'edri', weight: 1 }] },
      signature: { name: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/) }, date: '2026-12-01' },
    });
  });

  test('of a public baseline shows the figures; of a band shows the band alone', () => {
    expect(JSON.parse(freeze(text('public'), version).canonical)).toMatchObject({
      baseline: { perPlatform: [{ weeklyMinor: '1234567' }] },
      redirect: { shareBasisPoints: 10_000, shares: [{ minor: '1234567' }] },
    });
    const banded = freeze(text('band'), version).canonical;
    expect(JSON.parse(banded)).toMatchObject({
      baseline: { band: { fromMinor: '1000000', belowMinor: '2000000' } },
    });
    expect(banded).not.toContain('1234567');
  });

  test.each(['private', 'band', 'public'] as const)('opens again to what was signed (%s)', (visibility) => {
    const frozen = freeze(text(visibility), version);
    expect(openText(frozen.canonical, frozen.openings)).toEqual(text(visibility));
  });

  test('without the destroyed name stays readable, and stays proven', () => {
    const frozen = freeze(text('private'), version);
    const kept = frozen.openings.filter((opening) => opening.field !== 'signature.name');
    expect(openText(frozen.canonical, kept)?.signature).toMatchObject({ name: null, jobTitle: 'CMO' });
    expect(sha256Hex(frozen.canonical)).toBe(frozen.sha256);
  });

  test('does not open with another value or another salt', () => {
    const frozen = freeze(text('private'), version);
    const forged = frozen.openings.map((opening) =>
      opening.field === 'signature.name' ? { ...opening, value: 'Somebody Else' } : opening,
    );
    expect(openText(frozen.canonical, forged)).toBeNull();
  });

  test('signed twice has two different commitments to the same name', () => {
    const [one, two] = [freeze(text('private'), version), freeze(text('private'), version)];
    expect(one.sha256).not.toBe(two.sha256);
  });
});

property(
  'a commitment opens with its own salt and value and with no other',
  fc.property(
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc.string(),
    fc.string(),
    (a, b, value, other) => {
      fc.pre(value.isWellFormed() && other.isWellFormed());
      const [salt, wrong] = [Buffer.from(a).toString('base64url'), Buffer.from(b).toString('base64url')];
      const commitment = commitmentOf(salt, value);
      expect(verifyOpening(commitment, { salt, value })).toBe(true);
      if (salt !== wrong) expect(verifyOpening(commitment, { salt: wrong, value })).toBe(false);
      if (value !== other) expect(verifyOpening(commitment, { salt, value: other })).toBe(false);
    },
  ),
);
