'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from '../ui/button-class';
import { useFormContext } from './form-context';

interface SubmitButtonProps {
  /** What will happen, verb first: "Sign the pledge". */
  children: ReactNode;
  look?: ButtonLook;
  /** Where a form offers two ways on, their name and value tell the action which. */
  name?: string;
  value?: string;
}

/**
 * Sends the form. While it is on its way the button says so and does nothing; it is not `disabled`,
 * which would throw the focus away.
 */
export function SubmitButton({ children, look = 'primary', name, value }: SubmitButtonProps) {
  const t = useTranslations('forms');
  const { pending } = useFormContext();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      className={buttonClass(look, 'max-sm:w-full')}
    >
      {children}
      {pending ? <span className="font-normal"> · {t('sending')}</span> : null}
    </button>
  );
}
