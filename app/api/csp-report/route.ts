import { log } from '@/lib/log';
import { minutes } from '@/lib/time';
import { cspReport } from './report';

export const dynamic = 'force-dynamic';

const LARGEST = 16 * 1024;
/** Anybody can post here: the log takes so many a minute, and counts the rest. */
const PER_MINUTE = 60;
const window = { since: 0, written: 0 };

/** A browser tells what our policy refused. Nothing of the session is read; what is malformed is a 400. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST)
    return new Response(null, { status: 413 });
  const parsed = cspReport.safeParse(parseJson(await request.text()));
  if (!parsed.success) return new Response(null, { status: 400 });
  if (mayWrite()) log.warn({ report: parsed.data['csp-report'] }, 'content security policy');
  return new Response(null, { status: 204 });
}

function mayWrite(): boolean {
  if (Date.now() - window.since > minutes(1)) Object.assign(window, { since: Date.now(), written: 0 });
  window.written += 1;
  return window.written <= PER_MINUTE;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
