import { describe, expect, it } from 'vitest';
import { checkAmount, checkCurrency, formatAmount } from './limits';
import { passesLuhn, testCards } from './test-cards';
import { ibanFate, isIban, testIbans } from './test-ibans';

describe('amounts', () => {
  it.each([
    ['eur', 50],
    ['usd', 50],
    ['gbp', 30],
    ['jpy', 50],
    ['dkk', 250],
  ])('in %s begin at %i', (currency, least) => {
    expect(() => checkAmount(least, currency, 'amount')).not.toThrow();
    expect(() => checkAmount(least - 1, currency, 'amount')).toThrow('at least');
  });

  it('have at most eight digits', () => {
    expect(() => checkAmount(99_999_999, 'eur', 'amount')).not.toThrow();
    expect(() => checkAmount(100_000_000, 'eur', 'amount')).toThrow('no more than');
  });

  it('are written in the units of their currency', () => {
    expect([formatAmount(1_200_000, 'eur'), formatAmount(500, 'jpy')]).toEqual(['€12,000.00', 'JP¥500']);
    expect([checkCurrency('EUR'), checkCurrency('usd')]).toEqual(['eur', 'usd']);
    expect(() => checkCurrency('doge')).toThrow('Invalid currency');
  });
});

describe('test numbers', () => {
  it('of cards pass the check digit, and a changed one does not', () => {
    for (const number of Object.keys(testCards)) expect([number, passesLuhn(number)]).toEqual([number, true]);
    expect(passesLuhn('4242424242424241')).toBe(false);
  });

  it('of accounts are well-formed IBANs, and a changed one is not', () => {
    for (const iban of Object.keys(testIbans)) expect([iban, isIban(iban)]).toEqual([iban, true]);
    for (const iban of ['AT611904300234573202', 'AT6119043002345732', 'XX611904300234573201', '']) {
      expect(isIban(iban)).toBe(false);
    }
    expect(ibanFate('AT861904300235473202').settles).toBe('fails');
    expect(ibanFate('NL91ABNA0417164301').settles).toBe('succeeds');
  });
});
