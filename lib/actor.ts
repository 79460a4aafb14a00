declare const minted: unique symbol;

/** A signed-in person, read from the session's rows on this very request, never from a form. */
export type Person = {
  readonly [minted]: true;
  kind: 'person';
  userId: string;
  email: string;
  locale: string;
  administrator: boolean;
  /** Companies with an active membership. */
  companyIds: readonly string[];
  /** Beneficiaries this person is an officer of. */
  beneficiaryIds: readonly string[];
  /** True when the second factor was shown in this session. */
  secondFactor: boolean;
};
/** The product itself, acting on what somebody told it. */
export type System = { readonly [minted]: true; kind: 'system'; name: 'stripe' | 'clock' | 'operator' };
export type Actor = Person | System;

/** For lib/auth.ts (and test fixtures) only: the linter refuses other imports. */
export function mintPerson(fields: Omit<Person, typeof minted | 'kind'>): Person {
  return { ...fields, kind: 'person' } as Person;
}

export function system(name: System['name']): System {
  return { kind: 'system', name } as System;
}

/** May act for a company: its representatives, nobody else; an administrator decides, but does not act for it. */
export const actsFor = (actor: Person, companyId: string): boolean => actor.companyIds.includes(companyId);

/** An administrator with the second factor shown. */
export const mayAdminister = (actor: Person): boolean => actor.administrator && actor.secondFactor;
