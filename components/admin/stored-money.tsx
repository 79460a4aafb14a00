import { Money } from '@/components/ui/figure';
import type { Currency } from '@/lib/money';

/** An amount as a row keeps it, in a column that aligns; what is stored is one of our currencies. */
export function StoredMoney({ minor, currency }: { minor: bigint; currency: string }) {
  return <Money amount={{ minor, currency: currency as Currency }} fraction="always" />;
}
