import { describe, expect, test } from 'vitest';
import { dueBounds } from './draft';
import { mayMove, newReference, PLEDGE_STATUSES, REFERENCE, readReference } from './pledge';
import { readCountries, readLines, readPercent, readSilence, readSplit, typedPercent } from './read-typed';
import { promiseParts } from './sentence';
import { typedAmount } from './typed-amount';
import { weekDates, weekName } from './week-name';

test('a reference has its form, and is read however it is typed', () => {
  for (let i = 0; i < 200; i += 1) expect(newReference()).toMatch(REFERENCE);
  expect(readReference(' qw 7f3k 9m2p ')).toBe('QW-7F3K-9M2P');
  expect(readReference('QW-OILO-0000')).toBe('QW-0110-0000');
  for (const wrong of ['', 'QX-7F3K-9M2P', 'QW-7F3K-9M2', 'QW-7F3K-9M2PP', 'QW-UUUU-0000']) {
    expect(readReference(wrong)).toBeNull();
  }
});

test('a withdrawn pledge never moves again, and nothing goes back to a draft', () => {
  for (const to of PLEDGE_STATUSES) expect(mayMove('withdrawn', to)).toBe(false);
  for (const from of PLEDGE_STATUSES) expect(mayMove(from, 'draft')).toBe(false);
});

describe('weeks by name', () => {
  test('carry their ISO number and both ends', () => {
    expect(weekName('2027-01-04', 'en-GB')).toBe('Week 1, 4 to 10 January 2027');
    expect(weekName('2026-12-28', 'en-GB')).toBe('Week 53, 28 December 2026 to 3 January 2027');
    expect(weekName('2027-03-29', 'nl-NL')).toBe('Week 13, 29 maart tot en met 4 april 2027');
    expect(weekDates('2027-01-04', 'de-DE')).toBe('4 to 10 January 2027');
  });
});

describe('what people type', () => {
  test('boxes become platforms in their order', () => {
    expect(readSilence(['x.organic', 'facebook.paid', 'x.paid'])).toEqual([
      { slug: 'x', paid: true, organic: true },
      { slug: 'facebook', paid: true, organic: false },
    ]);
  });

  test('lines lose empty ones and repetitions', () => {
    expect(readLines(' North  Wind \n\nOther\nOther')).toEqual(['North Wind', 'Other']);
  });

  test('countries by code, by name in English and in the reader’s language', () => {
    expect(readCountries('nl, België\nGermany;The Netherlands', 'nl-NL')).toEqual({
      codes: ['BE', 'DE', 'NL'],
    });
    expect(readCountries('Atlantis', 'en-GB')).toEqual({ unknown: 'Atlantis' });
  });

  test.each([
    ['100', 10_000],
    ['12.5', 1250],
    ['12,5 %', 1250],
    ['0,01', 1],
    ['100.01', null],
    ['-1', null],
    ['1e2', null],
    ['', null],
  ])('per cent %j is %j', (typed, read) => expect(readPercent(typed)).toBe(read));

  test('a split is equal when no percentage is given, and otherwise comes to 100', () => {
    expect(readSplit(['a', 'b'], {})).toEqual({
      shares: [
        { beneficiarySlug: 'a', weight: 1 },
        { beneficiarySlug: 'b', weight: 1 },
      ],
    });
    expect(readSplit(['a', 'b'], { a: '33.33', b: '66,67' })).toMatchObject({ shares: [{}, {}] });
    expect(readSplit(['a', 'b'], { a: '50' })).toEqual({ problem: { slug: 'b', reason: 'percent' } });
    expect(readSplit(['a', 'b'], { a: '50', b: '40' })).toEqual({ problem: { slug: null, reason: 'sum' } });
    expect(readSplit(['a'], { b: '50' })).toEqual({ problem: { slug: 'b', reason: 'not_chosen' } });
  });

  test('amounts and percentages go back as they would be typed', () => {
    expect(typedAmount(1_200_000n, 'EUR', 'nl-NL')).toBe('12000');
    expect(typedAmount(50_050n, 'EUR', 'nl-NL')).toBe('500,50');
    expect(typedAmount(5n, 'JPY', 'en-GB')).toBe('5');
    expect(typedPercent(1250, 'nl-NL')).toBe('12,5');
  });
});

test('a due date lies between the Monday after the last week and a year after its Sunday; usually thirty days', () => {
  expect(dueBounds(['2027-01-04', '2026-12-28'])).toEqual({
    ...{ earliest: '2027-01-11', usual: '2027-02-09', latest: '2028-01-10' },
  });
});

test('the promise groups platforms by what falls silent, and knows a run of weeks from several', () => {
  const facts = {
    company: 'Northwind',
    platforms: [
      { name: 'Facebook', paid: true, organic: true },
      { name: 'X', paid: true, organic: false },
      { name: 'TikTok', paid: true, organic: true },
    ],
    weeks: ['2027-01-11', '2027-01-04'],
    redirect: { minor: 0n, currency: 'EUR' as const },
    beneficiaries: [],
  };
  expect(promiseParts(facts)).toMatchObject({
    silences: [
      { what: 'both', platforms: ['Facebook', 'TikTok'] },
      { what: 'paid', platforms: ['X'] },
    ],
    consecutive: true,
    redirect: null,
  });
  expect(promiseParts({ ...facts, weeks: ['2027-01-04', '2027-01-18'] }).consecutive).toBe(false);
});
