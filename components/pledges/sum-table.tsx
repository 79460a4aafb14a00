import { useTranslations } from 'next-intl';
import { Table } from '../ui/table';

interface SumTableProps {
  caption: string;
  /** What each line is, and its amount as it is shown. */
  lines: readonly { key: string; label: string; amount: string }[];
  total: string;
  totalLabel: string;
}

/** A sum as it is computed: its lines, and what they come to. */
export function SumTable({ caption, lines, total, totalLabel }: SumTableProps) {
  const t = useTranslations('pledge.sum');
  return (
    <Table
      caption={caption}
      captionHidden
      narrow="scroll"
      columns={[
        { key: 'label', label: t('what') },
        { key: 'amount', label: t('amount'), kind: 'figure' },
      ]}
      rows={[
        ...lines.map(({ key, label, amount }) => ({ key, cells: { label, amount } })),
        {
          key: 'total',
          cells: {
            label: <strong className="font-semibold">{totalLabel}</strong>,
            amount: <strong className="font-semibold">{total}</strong>,
          },
        },
      ]}
    />
  );
}
