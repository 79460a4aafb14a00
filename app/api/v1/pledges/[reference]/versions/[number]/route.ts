import { notFound, preflight, tagged } from '@/lib/api/answer';
import { REFERENCE } from '@/lib/pledges/pledge';
import { readPledgeVersion } from '@/lib/wall/pledge-queries';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ reference: string; number: string }> };

/** The signed text, byte for byte: whoever has it can compute the hash that the page shows. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { reference, number } = await params;
  const known = REFERENCE.test(reference) && /^[1-9]\d{0,3}$/.test(number);
  const found = known ? await readPledgeVersion(reference, Number(number)) : null;
  if (!found) return notFound('version of a pledge');
  return tagged(request, found.version.canonical, { 'Content-Type': 'application/json' });
}
export const OPTIONS = preflight;
