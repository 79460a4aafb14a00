/** What becomes of a debit from one of Stripe's test bank accounts. */
export interface IbanFate {
  settles: 'succeeds' | 'fails';
  /** The accounts whose debit takes at least three minutes in Stripe's test mode. */
  slow?: boolean;
  failureCode?: string;
  dispute?: boolean;
}

const succeeds: IbanFate = { settles: 'succeeds' };
const fails = (failureCode: string): IbanFate => ({ settles: 'fails', failureCode });

/** From Stripe's page on testing SEPA debits, for the countries used most. */
export const testIbans: Record<string, IbanFate> = {
  AT611904300234573201: succeeds,
  AT321904300235473204: { settles: 'succeeds', slow: true },
  AT861904300235473202: fails('generic_could_not_process'),
  AT051904300235473205: { ...fails('generic_could_not_process'), slow: true },
  AT591904300235473203: { settles: 'succeeds', dispute: true },
  AT981904300000343434: fails('charge_exceeds_source_limit'),
  AT601904300000121212: fails('charge_exceeds_weekly_limit'),
  AT981904300002222227: fails('insufficient_funds'),
  BE62510007547061: succeeds,
  BE78510007547064: { settles: 'succeeds', slow: true },
  BE68539007547034: fails('generic_could_not_process'),
  BE08510007547063: { settles: 'succeeds', dispute: true },
  DE89370400440532013000: succeeds,
  DE08370400440532013003: { settles: 'succeeds', slow: true },
  DE62370400440532013001: fails('generic_could_not_process'),
  DE78370400440532013004: { ...fails('generic_could_not_process'), slow: true },
  DE35370400440532013002: { settles: 'succeeds', dispute: true },
  DE65370400440002222227: fails('insufficient_funds'),
  FR1420041010050500013M02606: succeeds,
  FR3020041010050500013M02609: { settles: 'succeeds', slow: true },
  FR8420041010050500013M02607: fails('generic_could_not_process'),
  FR5720041010050500013M02608: { settles: 'succeeds', dispute: true },
  NL39RABO0300065264: succeeds,
  NL91ABNA0417164300: fails('generic_could_not_process'),
};

/** Any other well-formed account succeeds. */
export function ibanFate(iban: string): IbanFate {
  return testIbans[iban] ?? succeeds;
}

const lengths: Record<string, number> = {
  AD: 24,
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
};

export function cleanIban(given: string): string {
  return given.replaceAll(/\s+/g, '').toUpperCase();
}

/** Country, length and check digits (mod 97). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || lengths[iban.slice(0, 2)] !== iban.length) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = [...moved].map((letter) => Number.parseInt(letter, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
