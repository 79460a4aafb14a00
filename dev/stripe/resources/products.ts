import type Stripe from 'stripe';
import { z } from 'zod';
import { newId } from '../ids';
import type { Scope } from '../scope';
import { listPage } from '../wire/lists';
import { emptyable, expand, flag, listing, mergeMetadata, metadata, text, url } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const fields = {
  active: flag.optional(),
  description: emptyable(text(40_000)).optional(),
  expand,
  images: z.array(url).max(8).optional(),
  metadata,
  name: text(),
  statement_descriptor: text(22).optional(),
  tax_code: text().optional(),
  unit_label: text().optional(),
  url: url.optional(),
};
const creation = z.strictObject({ ...fields, id: text().optional() });
const change = z.strictObject({ ...fields, name: text().optional() });

interface Given {
  id?: string | undefined;
  name: string;
  active?: boolean | undefined;
  description?: string | null | undefined;
  images?: string[] | undefined;
  metadata?: Record<string, string> | undefined;
  url?: string | undefined;
}

export function newProduct(scope: Scope, given: Given): Stripe.Product {
  const product: Stripe.Product = {
    id: given.id ?? newId('prod_', 14),
    object: 'product',
    active: given.active ?? true,
    created: scope.now(),
    default_price: null,
    description: given.description ?? null,
    images: given.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: given.metadata ?? {},
    name: given.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: scope.now(),
    url: given.url ?? null,
  };
  return scope.put('product', product);
}

export const productRoutes: Route[] = [
  route('POST', '/v1/products', creation, (scope, { expand: _, metadata: words, ...given }) => {
    const product = newProduct(scope, { ...given, metadata: mergeMetadata({}, words) });
    scope.emit('product.created', product);
    return product;
  }),
  route('GET', '/v1/products', z.strictObject({ ...listing, active: flag.optional() }), (scope, params) => {
    const all = scope
      .list('product')
      .filter((one) => params.active === undefined || one.active === params.active);
    return listPage(all, '/v1/products', params);
  }),
  route('GET', '/v1/products/:id', onlyExpand, (scope, _, id) => scope.need('product', id)),
  route('POST', '/v1/products/:id', change, (scope, { expand: _, metadata: words, ...given }, id) => {
    const before = scope.need('product', id);
    const after = scope.change('product', id, {
      ...given,
      metadata: mergeMetadata(before.metadata, words),
      updated: scope.now(),
    } as Partial<Stripe.Product>);
    scope.emit('product.updated', after, before);
    return after;
  }),
];
