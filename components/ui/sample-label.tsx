import { useTranslations } from 'next-intl';

/** On everything made up for the demonstration, beside its name, in words. */
export function SampleLabel({ className = '' }: { className?: string }) {
  const t = useTranslations('common');
  return (
    <span
      title={t('sampleMeaning')}
      className={`inline-block whitespace-nowrap border border-edge border-dashed px-1.5 font-sans text-fine text-soft leading-5 tracking-normal ${className}`}
    >
      {t('sample')}
    </span>
  );
}
