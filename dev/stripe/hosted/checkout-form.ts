import { z } from 'zod';
import { passesLuhn } from '../payments/test-cards';
import { cleanIban, isIban } from '../payments/test-ibans';
import type { Refusal } from '../wire/errors';
import type { Form } from '../wire/form';
import { field } from './routes';
import type { Words } from './words';

/** What somebody typed, as text; nothing of a card is ever shown again. */
export interface Typed {
  method: 'card' | 'sepa_debit';
  email: string;
  cardNumber: string;
  cardExpiry: string;
  cardCvc: string;
  billingName: string;
  iban: string;
  accountName: string;
}

export type Errors = Partial<Record<keyof Typed | 'form', string>>;

export function readTyped(form: Form, offered: readonly string[]): Typed {
  const asked = field(form, 'method');
  const only = offered.includes('card') ? 'card' : 'sepa_debit';
  return {
    method: asked === 'sepa_debit' && offered.includes('sepa_debit') ? 'sepa_debit' : only,
    email: field(form, 'email'),
    cardNumber: field(form, 'cardNumber'),
    cardExpiry: field(form, 'cardExpiry'),
    cardCvc: field(form, 'cardCvc'),
    billingName: field(form, 'billingName'),
    iban: field(form, 'iban'),
    accountName: field(form, 'accountName'),
  };
}

export function checkTyped(typed: Typed, words: Words): Errors {
  const errors: Errors = {};
  if (!z.email().safeParse(typed.email).success) errors.email = words.emailWrong;
  if (typed.method === 'sepa_debit') {
    if (!typed.iban) errors.iban = words.ibanMissing;
    else if (!isIban(cleanIban(typed.iban))) errors.iban = words.ibanWrong;
    if (!typed.accountName) errors.accountName = words.nameMissing;
    return errors;
  }
  if (!typed.cardNumber) errors.cardNumber = words.numberMissing;
  else if (!passesLuhn(typed.cardNumber.replaceAll(/[\s-]/g, ''))) errors.cardNumber = words.numberWrong;
  if (!expiryOf(typed.cardExpiry)) errors.cardExpiry = words.expiryWrong;
  if (!/^\d{3,4}$/.test(typed.cardCvc)) errors.cardCvc = words.cvcMissing;
  if (!typed.billingName) errors.billingName = words.nameMissing;
  return errors;
}

export function expiryOf(text: string): { expMonth: number; expYear: number } | null {
  const match = /^(\d{1,2})\s*\/?\s*(\d{2}|\d{4})$/.exec(text);
  if (!match) return null;
  const year = Number(match[2]);
  return { expMonth: Number(match[1]), expYear: year < 100 ? 2000 + year : year };
}

const fields: Record<string, keyof Typed> = {
  number: 'cardNumber',
  exp_month: 'cardExpiry',
  exp_year: 'cardExpiry',
  cvc: 'cardCvc',
  'sepa_debit[iban]': 'iban',
};

/** A refusal of the API put beside the field it is about. */
export function errorsOf({ body }: Refusal): Errors {
  return { [fields[body.param ?? ''] ?? 'form']: body.message };
}
