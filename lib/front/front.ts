import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkoutOrigin, env } from '../env';
import { isLocale } from '../i18n/locales';
import { negotiate } from '../i18n/negotiate';
import { log } from '../log';
import { markClient } from './client-address';
import { dependsOn } from './depends-on';
import { replaceEmptyShell } from './empty-shell';
import { readFormPost } from './form-post';
import { contentSecurityPolicy, newNonce, type PolicySettings, safetyHeaders } from './policy';
import { allowPrerendered } from './prerendered';
import { createPublicPages } from './public-pages';
import type { Handle } from './render';
import { screen } from './screen';
import { turnAway } from './turn-away';

export interface Front {
  /** Answers one request, and never throws. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Begins to hear of changes. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
  /** The demo's clock was moved: nothing that was kept holds any longer. */
  clockMoved: () => void;
}

/**
 * The front: every request comes here first. Turns away what is malformed, sends people to their language, gives
 * kept answers of public pages, and hands the rest to Next with a policy of its own. In development nothing is kept.
 */
export function createFront({ handle, dev }: { handle: Handle; dev: boolean }): Front {
  const { APP_URL, TRUSTED_PROXIES } = env();
  const settings: PolicySettings = { appUrl: APP_URL, checkoutOrigin: checkoutOrigin(), dev };
  const safety = Object.entries(safetyHeaders(settings));
  const pages = createPublicPages(handle, settings);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of safety) response.setHeader(name, value);
    const turnedAway = screen(request);
    if (turnedAway) return turnAway(response, turnedAway);
    const { url = '/', headers } = request;
    delete headers['content-security-policy']; // Next takes its nonce from there
    delete headers['content-security-policy-report-only'];
    markClient(request, TRUSTED_PROXIES);
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && wantsLocale(url)) return redirect(request, response);
    const found = reading && !dev ? dependsOn(url) : null;
    if (found && headers.rsc === undefined) return pages.answer(found, request, response);
    if (found) delete headers.cookie; // a public page in React's own form: still nothing of the session
    if (reading && !dev && pages.isAsset(url)) return pages.answerAsset(url, request, response);
    if (request.method !== 'POST' || !isLocale(url.split(/[/?]/, 2)[1])) return handDown(request, response);
    const post = await readFormPost(request, ownHosts(headers.host));
    if ('refused' in post) return turnAway(response, post.refused);
    await handDown(post.request, response);
  }

  /** As browsers name us: by the site's own address, and by the one that was asked for. */
  const ownHosts = (asked: string | undefined) => new Set([new URL(APP_URL).host, asked ?? '']);

  /** A page of a session, a form, an action, a route: Next answers, with a nonce for this answer alone. */
  async function handDown(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const source = `'nonce-${newNonce()}'`;
    const policy = contentSecurityPolicy(settings, { scripts: [source], styles: [source] });
    request.headers['content-security-policy'] = policy;
    response.setHeader('content-security-policy', policy);
    if (!dev) allowPrerendered(response, settings);
    replaceEmptyShell(request, response, handle, settings);
    await handle(request, response);
  }

  return {
    answer: (request, response) => {
      answer(request, response).catch((error) => {
        log.error({ err: error, method: request.method }, 'front: no answer');
        if (!response.headersSent) turnAway(response, 500);
        else response.destroy();
      });
    },
    start: () => (dev ? Promise.resolve() : pages.start()),
    stop: () => pages.stop(),
    clockMoved: () => pages.expireAll(),
  };
}

const NOT_PAGES = new Set(['api', 'fonts', 'logos']);

/** A page's address without a language: neither a route, nor a file, nor one of Next's own. */
function wantsLocale(url: string): boolean {
  const path = url.split('?', 1)[0] as string;
  const [, first = ''] = path.split('/');
  return !isLocale(first) && !NOT_PAGES.has(first) && !first.startsWith('_') && !path.includes('.');
}

function redirect(request: IncomingMessage, response: ServerResponse): void {
  const { url = '/', headers } = request;
  const locale = negotiate(headers['accept-language']);
  const rest = url === '/' ? '' : url.startsWith('/?') ? url.slice(1) : url;
  response.writeHead(302, {
    location: `/${locale}${rest}`,
    vary: 'accept-language',
    'cache-control': 'no-cache',
    'content-length': 0,
  });
  response.end();
}
