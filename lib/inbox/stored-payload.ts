/** Whatever names a person or an account of theirs: we count money, so it is not kept (PRODUCT: personal data stays small). */
const PERSONAL = new Set([
  'billing_details',
  'client_secret',
  'customer_details',
  'customer_email',
  'collected_information',
  'custom_fields',
  'destination_details',
  'evidence',
  'fraud_details',
  'payment_method_details',
  'payment_method_options',
  'receipt_email',
  'receipt_url',
  'shipping',
  'shipping_details',
  'source',
  'url',
]);

const DEEPEST = 12;

/**
 * What the inbox keeps of an event: everything but personal data, with the characters taken out that Postgres
 * does not store in JSON (NUL, lone surrogates).
 */
export function storedPayload(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => storedPayload(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PERSONAL.has(key))
      .map(([key, item]) => [key.replaceAll('\0', '').toWellFormed(), storedPayload(item, depth + 1)]),
  );
}
