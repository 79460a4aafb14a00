import { Money } from '@/components/ui/figure';
import { Mark } from '@/components/ui/mark';
import type { Money as Amount } from '@/lib/money';

/** What two keys confirm; nothing confirmed carries no mark, because nothing is known of it. */
export function ConfirmedMoney({ amount }: { amount: Amount }) {
  if (amount.minor === 0n) return <Money amount={amount} />;
  return (
    <Mark kind="confirmed">
      <Money amount={amount} />
    </Mark>
  );
}
