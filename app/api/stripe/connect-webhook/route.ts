import { receiveDelivery } from '@/app/api/stripe/receive-delivery';

export const dynamic = 'force-dynamic';

/** Stripe's events about the beneficiaries' connected accounts, where donations are charged. */
export function POST(request: Request): Promise<Response> {
  return receiveDelivery(request, 'connect');
}
