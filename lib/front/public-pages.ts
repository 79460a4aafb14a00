import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '../env';
import { now, seconds } from '../time';
import { Cache } from './cache';
import type { PublicAddress, Tag } from './depends-on';
import { withoutEmptyShell } from './empty-shell';
import { give, type KeptAnswer, toKept } from './kept-answer';
import {
  DEAF_LIFE,
  KEPT_ANSWERS,
  KEPT_BYTES,
  LARGEST_ANSWER,
  LONGEST_LIFE,
  RENDERS_AT_ONCE,
  RENDERS_WAITING,
} from './limits';
import { isListening, type Listener, listen } from './listen';
import { OneAtATime, TooBusy } from './one-at-a-time';
import { contentSecurityPolicy, inlineSources, type PolicySettings } from './policy';
import { type Handle, type Rendered, render } from './render';
import { companyZones, tagsOfFacts } from './tags-of-facts';
import { nextTimeBoundary } from './time-boundary';
import { turnAway } from './turn-away';

/** Not stored by anybody for longer than a look: browsers ask again with the ETag. */
const ASK_AGAIN = 'public, max-age=0, must-revalidate';
const ZONES_LIFE = seconds(30);
const FOREVER = 'public, max-age=31536000, immutable';

/** Gives public pages and files from memory, rendering each once for everybody. */
export function createPublicPages(handle: Handle, settings: PolicySettings) {
  const { DATABASE_URL } = env();
  const host = new URL(settings.appUrl).host;
  const most = { bytes: KEPT_BYTES, answers: KEPT_ANSWERS, answerBytes: LARGEST_ANSWER };
  const cache = new Cache(most, () => (isListening() ? LONGEST_LIFE : DEAF_LIFE));
  const assets = new Cache(most, () => Number.POSITIVE_INFINITY);
  const renders = new OneAtATime<{ answer: KeptAnswer; keep: boolean }>(RENDERS_AT_ONCE, RENDERS_WAITING);
  let zones = { names: [] as string[], read: Number.NEGATIVE_INFINITY };
  let listener: Listener | undefined;

  const clock = () => ({ ticks: performance.now(), now: now().getTime() });
  const headers = (accept: string) => ({ host, accept, 'x-forwarded-host': host });

  function expire(tags: Tag[] | 'everything'): void {
    renders.overtake(tags);
    if (tags === 'everything') cache.clear();
    else cache.expire(tags);
  }

  async function fresh(found: PublicAddress): Promise<KeptAnswer> {
    const kept = cache.get(found.address, clock());
    if (kept) return kept;
    const begun = performance.now();
    const boundary = nextTimeBoundary(now(), zones.names).getTime();
    const { answer } = await renders.run(
      found.address,
      found.tags,
      () => renderPublic(found.address),
      ({ answer, keep }) => {
        if (keep) cache.put(found.address, { answer, tags: found.tags, begun, boundary });
      },
    );
    return answer;
  }

  async function renderPublic(address: string): Promise<{ answer: KeptAnswer; keep: boolean }> {
    const asked = headers(address.startsWith('/api/') ? '*/*' : 'text/html');
    const rendered = await withoutEmptyShell(handle, address, asked, await render(handle, address, asked));
    const whole = rendered.status === 200 && !hasFailedPart(rendered);
    const extra: Record<string, string> = { 'cache-control': whole ? ASK_AGAIN : 'no-store' };
    if (isDocument(rendered)) {
      extra['content-security-policy'] = contentSecurityPolicy(
        settings,
        inlineSources(rendered.body.toString('utf8')),
      );
      extra.vary = 'accept-encoding, rsc';
    }
    return { answer: await toKept(rendered, extra), keep: whole };
  }

  async function answer(
    found: PublicAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      give(await fresh(found), request, response);
    } catch (error) {
      if (!(error instanceof TooBusy)) throw error;
      turnAway(response, 503);
    }
  }

  /** A file of the build, a font or a logo: its name changes with its content, so it is kept for good. */
  async function answerAsset(url: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = assets.get(url, clock());
    if (kept) return give(kept, request, response);
    const rendered = await render(handle, url, headers('*/*'));
    const found = rendered.status === 200;
    const answer = await toKept(rendered, { 'cache-control': found ? FOREVER : 'no-store' });
    if (found)
      assets.put(url, { answer, tags: [], begun: performance.now(), boundary: Number.POSITIVE_INFINITY });
    give(answer, request, response);
  }

  return {
    answer,
    answerAsset,
    isAsset: (url: string): boolean => /^\/(_next\/static|fonts|logos)\/[\w./%~-]+$/.test(url),
    expireAll: () => expire('everything'),
    async start(): Promise<void> {
      listener = listen(DATABASE_URL, {
        connected: async (client) => {
          zones = { names: await companyZones(client), read: performance.now() };
          expire('everything');
        },
        lost: () => expire('everything'),
        facts: async (client, payloads) => {
          expire(await tagsOfFacts(client, payloads));
          // A zone that is new has no week that begins before we look again.
          if (performance.now() - zones.read < ZONES_LIFE) return;
          zones = { names: await companyZones(client), read: performance.now() };
        },
      });
    },
    async stop(): Promise<void> {
      await listener?.stop();
    },
  };
}

const isDocument = ({ headers }: Rendered): boolean =>
  String(headers['content-type'] ?? '').startsWith('text/html');

/** React marks a part that failed after the status was sent; such a page is given, but not kept. */
const hasFailedPart = (rendered: Rendered): boolean =>
  isDocument(rendered) && rendered.body.includes('<template data-dgst=');
