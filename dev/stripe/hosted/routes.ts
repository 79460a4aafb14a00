import type { ApiAnswer } from '../api';
import type { StandIn } from '../stand-in';
import { type Form, parseForm } from '../wire/form';
import { matchPath } from '../wire/route';
import { challengeRoutes } from './challenge';
import { checkoutRoutes } from './checkout';
import { inspectorRoutes } from './inspector';
import { onboardingRoutes } from './onboarding';
import { receiptRoutes } from './receipt';

export interface HostedRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  language: string | undefined;
}

export interface Visit {
  id: string;
  second: string;
  form: Form;
  language: string;
}

export interface HostedRoute {
  method: 'GET' | 'POST';
  path: string;
  answer(standIn: StandIn, visit: Visit): ApiAnswer;
}

const routes: readonly HostedRoute[] = [
  ...checkoutRoutes,
  ...challengeRoutes,
  ...onboardingRoutes,
  ...receiptRoutes,
  ...inspectorRoutes,
];

/** The pages that a person sees. Undefined where there is none. */
export function answerHosted(standIn: StandIn, request: HostedRequest): ApiAnswer | undefined {
  for (const route of routes) {
    const ids = route.method === request.method ? matchPath(route.path, request.path) : null;
    if (!ids) continue;
    const form = parseForm(request.method === 'POST' ? request.body : request.query);
    return route.answer(standIn, {
      id: ids.id ?? '',
      second: ids.second ?? '',
      form,
      language: request.language ?? 'en',
    });
  }
  return undefined;
}

/** A field of a form as the text it was sent as. */
export function field(form: Form, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
}
