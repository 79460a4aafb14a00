import { describe, expect, it } from 'vitest';
import {
  formatCountry,
  formatDate,
  formatDateRange,
  formatList,
  formatNumber,
  formatPercent,
} from './format';

/** Intl uses several kinds of space, and changes them between versions. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('formats', () => {
  it('write figures as the reader does', () => {
    expect(formatNumber(1234567n, 'nl-NL')).toBe('1.234.567');
    expect(plain(formatNumber(1234567, 'fr-FR'))).toBe('1 234 567');
    expect(formatPercent(0.125, 'en-GB')).toBe('12.5%');
  });

  it('spell dates in the language of the text', () => {
    expect(formatDate('2027-01-04', 'nl-NL')).toBe('4 januari 2027');
    expect(formatDate('2027-01-04', 'fr-FR')).toBe('4 January 2027');
    expect(formatDate('2027-01-04', 'en-US')).toBe('January 4, 2027');
  });

  it('never move a calendar date by a zone, and put an instant in the zone it is given', () => {
    expect(formatDate('2027-01-04', 'en-GB', 'day', 'Pacific/Auckland')).toBe('4 January 2027');
    expect(formatDate('2027-01-03T23:30:00Z', 'en-GB', 'day', 'Europe/Amsterdam')).toBe('4 January 2027');
    expect(formatDate('2027-01-03T23:30:00Z', 'en-GB', 'minute')).toContain('23:30');
  });

  it('shorten ranges and join lists', () => {
    expect(plain(formatDateRange('2027-01-04', '2027-01-10', 'en-GB'))).toMatch(/^4\s?–\s?10 January 2027$/);
    expect(formatList(['Facebook', 'Instagram'], 'nl-NL')).toBe('Facebook en Instagram');
    expect(formatCountry('NL', 'nl-NL')).toBe('Nederland');
  });
});
