import { z } from 'zod';
import { newId } from '../ids';
import type { WirePrice } from '../objects';
import { checkCurrency } from '../payments/limits';
import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { choice, expand, flag, integer, listing, mergeMetadata, metadata, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';
import { newProduct } from './products';

export const productData = z.strictObject({
  description: text(40_000).optional(),
  images: z.array(text()).optional(),
  metadata,
  name: text(),
  tax_code: text().optional(),
  unit_label: text().optional(),
});

const creation = z.strictObject({
  active: flag.optional(),
  currency: text(),
  expand,
  lookup_key: text(200).optional(),
  metadata,
  nickname: text().optional(),
  product: text().optional(),
  product_data: productData.optional(),
  tax_behavior: choice('exclusive', 'inclusive', 'unspecified').optional(),
  unit_amount: integer,
});

interface Given {
  currency: string;
  unit_amount: number;
  product: string;
  active?: boolean;
  lookup_key?: string | undefined;
  metadata?: Record<string, string>;
  nickname?: string | undefined;
  tax_behavior?: string | undefined;
}

/** A price; one made inside a Checkout Session is inactive and cannot be used again. */
export function newPrice(scope: Scope, given: Given): WirePrice {
  return scope.put('price', {
    id: newId('price_1', 23),
    object: 'price',
    active: given.active ?? true,
    billing_scheme: 'per_unit',
    created: scope.now(),
    currency: checkCurrency(given.currency),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: given.lookup_key ?? null,
    metadata: given.metadata ?? {},
    nickname: given.nickname ?? null,
    product: given.product,
    recurring: null,
    tax_behavior: given.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: given.unit_amount,
    unit_amount_decimal: String(given.unit_amount),
  });
}

/** Either an existing product or one described in place. */
export function productOf(
  scope: Scope,
  given: { product?: string | undefined; product_data?: z.output<typeof productData> | undefined },
  param: string,
): string {
  if (given.product) return scope.need('product', given.product, `${param}product`).id;
  if (!given.product_data) {
    throw invalidRequest('You must specify either `product` or `product_data` when creating a price.', {
      code: 'parameter_missing',
      param: `${param}product`,
    });
  }
  const { metadata: words, name, description, images } = given.product_data;
  const product = newProduct(scope, {
    name,
    description,
    images,
    active: param === '',
    metadata: mergeMetadata({}, words),
  });
  return product.id;
}

export const priceRoutes: Route[] = [
  route('POST', '/v1/prices', creation, (scope, params) => {
    if (params.unit_amount < 0)
      throw invalidRequest('Invalid non-negative integer', { param: 'unit_amount' });
    const price = newPrice(scope, {
      ...params,
      active: params.active ?? true,
      metadata: mergeMetadata({}, params.metadata),
      product: productOf(scope, params, ''),
    });
    scope.emit('price.created', price);
    return price;
  }),
  route(
    'GET',
    '/v1/prices',
    z.strictObject({ ...listing, active: flag.optional(), product: text().optional() }),
    (scope, params) => {
      const all = scope
        .list('price')
        .filter((one) => params.active === undefined || one.active === params.active)
        .filter((one) => !params.product || one.product === params.product);
      return listPage(all, '/v1/prices', params);
    },
  ),
  route('GET', '/v1/prices/:id', onlyExpand, (scope, _, id) => scope.need('price', id)),
];
