import { expect, test } from 'vitest';
import { startDonationInput } from './schema';

const right = {
  pledgeReference: 'QW-7F3K-9M2P',
  beneficiary: 'lantern-digital-rights',
  amount: '1200',
  method: 'card',
  submissionKey: '0d8f0f3e-3b0e-4a52-9a4f-6f1f3c1c8f10',
};

test('a whole form is read', () => expect(startDonationInput.safeParse(right).success).toBe(true));

test.each([
  { amount: 12 },
  { amount: '' },
  { amount: { $gt: '' } },
  { method: 'cash' },
  { method: ['card'] },
  { submissionKey: 'x' },
  { beneficiary: 'a\0b' },
  { beneficiary: 'b'.repeat(101) },
  { pledgeReference: "' OR 1=1" },
  { extra: 1 },
])('a form with something wrong in it is refused (%#)', (change) => {
  expect(startDonationInput.safeParse({ ...right, ...change }).success).toBe(false);
});
