import { receiveDelivery } from '@/app/api/stripe/receive-delivery';

export const dynamic = 'force-dynamic';

/** Stripe's events about the platform's own account. */
export function POST(request: Request): Promise<Response> {
  return receiveDelivery(request, 'account');
}
