import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { inOrder, policySchema } from './policy';
import { signature } from './send';

const letters = [...'abcdefgh'];

describe('order', () => {
  it('loses and adds nothing, and repeats itself for a seed', () => {
    for (const seed of [1, 2, 3]) {
      const shuffled = inOrder(letters, 'shuffled', seed);
      expect([...shuffled].sort()).toEqual(letters);
      expect(inOrder(letters, 'shuffled', seed)).toEqual(shuffled);
    }
    expect(inOrder(letters, 'shuffled', 1)).not.toEqual(inOrder(letters, 'shuffled', 2));
    expect(inOrder(letters, 'reversed', 1)).toEqual([...'hgfedcba']);
  });

  it('is left alone by default, and a wrong policy is refused', () => {
    expect(inOrder(letters, policySchema.parse({}).order, 1)).toEqual(letters);
    expect(policySchema.safeParse({ drop: -1 }).success).toBe(false);
    expect(policySchema.safeParse({ lose: 3 }).success).toBe(false);
  });
});

describe('signatures', () => {
  const payload = '{"id":"evt_1","object":"event"}';
  const now = Math.floor(Date.now() / 1000);
  const verify = (body: string, header: string, secret: string) =>
    Stripe.webhooks.constructEvent(body, header, secret);

  it('are what stripe-node verifies, and nothing else is', () => {
    const header = signature(payload, 'whsec_right', now);
    expect(header).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    expect(verify(payload, header, 'whsec_right').id).toBe('evt_1');
    expect(() => verify(payload, header, 'whsec_wrong')).toThrow();
    expect(() => verify(`${payload} `, header, 'whsec_right')).toThrow();
    expect(() => verify(payload, signature(payload, 'whsec_right', now - 301), 'whsec_right')).toThrow();
  });
});
