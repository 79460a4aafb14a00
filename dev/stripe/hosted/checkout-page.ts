import type Stripe from 'stripe';
import { type Html, html } from '../../html';
import type { ApiAnswer } from '../api';
import { merchantName } from '../payments/accounts';
import { formatAmount } from '../payments/limits';
import { successAddress } from '../payments/sessions';
import type { Scope } from '../scope';
import type { Errors, Typed } from './checkout-form';
import { pageAnswer, testBadge } from './shell';
import type { Words } from './words';

/** The page at a session's `url`: what is paid on one side, how on the other. */
export function payPage(
  scope: Scope,
  session: Stripe.Checkout.Session,
  typed: Typed,
  errors: Errors,
  words: Words,
  lang: string,
): ApiAnswer {
  const merchant = merchantName(scope.need('account', scope.account));
  const amount = formatAmount(session.amount_total ?? 0, session.currency ?? 'eur', lang);
  const wrong = Object.keys(errors).length > 0;
  const title = `${merchant}: ${amount}`;
  const body = html`<main class="checkout">
${summary(scope, session, merchant, amount, words, lang)}
<div class="pay"><div class="inner">
${wrong && errorSummary(errors, words)}
<form method="post" action="/c/pay/${session.id}" novalidate>
${contact(session, typed, errors, words)}
<fieldset><legend>${words.method}</legend>
<div class="methods">${methods(session, typed, errors, words, merchant)}</div></fieldset>
${session.custom_text.submit ? html`<p class="small">${session.custom_text.submit.message}</p>` : undefined}
<button class="way" type="submit" data-testid="hosted-payment-submit-button">${submitLabel(session, words)} ${amount}</button>
</form>
${testNumbers(session, words)}
</div></div></main>`;
  return pageAnswer(wrong ? `Error: ${title}` : title, body, lang);
}

export function closedPage(session: Stripe.Checkout.Session, words: Words, lang: string): ApiAnswer {
  const paid = session.status === 'complete';
  const message = !paid ? words.expired : session.payment_status === 'paid' ? words.paid : words.processing;
  const address = paid ? successAddress(session) : session.cancel_url;
  const body = html`<main class="alone">${testBadge(words.testMode)}<h1>${message}</h1>
${address ? html`<p><a href="${address}">${words.goBack}</a></p>` : undefined}</main>`;
  return pageAnswer(message, body, lang);
}

function summary(
  scope: Scope,
  session: Stripe.Checkout.Session,
  merchant: string,
  amount: string,
  words: Words,
  lang: string,
): Html {
  const { lineItems } = scope.store.hidden('checkout.session', session.id);
  const lines = lineItems.map((item) => {
    const product = scope.find('product', item.price.product as string);
    const count =
      (item.quantity ?? 1) > 1 ? html` <span class="soft">× ${item.quantity ?? 1}</span>` : undefined;
    return html`<li><span>${item.description ?? ''}${count}${
      product?.description ? html`<br><span class="small soft">${product.description}</span>` : undefined
    }</span><span>${formatAmount(item.amount_total, item.currency, lang)}</span></li>`;
  });
  const cancel = session.cancel_url
    ? html`<p class="small"><a href="${session.cancel_url}">← ${words.cancel}</a></p>`
    : undefined;
  return html`<div class="side"><div class="inner">
${cancel}
<div class="merchant"><span>${merchant}</span> ${testBadge(words.testMode)}</div>
<h1 class="small soft">${session.submit_type === 'donate' ? words.donateTo : words.payTo} ${merchant}</h1>
<p class="amount">${amount}</p>
<ul class="lines">${lines}</ul>
</div></div>`;
}

function contact(session: Stripe.Checkout.Session, typed: Typed, errors: Errors, words: Words): Html {
  const fixed = session.customer_email;
  const input = fixed
    ? html`<div class="field"><span class="hint">${words.email}</span><br>${fixed}</div>`
    : textField('email', words.email, typed.email, errors.email, { type: 'email', autocomplete: 'email' });
  return html`<fieldset><legend>${words.contact}</legend>${input}</fieldset>`;
}

