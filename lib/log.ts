import pino from 'pino';
import { logLevel } from './env';

/** Structured log of the web and worker processes; never a person's address, a token or a private figure. */
export const log = pino({ name: 'quietweek', base: undefined, level: logLevel() });
