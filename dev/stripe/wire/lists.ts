import { invalidRequest, noSuch } from './errors';

interface Listing {
  limit?: number | undefined;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number } | undefined;
}

export interface ListAnswer<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

/** One page of a list that is newest first, after or before a cursor. */
export function listPage<T extends { id: string; object: string; created?: number }>(
  all: T[],
  url: string,
  params: Listing,
): ListAnswer<T> {
  const limit = params.limit ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalidRequest(
      limit < 1 ? 'This value must be greater than or equal to 1.' : 'Limit must be at most 100.',
      {
        code: limit < 1 ? 'parameter_invalid_integer' : 'parameter_invalid_integer',
        param: 'limit',
      },
    );
  }
  if (params.starting_after && params.ending_before) {
    throw invalidRequest('You may only specify one of these parameters: starting_after, ending_before.');
  }
  const rows = all.filter((row) => within(row.created ?? 0, params.created));
  if (params.ending_before) {
    const end = position(all, rows, params.ending_before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: rows.slice(start, end), has_more: start > 0, url };
  }
  const start = params.starting_after ? position(all, rows, params.starting_after, 'starting_after') + 1 : 0;
  return {
    object: 'list',
    data: rows.slice(start, start + limit),
    has_more: rows.length > start + limit,
    url,
  };
}

function position<T extends { id: string; object: string }>(
  all: T[],
  rows: T[],
  id: string,
  param: string,
): number {
  if (!all.some((row) => row.id === id)) throw noSuch(all[0]?.object ?? 'object', id, param, 400);
  return rows.findIndex((row) => row.id === id);
}

function within(created: number, filter: Listing['created']): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'number') return created === filter;
  return (
    created > (filter.gt ?? -1) &&
    created >= (filter.gte ?? 0) &&
    created < (filter.lt ?? Infinity) &&
    created <= (filter.lte ?? Infinity)
  );
}
