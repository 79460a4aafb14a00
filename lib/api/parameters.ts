import type { z } from 'zod';
import { problem } from './answer';

/**
 * The query of a request, read by a schema. What is wrong is said in one sentence per parameter.
 * @returns the value, or the 400 to answer with
 */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): { value: z.output<Schema> } | { refused: Response } {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (name in parameters) return refused([`${printable(name)} is given twice; give it once.`]);
    parameters[name] = value;
  }
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return { value: parsed.data };
  return refused(parsed.error.issues.map(sentence));
}

function refused(sentences: string[]): { refused: Response } {
  return { refused: problem({ status: 400, title: 'A parameter is wrong', detail: sentences.join(' ') }) };
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `There is no parameter called ${issue.keys.map(printable).join(', ')}; see /api/v1/openapi.json.`;
  }
  const name = String(issue.path[0] ?? 'The query');
  if (issue.code === 'invalid_value') return `${name} must be one of: ${issue.values.join(', ')}.`;
  return `${name} must be: ${issue.message}.`;
}

/** A stranger's word inside our sentence: short, and nothing but plain characters. */
const printable = (word: string): string => JSON.stringify(word.slice(0, 40).replace(/[^\x20-\x7e]/g, '?'));
