import type Stripe from 'stripe';
import type { Delivery } from './webhooks/deliveries';

/** On the wire a decimal is a string; stripe-node turns it into its own class. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string | null };
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

/** Stripe's event, without the union of two hundred payload types. */
export interface WireEvent {
  id: string;
  object: 'event';
  account?: string;
  api_version: string;
  created: number;
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
}

/** What a saved answer needs to be given again. */
export interface SavedAnswer {
  id: string;
  object: 'idempotent_answer';
  fingerprint: string;
  status: number;
  body: string;
  requestId: string;
  created: number;
}

/** A page on which somebody acts for a connected account; used once. */
export interface OnboardingVisit {
  id: string;
  object: 'onboarding_visit';
  account: string;
  returnUrl: string;
  refreshUrl: string;
  expiresAt: number;
  used: boolean;
}

/** Something that will happen by itself. */
export interface AgendaItem {
  id: string;
  object: 'agenda_item';
  act: 'expire_session' | 'settle_debit' | 'finish_refund';
  target: string;
  /** Milliseconds since 1970. */
  due: number;
}

/** What the stand-in knows of a Checkout Session and Stripe does not show. */
export interface SessionSecrets {
  lineItems: WireLineItem[];
  intentData: {
    description?: string;
    metadata: Record<string, string>;
    receipt_email?: string;
    statement_descriptor?: string;
    statement_descriptor_suffix?: string;
    transfer_group?: string;
    shipping?: Stripe.PaymentIntent.Shipping;
  };
}

interface Kinds {
  agenda_item: { object: AgendaItem; hidden: null };
  account: { object: Stripe.Account; hidden: null };
  balance_transaction: { object: Stripe.BalanceTransaction; hidden: null };
  charge: { object: Stripe.Charge; hidden: null };
  'checkout.session': { object: Stripe.Checkout.Session; hidden: SessionSecrets };
  customer: { object: Stripe.Customer; hidden: null };
  deleted_customer: { object: Stripe.DeletedCustomer; hidden: null };
  delivery: { object: Delivery; hidden: null };
  dispute: { object: Stripe.Dispute; hidden: null };
  event: { object: WireEvent; hidden: null };
  idempotent_answer: { object: SavedAnswer; hidden: null };
  mandate: { object: Stripe.Mandate; hidden: null };
  onboarding_visit: { object: OnboardingVisit; hidden: null };
  /** `fate` names the test card or test account behind it, which decides what will happen. */
  payment_method: { object: Stripe.PaymentMethod; hidden: { fate: string } };
  payment_intent: {
    object: Stripe.PaymentIntent;
    hidden: { session: string | null; returnUrl: string | null };
  };
  price: { object: WirePrice; hidden: null };
  product: { object: Stripe.Product; hidden: null };
  refund: { object: Stripe.Refund; hidden: { failsLater: boolean; succeedsLater: boolean } };
  webhook_endpoint: { object: Stripe.WebhookEndpoint; hidden: { secret: string; connect: boolean } };
}

export type Kind = keyof Kinds;
export type ObjectOf<K extends Kind> = Kinds[K]['object'];
export type HiddenOf<K extends Kind> = Kinds[K]['hidden'];
export interface Row<K extends Kind = Kind> {
  kind: K;
  account: string;
  object: ObjectOf<K>;
  hidden: HiddenOf<K>;
  /** In which order rows came to be, over all accounts. */
  seq: number;
}
