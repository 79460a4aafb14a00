import { stdnum, type Validator } from 'stdnum';

/** A country's company register: what its number is called there, and what makes one valid. */
export type Register = { name: string; example: string; check: (typed: string) => string | null };

const byChecksum = (validator: Validator | undefined) => (typed: string) => {
  const result = validator?.validate(typed);
  return result?.isValid ? result.compact : null;
};
const byPattern = (pattern: RegExp) => (typed: string) => {
  const plain = typed.toUpperCase().replace(/[\s.\-/]/g, '');
  return pattern.test(plain) ? plain : null;
};

const checked = (name: string, example: string, validator: Validator | undefined): Register => ({
  name,
  example,
  check: byChecksum(validator),
});
const shaped = (name: string, example: string, pattern: RegExp): Register => ({
  name,
  example,
  check: byPattern(pattern),
});

/** Checksums are stdnum's; a register whose numbers carry none is held to its shape. */
const REGISTERS: Record<string, Register> = {
  AT: checked('Firmenbuchnummer', 'FN 122119m', stdnum.AT?.businessid),
  AU: checked('ABN', '83 914 571 673', stdnum.AU?.abn),
  BE: checked('Ondernemingsnummer / Numéro d’entreprise', '0403.019.261', stdnum.BE?.vat),
  BR: checked('CNPJ', '16.727.230/0001-97', stdnum.BR?.cnpj),
  CA: checked('Business Number', '12302 6635', stdnum.CA?.bn),
  CH: checked('UID', 'CHE-100.155.212', stdnum.CH?.uid),
  CN: checked('统一社会信用代码', '91110000600037341L', stdnum.CN?.uscc),
  CZ: checked('IČO', '25123891', stdnum.CZ?.ico),
  DE: shaped('Handelsregisternummer', 'HRB 12345 B', /^(HRA|HRB|GNR|PR|VR)\d{1,7}[A-Z]{0,4}$/),
  DK: checked('CVR', '13585628', stdnum.DK?.cvr),
  EE: checked('Registrikood', '12345678', stdnum.EE?.registrikood),
  ES: checked('NIF', 'A13585625', stdnum.ES?.cif),
  FI: checked('Y-tunnus', '2077474-0', stdnum.FI?.ytunnus),
  FR: checked('SIREN', '552 008 443', stdnum.FR?.siren),
  GB: shaped('Company number', '01234567', /^([A-Z]{2}\d{6}|\d{8})$/),
  HR: checked('OIB', '33392005961', stdnum.HR?.oib),
  IE: shaped('CRO number', '123456', /^\d{5,7}$/),
  IS: checked('Kennitala', '120174-3399', stdnum.IS?.kennitala),
  IT: checked('Partita IVA', '00743110157', stdnum.IT?.iva),
  JP: checked('法人番号', '5835678256246', stdnum.JP?.cn),
  LU: shaped('RCS', 'B12345', /^[A-Z]\d{1,7}$/),
  LV: checked('Reģistrācijas numurs', '40003521600', stdnum.LV?.pvn),
  NL: shaped('KvK-nummer', '12345678', /^\d{8}$/),
  NO: checked('Organisasjonsnummer', '988 077 917', stdnum.NO?.orgnr),
  PL: checked('REGON', '192598184', stdnum.PL?.regon),
  PT: checked('NIPC', '501 964 843', stdnum.PT?.nipc ?? stdnum.PT?.nif),
  RO: checked('CUI', '18547290', stdnum.RO?.cui),
  SE: checked('Organisationsnummer', '123456-7897', stdnum.SE?.orgnr),
  SG: checked('UEN', '00192200M', stdnum.SG?.uen),
  US: checked('EIN', '91-1144442', stdnum.US?.ein),
};

const UNKNOWN: Register = { name: '', example: '', check: byPattern(/^[0-9A-Z\p{L}]{3,40}$/u) };

/** The register of a country; one whose rules we do not know has no name, and takes any short number. */
export function registerOf(country: string): Register {
  return REGISTERS[country] ?? UNKNOWN;
}

/** The number as it is kept (compact), or null where the country's register gives no such number. */
export function readRegisterNumber(country: string, typed: string): string | null {
  return registerOf(country).check(typed.trim());
}
