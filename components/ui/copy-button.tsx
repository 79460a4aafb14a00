'use client';

import { useState } from 'react';
import { useScripted } from './scripted';

interface CopyButtonProps {
  text: string;
  label: string;
  done: string;
  /** What is copied, for those who do not see what stands beside the button. */
  what: string;
}

/** Copies one string. Not rendered without a script: there it could only disappoint. */
export function CopyButton({ text, label, done, what }: CopyButtonProps) {
  const scripted = useScripted();
  const [copied, setCopied] = useState(false);
  if (!scripted) return null;
  return (
    <button
      type="button"
      className="no-print min-h-6 font-sans text-fine underline"
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? done : label}</span>
      <span className="unseen"> {what}</span>
    </button>
  );
}
