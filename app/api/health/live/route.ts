export const dynamic = 'force-dynamic';

/** The process answers. It says nothing of the database: a restart would not mend that. */
export function GET(): Response {
  return Response.json({ live: true }, { headers: { 'Cache-Control': 'no-store' } });
}
