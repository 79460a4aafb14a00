import { localeField } from '../../components/forms/form-locale';
import { appUrl } from '../fixtures/stack';
import type { BuiltAction } from './manifests';

export interface Answer {
  status: number;
  /** Where it leads, by an ordinary redirect or by an action's. */
  to: string;
  body: string;
  cookies: string[];
}

/** Asks for an address the way a browser, Next's router, or a probe would; follows nothing. */
export async function ask(
  path: string,
  cookie: string | null,
  how: 'page' | 'rsc' | 'head',
): Promise<Answer> {
  const address = how === 'rsc' ? await rscAddress(path, cookie) : path;
  return answer(address, {
    method: how === 'head' ? 'HEAD' : 'GET',
    headers: { ...asking(cookie), ...(how === 'rsc' ? { rsc: '1' } : {}) },
  });
}

/** Next answers a router's request at an address that names its headers; it says which in a redirect. */
async function rscAddress(path: string, cookie: string | null): Promise<string> {
  const first = await answer(`${path}?_rsc=1`, { headers: { ...asking(cookie), rsc: '1' } });
  const to = first.to && new URL(first.to, appUrl());
  return to && to.pathname === path && to.searchParams.has('_rsc') ? `${path}${to.search}` : `${path}?_rsc=1`;
}

/** Calls an action by its id, as React would, with what the page binds, no state, and a form with no fields. */
export async function call(
  action: BuiltAction,
  path: string,
  bound: readonly unknown[],
  cookie: string | null,
): Promise<Answer> {
  const takesState = !/^(ask|register|prove)\w*PasskeyA|^askPasskey|^signOutAction$/.test(action.name);
  const form = new FormData();
  form.set(`1_${localeField}`, 'en-GB');
  form.set('0', JSON.stringify([...bound, ...(takesState ? [null] : []), '$K1']));
  return answer(path, {
    method: 'POST',
    headers: { ...asking(cookie), origin: appUrl(), 'next-action': action.id, accept: 'text/x-component' },
    body: form,
  });
}

const asking = (cookie: string | null): Record<string, string> => (cookie ? { cookie } : {});

async function answer(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(new URL(path, appUrl()), { ...init, redirect: 'manual' });
  return {
    status: response.status,
    to: response.headers.get('location') ?? response.headers.get('x-action-redirect') ?? '',
    body: await response.text(),
    cookies: response.headers.getSetCookie(),
  };
}
