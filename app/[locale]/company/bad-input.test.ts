import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForm } from '@/components/forms/form-state';
import * as company from '@/lib/companies/schema';
import * as pledge from '@/lib/pledges/schema';
import { isPlainText } from '@/lib/typed-text';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** Every form of the company's area, with the fields that it has. */
const FORMS = {
  company: [
    company.companyForm,
    [
      'legalName',
      'displayName',
      'website',
      'country',
      'registerId',
      'registerNone',
      'industry',
      'sizeClass',
      'timeZone',
      'mismatchNote',
    ],
  ],
  registration: [company.registrationForm, ['legalName', 'logo']],
  logo: [company.logoForm, ['logo', 'remove']],
  membership: [company.membershipForm, ['membership']],
  scope: [
    pledge.scopeForm,
    ['revision', 'way', 'silence', 'brands', 'brandList', 'countries', 'countryList', 'excluded'],
  ],
  weeks: [pledge.weeksForm, ['revision', 'weeks']],
  baseline: [
    pledge.baselineForm,
    ['revision', 'currency', 'weekly.facebook', 'weekly', 'method', 'from', 'to', 'visibility'],
  ],
  redirect: [pledge.redirectForm, ['revision', 'share', 'beneficiaries', 'part.edri', 'part', 'dueOn']],
  statement: [pledge.statementForm, ['revision', 'body']],
  signature: [pledge.signatureForm, ['submissionKey', 'revision', 'name', 'jobTitle', 'authorised']],
  answer: [pledge.answerForm, ['answer', 'note']],
  withdraw: [pledge.withdrawForm, ['reason']],
  empty: [pledge.emptyForm, ['anything']],
} as const;

const BAD = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '\ufeff',
  '\u2028',
  '-1',
  '1e309',
  'NaN',
  '9'.repeat(400),
  'x'.repeat(60_000),
  '{"$ne":null}',
  "' OR 1=1 --",
  '<script>',
  '../../etc/passwd',
  '2027-02-31',
  '0000-00-00',
  '__proto__',
  'on',
  'true',
  '💥'.repeat(300),
];
const name = (fields: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fields) },
    fc.constantFrom(
      ...fields.map((field) => `${field}[$gt]`),
      ...fields.map((field) => `${field}.0`),
      '__proto__.x',
      'constructor.prototype.x',
      '[]',
      '.',
      'a[0][0]',
    ),
    fc.string({ maxLength: 12 }),
  );
const value = fc.oneof(fc.constantFrom(...BAD), fc.string({ unit: 'binary', maxLength: 40 }));

function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : [];
}

describe(`a generated corpus (SEED=${seed})`, () => {
  test.each(Object.entries(FORMS))(
    '%s: is refused beside its fields or read as plain text, and never thrown',
    (_, [schema, fields]) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(name(fields), value), { maxLength: 14 }), (entries) => {
          const data = new FormData();
          for (const [field, text] of entries) data.append(field, text);
          const read = readForm(data, schema);
          if (read.ok) {
            expect(everyText(read.value).every((text) => isPlainText(text))).toBe(true);
          } else {
            expect(Object.keys(read.state?.error ?? {}).length).toBeGreaterThan(0);
          }
        }),
        { seed, numRuns: 250 },
      );
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  test('what a browser sends for a whole page is read', () => {
    const data = new FormData();
    const sent = [
      ['revision', '3'],
      ['silence', 'google-search.paid'],
      ['silence', 'x.organic'],
      ['brands', 'all'],
      ['brandList', ''],
      ['countries', 'some'],
      ['countryList', 'NL\r\nBE'],
      ['excluded', ''],
    ] as const;
    for (const [field, text] of sent) data.append(field, text);
    expect(readForm(data, pledge.scopeForm)).toMatchObject({
      ok: true,
      value: {
        revision: 3,
        way: 'next',
        silence: ['google-search.paid', 'x.organic'],
        countryList: 'NL\nBE',
      },
    });
    const baseline = new FormData();
    for (const [field, text] of [
      ['revision', '0'],
      ['currency', 'EUR'],
      ['weekly.google-search', '12.000,50'],
      ['weekly.x', ''],
      ['method', 'invoices'],
      ['from', '2026-01-01'],
      ['to', '2026-03-31'],
      ['visibility', 'band'],
      ['way', 'stay'],
    ] as const)
      baseline.append(field, text);
    expect(readForm(baseline, pledge.baselineForm)).toMatchObject({
      ok: true,
      value: { weekly: { 'google-search': '12.000,50' }, way: 'stay' },
    });
  });
});
