import { headers } from 'next/headers';
import { CLIENT_ADDRESS } from '@/lib/front/client-address';
import { clientKey } from '@/lib/identity/client-key';

/**
 * Who asks, as a rate limit counts clients: the address that our front sets, and overwrites whatever came in,
 * because it knows the trusted proxies. Where no front stands before us, everybody is one `unknown` client.
 */
export async function clientOfRequest(): Promise<string> {
  return clientKey((await headers()).get(CLIENT_ADDRESS));
}
