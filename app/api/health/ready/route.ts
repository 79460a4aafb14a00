import { readiness } from '@/lib/health/queries';

export const dynamic = 'force-dynamic';

/** 200 when requests may be sent here; 503, and what is missing, when not. */
export async function GET(): Promise<Response> {
  const checks = await readiness();
  const ready = Object.values(checks).every(Boolean);
  return Response.json(
    { ready, checks },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
