import { z } from 'zod';

/** Control characters but tab and line ends, line separators, and marks that turn the reading direction. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Without lone surrogates and control characters: they break canonical JSON, Postgres and the reading direction. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

/** One line that a person typed: trimmed, inner white space made single, NFC. */
export const typedLine = (min: number, max: number) =>
  z
    .string()
    .refine(isPlainText, 'errors.form.invalid')
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(min).max(max));

/** Several lines that a person typed: line ends made `\n`, trimmed at the end, NFC. */
export const typedLines = (min: number, max: number) =>
  z
    .string()
    .refine(isPlainText, 'errors.form.invalid')
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(min).max(max));
