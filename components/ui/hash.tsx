import { useTranslations } from 'next-intl';
import { CopyButton } from './copy-button';

/** A hash or a reference: whole, in the mono, breaking anywhere, selected by one click, copyable. */
export function Hash({ value, what }: { value: string; what: string }) {
  const t = useTranslations('common');
  return (
    <span className="inline-flex max-w-full flex-wrap items-baseline gap-x-3">
      <code className="select-all break-all">{value}</code>
      <CopyButton text={value} label={t('copy')} done={t('copied')} what={what} />
    </span>
  );
}
