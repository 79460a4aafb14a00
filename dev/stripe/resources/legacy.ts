import type { Scope } from '../scope';
import { invalidRequest } from '../wire/errors';

/**
 * `payment_method_types` went away with API version 2026-09-30; what pins no version, such as the CLI,
 * may still say it, and is held to it strictly.
 */
export function legacyMethodTypes(scope: Scope, given: string[] | undefined): void {
  if (given === undefined || scope.olderVersion) return;
  throw invalidRequest('Received unknown parameter: payment_method_types', {
    code: 'parameter_unknown',
    param: 'payment_method_types',
  });
}
