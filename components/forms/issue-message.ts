import type { $ZodRawIssue } from 'zod/v4/core';

/**
 * The kit's message for an issue whose schema says nothing of its own: a key of the `errors` part with
 * the figures it names. Zod's English sentences never reach a page.
 */
export function messageOf(issue: $ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'errors.form.required' : 'errors.form.invalid';
    case 'too_small':
      return sized('tooShort', 'tooSmall', 'tooFew', issue.origin, 'minimum', issue.minimum);
    case 'too_big':
      return sized('tooLong', 'tooBig', 'tooMany', issue.origin, 'maximum', issue.maximum);
    case 'invalid_value':
      return 'errors.form.choice';
    case 'invalid_union':
      return issue.input === undefined ? 'errors.form.required' : 'errors.form.choice';
    case 'invalid_format':
      return formats[String(issue.format)] ?? 'errors.form.invalid';
    case 'unrecognized_keys':
      return 'errors.form.unexpected';
    default:
      return 'errors.form.invalid';
  }
}

const formats: Record<string, string> = {
  email: 'errors.form.email',
  url: 'errors.form.url',
  date: 'errors.form.date',
};

function sized(
  text: string,
  figure: string,
  list: string,
  origin: string,
  name: 'minimum' | 'maximum',
  limit: number | bigint | Date,
): string {
  const key = origin === 'string' ? text : origin === 'array' || origin === 'set' ? list : figure;
  return typeof limit === 'number' || typeof limit === 'bigint'
    ? `errors.form.${key}?${name}=${limit}`
    : 'errors.form.date';
}

export interface ParsedMessage {
  key: string;
  figures: Record<string, number>;
}

/** Takes a message apart: 'errors.form.tooLong?maximum=200' is its key and { maximum: 200 }. */
export function parseMessage(message: string): ParsedMessage {
  const [key = '', query] = message.split('?', 2);
  const figures = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, Number(value)]),
  );
  return { key, figures };
}
