'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { fieldId, useErrorText, useFormContext } from './form-context';

/**
 * Everything that is wrong, above the form, in the order of its labels, each line leading to its field. It takes the focus when an
 * answer comes back, so that nobody looks for what happened.
 */
export function ErrorSummary() {
  const t = useTranslations('forms');
  const say = useErrorText();
  const { id, state, labels } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const order = ['', ...Object.keys(labels)];
  const errors = Object.entries(state?.error ?? {})
    .flatMap(([name, messages]) => (messages ?? []).map((message) => ({ name, message })))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

  useEffect(() => {
    if (state?.status === 'error') box.current?.focus();
  }, [state]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noAutofocus: only after an answer, and the only way without a script
      autoFocus
      tabIndex={-1}
      role="alert"
      aria-labelledby={`${id}-summary`}
      className="mb-8 border-2 border-danger px-5 py-4"
    >
      <h2 id={`${id}-summary`} className="font-sans font-semibold text-body">
        {t('summary', { count: errors.length })}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            {labels[name] === undefined ? (
              say(message, '')
            ) : (
              <a href={`#${fieldId(id, name)}`} className="text-danger decoration-current">
                {say(message, labels[name])}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
