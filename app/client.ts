import { headers } from 'next/headers';
import { clientKey } from '@/lib/identity/client-key';

/** Set, and overwritten whatever came in, by our front (server/web.ts), which knows the trusted proxies. */
const CLIENT_ADDRESS_HEADER = 'x-client-address';

/** Who asks, as a rate limit counts clients; everybody is one `unknown` client where no front stands before us. */
export async function clientOfRequest(): Promise<string> {
  return clientKey((await headers()).get(CLIENT_ADDRESS_HEADER));
}
