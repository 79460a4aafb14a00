import { z } from 'zod';
import { shipping } from '../payments/billing';
import { choice, email, expand, integer, metadata, text, url } from '../wire/params';
import { productData } from './prices';

/** Stripe's Checkout has no en-AU: a locale that is not here is refused. */
const locales = [
  'auto',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-GB',
  'es',
  'es-419',
  'et',
  'fi',
  'fil',
  'fr',
  'fr-CA',
  'hi-IN',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tr',
  'vi',
  'zh',
  'zh-HK',
  'zh-TW',
] as const;

/** What the stand-in cannot do may be declined, not asked for. */
const off = z.literal('false');
const types = z.array(text()).min(1).optional();
const customText = z.strictObject({ message: text(1200) });

const lineItem = z.strictObject({
  metadata,
  price: text().optional(),
  price_data: z
    .strictObject({
      currency: text(),
      product: text().optional(),
      product_data: productData.optional(),
      tax_behavior: choice('exclusive', 'inclusive', 'unspecified').optional(),
      unit_amount: integer,
    })
    .optional(),
  quantity: integer.optional(),
});

const intentData = z.strictObject({
  capture_method: choice('automatic', 'automatic_async').optional(),
  description: text(1000).optional(),
  metadata,
  receipt_email: email.optional(),
  shipping: shipping.optional(),
  statement_descriptor: text(22).optional(),
  statement_descriptor_suffix: text(22).optional(),
  transfer_group: text().optional(),
});

const successUrl = z
  .string()
  .max(5000)
  .regex(/^https?:\/\/\S+$/, 'url');

export const sessionCreation = z.strictObject({
  adaptive_pricing: z.strictObject({ enabled: off }).optional(),
  allowed_payment_method_types: types,
  billing_address_collection: z.literal('auto').optional(),
  cancel_url: url.optional(),
  client_reference_id: text(200).optional(),
  custom_text: z.strictObject({ submit: customText.optional() }).optional(),
  customer: text().optional(),
  customer_creation: choice('always', 'if_required').optional(),
  customer_email: email.optional(),
  excluded_payment_method_types: types,
  expand,
  expires_at: integer.optional(),
  invoice_creation: z.strictObject({ enabled: off }).optional(),
  line_items: z.array(lineItem).min(1).max(100),
  locale: z.enum(locales).optional(),
  metadata,
  mode: choice('payment', 'setup', 'subscription'),
  payment_intent_data: intentData.optional(),
  payment_method_types: types,
  submit_type: choice('auto', 'book', 'donate', 'pay').optional(),
  success_url: successUrl,
  ui_mode: choice('hosted_page', 'hosted').optional(),
});
