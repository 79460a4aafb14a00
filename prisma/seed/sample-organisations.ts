import type { CompanyForm } from '@/lib/companies/schema';
import {
  ADMINISTRATOR_WITH_STAKE,
  FERNWOOD_REPRESENTATIVE,
  HALDEN_REPRESENTATIVE,
  type SamplePerson,
} from '../sample-people';

/** Organisations that do not exist, at domains that nobody can register (RFC 2606). */
export const SAMPLE_BENEFICIARIES = [
  {
    slug: 'lantern-digital-rights',
    name: 'Lantern Digital Rights',
    country: 'NL',
    website: 'https://lantern-rights.example',
    focus: 'A made-up organisation that helps people see and refuse what advertisers know of them',
    founded: 2011,
    account: 'acct_sampleLantern',
  },
  {
    slug: 'openfield-foundation',
    name: 'Openfield Foundation',
    country: 'GB',
    website: 'https://openfield.example',
    focus: 'A made-up organisation that pays for research into public-interest technology',
    founded: 2004,
    policy: 'Takes no more than a tenth of its yearly income from one company.',
    account: 'acct_sampleOpenfield',
  },
  {
    slug: 'northlight-watch',
    name: 'Northlight Watch',
    country: 'DE',
    website: 'https://northlight.example',
    focus: 'A made-up organisation that brings complaints against unlawful tracking',
    founded: 2016,
    account: 'acct_sampleNorthlight',
  },
] as const;

export type SampleCompany = { representative: SamplePerson; form: CompanyForm };

export const FERNWOOD: SampleCompany = {
  representative: FERNWOOD_REPRESENTATIVE,
  form: {
    legalName: 'Fernwood Bicycles B.V.',
    displayName: 'Fernwood Bicycles',
    website: 'https://www.fernwood.example',
    country: 'NL',
    registerId: '00000000',
    registerNone: false,
    industry: 'C',
    sizeClass: 'medium',
    timeZone: 'Europe/Amsterdam',
  },
};

export const HALDEN: SampleCompany = {
  representative: HALDEN_REPRESENTATIVE,
  form: {
    legalName: 'Halden Coffee Roasters Ltd',
    displayName: 'Halden Coffee',
    website: 'https://halden.example',
    country: 'GB',
    registerId: '00000000',
    registerNone: false,
    industry: 'G',
    sizeClass: 'large',
    timeZone: 'Europe/London',
  },
};

export const LINDENHOF: SampleCompany = {
  representative: ADMINISTRATOR_WITH_STAKE,
  form: {
    legalName: 'Lindenhof Press GmbH',
    displayName: 'Lindenhof Press',
    website: 'https://lindenhof.example',
    country: 'DE',
    registerNone: true,
    industry: 'J',
    sizeClass: 'small',
    timeZone: 'Europe/Berlin',
  },
};
