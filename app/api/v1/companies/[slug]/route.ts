import { answer, notFound, preflight } from '@/lib/api/answer';
import { company } from '@/lib/api/read';
import * as schema from '@/lib/api/schema';
import { slug as slugForm } from '@/lib/wall/schema';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const found = slugForm.safeParse(slug).success ? await company(slug) : null;
  return found ? answer(request, schema.company, found) : notFound('company');
}
export const OPTIONS = preflight;
