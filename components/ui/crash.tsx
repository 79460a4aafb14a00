'use client';

import { useParams } from 'next/navigation';
import { crashText } from '@/lib/i18n/crash-text';
import { buttonClass } from './button-class';

interface CrashProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** What an error boundary shows: what happened, what to do, and what to quote. Never the exception's text. */
export function Crash({ error, retry }: CrashProps) {
  const { locale } = useParams<{ locale?: string }>();
  const text = crashText(locale);
  return (
    <div className="page flex-1 py-20">
      <h1 className="max-w-[24ch]">{text.title}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead text-soft">{text.body}</p>
      <div className="mt-8 flex flex-wrap gap-4">
        <button type="button" onClick={retry} className={buttonClass('primary')}>
          {text.again}
        </button>
        <a href={`/${locale ?? ''}`} className={buttonClass('secondary')}>
          {text.home}
        </a>
      </div>
      {error.digest ? (
        <p className="mt-8 text-fine text-soft">
          {text.reference} <code>{error.digest}</code>
        </p>
      ) : null}
    </div>
  );
}
