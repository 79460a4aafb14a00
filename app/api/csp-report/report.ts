import { z } from 'zod';

/** What we read of a browser's report (CSP level 2, `application/csp-report`); addresses without their query. */
export const cspReport = z.object({
  'csp-report': z.object({
    'document-uri': z.string().max(2000).transform(withoutQuery),
    'effective-directive': z.string().max(200).optional(),
    'violated-directive': z.string().max(500).optional(),
    'blocked-uri': z.string().max(2000).transform(withoutQuery).optional(),
    'source-file': z.string().max(2000).transform(withoutQuery).optional(),
    'line-number': z.number().int().optional(),
  }),
});

/** A query may hold a token of a sign-in link, which no log should. */
function withoutQuery(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}
