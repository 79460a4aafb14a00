import { describe, expect, test } from 'vitest';
import { slugOf } from './company';
import { COUNTRIES, isTimeZone, usualTimeZone } from './countries';
import { addressDomain, addressRefusal, registrableDomain, websiteOf } from './domain';
import { companyFacts } from './register-company';
import { readRegisterNumber, registerOf } from './register-number';
import type { CompanyForm } from './schema';

test('a company’s address from its name', () => {
  expect(slugOf('Müller & Söhne GmbH')).toBe('muller-sohne-gmbh');
  expect(slugOf('日本')).toBe('company');
  expect(slugOf('Register')).toBe('company-register');
  expect(slugOf('x'.repeat(200))).toHaveLength(60);
});

describe('domains', () => {
  test.each([
    ['https://www.Sonos.com/en', 'sonos.com'],
    ['a.b.co.uk', 'b.co.uk'],
    ['shop.myshopify.com', 'shop.myshopify.com'],
    ['northwind.example', 'northwind.example'],
    ['127.0.0.1', null],
    ['localhost', null],
    ['co.uk', null],
    ['github.io', null],
    ['', null],
  ])('%s is registered as %s', (host, domain) => expect(registrableDomain(host)).toBe(domain));

  test('a website is kept as scheme and host', () => {
    expect(websiteOf(' Sonos.com/en?a=1 ')).toEqual({ website: 'https://sonos.com', domain: 'sonos.com' });
    for (const wrong of [
      'ftp://sonos.com',
      'javascript:alert(1)',
      'https://a:b@sonos.com',
      'https://[::1]',
      'x y',
      '\u0000',
    ]) {
      expect(websiteOf(wrong)).toBeNull();
    }
  });

  test('free and disposable providers are told apart from a company’s own', () => {
    expect(addressRefusal('a@gmail.com')).toBe('free_mail');
    expect(addressRefusal('a@x.mailinator.com')).toBe('disposable');
    expect(addressRefusal('a@privaterelay.appleid.com')).toBe('disposable');
    expect(addressRefusal('a@sonos.com')).toBeNull();
    expect(addressDomain('a@mail.sonos.co.uk')).toBe('sonos.co.uk');
  });
});

describe('register numbers', () => {
  test('every register’s own example is valid', () => {
    for (const country of COUNTRIES) {
      const { name, example } = registerOf(country);
      if (name)
        expect([country, readRegisterNumber(country, example)]).toEqual([country, expect.any(String)]);
    }
  });

  test('a wrong digit is found where there is a checksum', () => {
    expect(readRegisterNumber('FR', '552 008 443')).toBe('552008443');
    expect(readRegisterNumber('FR', '552 008 444')).toBeNull();
    expect(readRegisterNumber('NL', '1234567')).toBeNull();
    expect(readRegisterNumber('AQ', 'X-1')).toBeNull();
    expect(readRegisterNumber('AQ', 'X-12')).toBe('X12');
  });
});

test('every country has a time zone to start with', () => {
  expect(COUNTRIES.filter((country) => !isTimeZone(usualTimeZone(country)))).toEqual([]);
  expect(usualTimeZone('NL')).toBe('Europe/Amsterdam');
});

describe('what the rules make of a registration', () => {
  const form: CompanyForm = {
    ...{ legalName: 'Northwind BV', displayName: 'Northwind', website: 'northwind.example', country: 'NL' },
    ...{
      registerId: '12345678',
      registerNone: false,
      industry: 'G',
      sizeClass: 'small',
      timeZone: 'Europe/Amsterdam',
    },
  };
  const reason = (email: string, changes: object = {}) => {
    const facts = companyFacts(email, { ...form, ...changes });
    return facts.ok ? 'ok' : facts.reason;
  };

  test.each([
    ['a@northwind.example', {}, 'ok'],
    ['a@mail.northwind.example', {}, 'ok'],
    ['a@gmail.com', {}, 'free_mail'],
    ['a@yopmail.com', {}, 'disposable'],
    ['a@northwind.example', { website: 'localhost' }, 'website'],
    ['a@northwind.example', { registerId: '' }, 'register_missing'],
    ['a@northwind.example', { registerId: '123' }, 'register_number'],
    ['a@northwind.example', { registerId: '', registerNone: true }, 'ok'],
    ['a@agency.example', {}, 'mismatch_note_missing'],
    ['a@agency.example', { mismatchNote: 'We are their agency.' }, 'ok'],
  ])('%s %j: %s', (email, changes, expected) => expect(reason(email, changes)).toBe(expected));

  test('"we have none" leaves no number, and a matching domain no note', () => {
    expect(
      companyFacts('a@northwind.example', { ...form, registerNone: true, mismatchNote: 'x' }),
    ).toMatchObject({
      value: {
        registerId: null,
        registerNone: true,
        mismatchNote: null,
        website: 'https://northwind.example',
      },
    });
  });
});
