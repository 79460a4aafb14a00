/**
 * The people of the demo, all made up, at addresses that RFC 2606 reserves. Their second factors are public on
 * purpose: the demo's control page shows the codes. Production never has these rows.
 */
export interface SamplePerson {
  email: string;
  name: string;
  /** In words, for the demo's list of sign-in addresses. */
  role: string;
  locale: 'en-GB' | 'nl-NL';
  /** Base32 secret of an authenticator; whoever needs a second factor has one. */
  totpSecret?: string;
}

export const ADMINISTRATOR: SamplePerson = {
  email: 'ada.okafor@quietweek.example',
  name: 'Ada Okafor (sample)',
  role: 'administrator',
  locale: 'en-GB',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

/** Also represents a company, whose pledges and donations she therefore cannot decide on. */
export const ADMINISTRATOR_WITH_STAKE: SamplePerson = {
  email: 'greta.lind@lindenhof.example',
  name: 'Greta Lind (sample)',
  role: 'administrator, and representative of Lindenhof Press',
  locale: 'en-GB',
  totpSecret: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
};

export const OFFICER: SamplePerson = {
  email: 'samir.haddad@lantern-rights.example',
  name: 'Samir Haddad (sample)',
  role: 'officer of Lantern Digital Rights',
  locale: 'en-GB',
  totpSecret: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
};

export const FERNWOOD_REPRESENTATIVE: SamplePerson = {
  email: 'fleur.visser@fernwood.example',
  name: 'Fleur Visser (sample)',
  role: 'representative of Fernwood Bicycles',
  locale: 'nl-NL',
};

export const HALDEN_REPRESENTATIVE: SamplePerson = {
  email: 'tom.reid@halden.example',
  name: 'Tom Reid (sample)',
  role: 'representative of Halden Coffee',
  locale: 'en-GB',
};

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ADMINISTRATOR,
  ADMINISTRATOR_WITH_STAKE,
  OFFICER,
  FERNWOOD_REPRESENTATIVE,
  HALDEN_REPRESENTATIVE,
];
