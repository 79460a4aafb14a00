import { createHash } from 'node:crypto';
import type { SavedAnswer } from '../objects';
import type { Scope } from '../scope';
import { invalidRequest, Refusal } from './errors';

const day = 24 * 60 * 60;

/** The answer given before under this key, or a refusal if the key was used for something else. */
export function savedAnswer(scope: Scope, key: string, fingerprint: string): SavedAnswer | undefined {
  const saved = scope.find('idempotent_answer', rowId(scope, key));
  if (!saved || saved.created < scope.now() - day) return undefined;
  if (saved.fingerprint === fingerprint) return saved;
  const [path] = fingerprint.split(' ');
  const message =
    saved.fingerprint.split(' ')[0] === path
      ? `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
      : `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${path}' vs '${saved.fingerprint.split(' ')[0]}'). Try using a key other than '${key}' if you meant to execute a different request.`;
  throw new Refusal(400, { type: 'idempotency_error', message });
}

/** As Stripe does, a request that was never carried out (bad parameters, no such object) is not kept. */
export function saveAnswer(
  scope: Scope,
  key: string,
  fingerprint: string,
  answer: { status: number; body: string },
): void {
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 402) return;
  const created = scope.now();
  const requestId = scope.request.id ?? '';
  const id = rowId(scope, key);
  scope.put('idempotent_answer', {
    id,
    object: 'idempotent_answer',
    fingerprint,
    ...answer,
    requestId,
    created,
  });
}

export function checkKey(key: string): void {
  if (key.length > 255) throw invalidRequest('Idempotency keys can be at most 255 characters long.');
}

/** What two requests must share to be the same one: where they go and what they say. */
export function fingerprintOf(path: string, body: string): string {
  const pairs = body.split('&').sort().join('&');
  return `${path} ${createHash('sha256').update(pairs).digest('hex')}`;
}

function rowId(scope: Scope, key: string): string {
  return `idem ${scope.account} ${key}`;
}
