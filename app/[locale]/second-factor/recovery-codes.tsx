'use client';

import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Ten codes, shown this once. */
export function RecoveryCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations('auth.factor');
  return (
    <div className="max-w-form" aria-live="polite">
      <Notice kind="warning" title={t('codesTitle')}>
        <p>{t('codesBody')}</p>
      </Notice>
      <ol className="my-6 grid grid-cols-1 gap-x-8 gap-y-2 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <ButtonLink href={next}>{t('codesKept')}</ButtonLink>
    </div>
  );
}