function methods(
  session: Stripe.Checkout.Session,
  typed: Typed,
  errors: Errors,
  words: Words,
  merchant: string,
): Html[] {
  const offered = session.payment_method_types;
  const choice = (id: string, value: string, label: string) =>
    html`<label class="choice"><input type="radio" name="method" id="${id}" value="${value}"${
      typed.method === value ? html` checked` : undefined
    }> ${label}</label>`;
  const card = html`${choice('method-card', 'card', words.card)}<div class="fields card">
${textField('cardNumber', words.number, '', errors.cardNumber, { autocomplete: 'cc-number', inputmode: 'numeric' })}
<div class="pair">
${textField('cardExpiry', words.expiry, '', errors.cardExpiry, { autocomplete: 'cc-exp', inputmode: 'numeric', hint: words.expiryHint })}
${textField('cardCvc', words.cvc, '', errors.cardCvc, { autocomplete: 'cc-csc', inputmode: 'numeric', hint: '123' })}
</div>
${textField('billingName', words.cardName, typed.billingName, errors.billingName, { autocomplete: 'cc-name' })}
</div>`;
  const sepa = html`${choice('method-sepa', 'sepa_debit', words.sepa)}<div class="fields sepa">
${textField('iban', words.iban, '', errors.iban, { autocomplete: 'off' })}
${textField('accountName', words.accountName, typed.accountName, errors.accountName, { autocomplete: 'name' })}
<p class="small soft">${words.mandate(merchant)}</p>
</div>`;
  return [...(offered.includes('card') ? [card] : []), ...(offered.includes('sepa_debit') ? [sepa] : [])];
}

interface FieldOptions {
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  hint?: string;
}

function textField(
  id: keyof Typed,
  label: string,
  value: string,
  error: string | undefined,
  { type = 'text', autocomplete = 'off', inputmode = 'text', hint }: FieldOptions,
): Html {
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  return html`<div class="field"><label for="${id}">${label}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : undefined}${
  error ? html`<p class="error" id="${id}-error">${error}</p>` : undefined
}<input type="${type}" id="${id}" name="${id}" value="${value}" autocomplete="${autocomplete}" inputmode="${inputmode}"${
    described ? html` aria-describedby="${described}"` : undefined
  }${error ? html` aria-invalid="true"` : undefined}></div>`;
}

function errorSummary(errors: Errors, words: Words): Html {
  const items = Object.entries(errors).map(([id, message]) =>
    id === 'form' ? html`<li>${message}</li>` : html`<li><a href="#${id}">${message}</a></li>`,
  );
  return html`<div class="summary" role="alert" tabindex="-1" autofocus><h2>${words.problem}</h2><ul>${items}</ul></div>`;
}

function submitLabel(session: Stripe.Checkout.Session, words: Words): string {
  if (session.submit_type === 'donate') return words.donate;
  return session.submit_type === 'book' ? words.book : words.pay;
}

function testNumbers(session: Stripe.Checkout.Session, words: Words): Html {
  const row = (number: string, then: string) => html`<li><code>${number}</code> ${then}</li>`;
  const card = [
    row('4242 4242 4242 4242', 'pays'),
    row('4000 0000 0000 0002', 'is declined'),
    row('4000 0000 0000 9995', 'has insufficient funds'),
    row('4000 0025 0000 3155', 'asks for 3-D Secure'),
    row('4000 0000 0000 0259', 'is disputed'),
    row('4000 0000 0000 5126', 'fails a refund'),
  ];
  const sepa = [
    row('AT61 1904 3002 3457 3201', 'pays later'),
    row('AT86 1904 3002 3547 3202', 'fails later'),
  ];
  return html`<aside class="aside small soft"><h2 class="small">${words.hintTitle}</h2><ul>${
    session.payment_method_types.includes('card') && card
  }${session.payment_method_types.includes('sepa_debit') && sepa}</ul></aside>`;
}
