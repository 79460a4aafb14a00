import type Stripe from 'stripe';
import type { ApiAnswer } from '../api';
import { attempt, type Outcome } from '../payments/attempt';
import { asBilling } from '../payments/billing';
import { cardMethod, sepaMethod } from '../payments/methods';
import { intentOf, isOpen, successAddress } from '../payments/sessions';
import { Scope } from '../scope';
import type { StandIn } from '../stand-in';
import { noSuch, Refusal } from '../wire/errors';
import { checkTyped, type Errors, errorsOf, expiryOf, readTyped, type Typed } from './checkout-form';
import { closedPage, payPage } from './checkout-page';
import type { HostedRoute, Visit } from './routes';
import { redirect } from './shell';
import { type Words, wordsFor } from './words';

export const checkoutRoutes: readonly HostedRoute[] = [
  { method: 'GET', path: '/c/pay/:id', answer: show },
  { method: 'POST', path: '/c/pay/:id', answer: submit },
];

export function sessionAt(standIn: StandIn, id: string): { scope: Scope; session: Stripe.Checkout.Session } {
  const row = standIn.world.store.find(id);
  if (row?.kind !== 'checkout.session') throw noSuch('checkout.session', id);
  const scope = new Scope(standIn.world, row.account);
  return { scope, session: scope.need('checkout.session', id) };
}

function show(standIn: StandIn, { id, form, language }: Visit): ApiAnswer {
  const { scope, session } = sessionAt(standIn, id);
  const { words, lang } = wordsFor(session.locale, language);
  if (!isOpen(scope, session)) return closedPage(session, words, lang);
  return payPage(
    scope,
    session,
    readTyped(form, session.payment_method_types),
    lastError(scope, session, words),
    words,
    lang,
  );
}

/** After a failed challenge one comes back to this page, which says why. */
function lastError(scope: Scope, session: Stripe.Checkout.Session, words: Words): Errors {
  if (!session.payment_intent) return {};
  const { last_payment_error: error } = scope.need('payment_intent', session.payment_intent as string);
  if (error?.code === 'payment_intent_authentication_failure') return { form: words.challengeFailed };
  return error?.message ? { form: error.message } : {};
}

function submit(standIn: StandIn, { id, form, language }: Visit): ApiAnswer {
  const { scope, session } = sessionAt(standIn, id);
  const { words, lang } = wordsFor(session.locale, language);
  if (!isOpen(scope, session)) return closedPage(session, words, lang);
  const typed = readTyped(form, session.payment_method_types);
  const again = (errors: Errors) => payPage(scope, session, typed, errors, words, lang);
  const errors = checkTyped({ ...typed, email: session.customer_email ?? typed.email }, words);
  if (Object.keys(errors).length > 0) return again(errors);
  try {
    const outcome = standIn.act(() => payWith(scope, session, typed));
    if (outcome === 'declined') return again(lastError(scope, scope.need('checkout.session', id), words));
    if (outcome === 'requires_action') {
      return redirect(`/3ds/${scope.need('checkout.session', id).payment_intent}`);
    }
    return redirect(successAddress(session));
  } catch (error) {
    if (error instanceof Refusal) return again(errorsOf(error));
    throw error;
  }
}

function payWith(scope: Scope, session: Stripe.Checkout.Session, typed: Typed): Outcome {
  const email = session.customer_email ?? typed.email;
  const sepa = typed.method === 'sepa_debit';
  const billing = asBilling({ email, name: sepa ? typed.accountName : typed.billingName });
  const { expMonth = 0, expYear = 0 } = expiryOf(typed.cardExpiry) ?? {};
  const method = sepa
    ? sepaMethod(scope, typed.iban, billing)
    : cardMethod(scope, { number: typed.cardNumber, expMonth, expYear, cvc: typed.cardCvc }, billing);
  return attempt(scope, intentOf(scope, session).id, method.id);
}
