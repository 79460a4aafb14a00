import { z } from 'zod';
import type { Scope } from '../scope';
import type { Form } from './form';
import { readParams } from './params';

export type Method = 'GET' | 'POST' | 'DELETE';

export interface Route {
  method: Method;
  /** `/v1/charges/:id`: what stands for a name is given to the handler. */
  path: string;
  handle(scope: Scope, form: Form, ids: Record<string, string>): object;
}

/** A route whose parameters are checked by a strict schema before anything happens. */
export function route<S extends z.ZodType>(
  method: Method,
  path: string,
  schema: S,
  act: (scope: Scope, params: z.output<S>, id: string, second: string) => object,
): Route {
  return {
    method,
    path,
    handle: (scope, form, ids) => act(scope, readParams(schema, form), ids.id ?? '', ids.second ?? ''),
  };
}

export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const ids: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const value = given[index] ?? '';
    if (step.startsWith(':') && value !== '') ids[step.slice(1)] = value;
    else if (step !== value) return null;
  }
  return ids;
}

export const onlyExpand = z.strictObject({ expand: z.array(z.string()).optional() });
