import { env } from '../env';

/** Days a session lasts, counted from signing in; it is not prolonged by use. */
export const SESSION_DAYS = 7;
/** Hours for which a second factor shown in a session counts. */
export const SECOND_FACTOR_HOURS = 12;

/**
 * The one cookie of this product, set when a person signs in and at no other time.
 * `__Host-` binds it to this host over https; the name without it serves http on a developer's machine.
 */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https://');
  return {
    name: secure ? '__Host-quietweek.session' : 'quietweek.session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}
