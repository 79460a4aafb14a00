import { z } from 'zod';
import { asShipping, shipping } from '../payments/billing';
import { newCustomer } from '../payments/customers';
import { listPage } from '../wire/lists';
import {
  address,
  asAddress,
  email,
  emptyable,
  expand,
  listing,
  mergeMetadata,
  metadata,
  text,
} from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const fields = {
  address: emptyable(address).optional(),
  description: emptyable(text()).optional(),
  email: emptyable(email).optional(),
  expand,
  metadata,
  name: emptyable(text()).optional(),
  phone: emptyable(text()).optional(),
  preferred_locales: z.array(text()).optional(),
  shipping: emptyable(shipping).optional(),
};
const given = z.strictObject(fields);

function read(params: z.output<typeof given>) {
  const { address: place, shipping: parcel, expand: _, metadata: __, ...rest } = params;
  return {
    ...rest,
    ...(place === undefined ? {} : { address: asAddress(place) }),
    ...(parcel === undefined ? {} : { shipping: asShipping(parcel ?? undefined) }),
  };
}

export const customerRoutes: Route[] = [
  route('POST', '/v1/customers', given, (scope, params) =>
    newCustomer(scope, { ...read(params), metadata: mergeMetadata({}, params.metadata) }),
  ),
  route('GET', '/v1/customers', z.strictObject({ ...listing, email: text().optional() }), (scope, params) => {
    const all = scope.list('customer').filter((one) => !params.email || one.email === params.email);
    return listPage(all, '/v1/customers', params);
  }),
  route('GET', '/v1/customers/:id', onlyExpand, (scope, _, id) => {
    const deleted = scope.find('deleted_customer', id);
    return deleted ?? scope.need('customer', id);
  }),
  route('POST', '/v1/customers/:id', given, (scope, params, id) => {
    const before = scope.need('customer', id);
    const after = scope.change('customer', id, {
      ...read(params),
      metadata: mergeMetadata(before.metadata, params.metadata),
    });
    scope.emit('customer.updated', after, before);
    return after;
  }),
  route('DELETE', '/v1/customers/:id', onlyExpand, (scope, _, id) => {
    const customer = scope.need('customer', id);
    scope.store.remove(id);
    scope.emit('customer.deleted', customer);
    return scope.put('deleted_customer', { id, object: 'customer', deleted: true });
  }),
];
