import type { WallFilters } from '@/lib/wall/schema';

/** An address of the wall, without its locale; only what narrows it is in it. */
export function wallHref(query: WallFilters & { after?: string; before?: string }): string {
  const pairs = Object.entries(query).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  return pairs.length === 0 ? '/wall' : `/wall?${new URLSearchParams(pairs)}`;
}
