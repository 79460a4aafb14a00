import { z } from 'zod';
import { invalidRequest } from '../wire/errors';
import { listPage } from '../wire/lists';
import { flag, listing, text } from '../wire/params';
import { onlyExpand, type Route, route } from '../wire/route';

const filter = z.strictObject({
  ...listing,
  delivery_success: flag.optional(),
  type: text().optional(),
  types: z.array(text()).max(20).optional(),
});

/** `charge.*` means every kind of event about charges. */
function isOf(type: string, wanted: string): boolean {
  return wanted.endsWith('.*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
}

export const eventRoutes: Route[] = [
  route('GET', '/v1/events', filter, (scope, params) => {
    const { type, types, delivery_success } = params;
    if (type && types) throw invalidRequest('You may only specify one of these parameters: type, types.');
    const wanted = types ?? (type ? [type] : undefined);
    const all = scope
      .list('event')
      .filter((event) => !wanted || wanted.some((one) => isOf(event.type, one)))
      .filter(
        (event) => delivery_success === undefined || (event.pending_webhooks === 0) === delivery_success,
      );
    return listPage(all, '/v1/events', params);
  }),
  route('GET', '/v1/events/:id', onlyExpand, (scope, _, id) => scope.need('event', id)),
];
