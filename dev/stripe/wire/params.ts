import { z } from 'zod';
import { invalidRequest, type Refusal } from './errors';
import type { Form, FormValue } from './form';

/** Everything arrives as text: what follows says how each kind of parameter is read. */
export const text = (max = 5000) => z.string().max(max).min(1);
export const emptyable = <T extends z.ZodType>(inner: T) =>
  z.union([z.literal('').transform(() => null), inner]);
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, 'integer')
  .transform(Number);
export const email = z
  .string()
  .max(800)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email');
export const url = z
  .string()
  .max(5000)
  .regex(/^https?:\/\/[^\s]+$/, 'url');
export const choice = <const T extends readonly [string, ...string[]]>(...values: T) => z.enum(values);
export const expand = z.array(z.string()).optional();

/** Metadata: at most 50 keys; an empty value takes a key away, an empty whole takes all away. */
export const metadata = z
  .union([
    z.literal('').transform(() => null),
    z.array(z.string()).transform((values) => Object.fromEntries(values.entries())),
    z.record(z.string().max(40), z.string().max(500)),
  ])
  .optional();

export function mergeMetadata(
  before: Record<string, string>,
  change: Record<string, string> | null | undefined,
): Record<string, string> {
  if (change === undefined) return before;
  if (change === null) return {};
  const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '');
  if (merged.length > 50) throw invalidRequest('Metadata can have at most 50 keys.', { param: 'metadata' });
  return Object.fromEntries(merged);
}

const addressLine = emptyable(text()).optional();
export const address = z.strictObject({
  city: addressLine,
  country: addressLine,
  line1: addressLine,
  line2: addressLine,
  postal_code: addressLine,
  state: addressLine,
});

export function asAddress(given: z.infer<typeof address> | null | undefined) {
  if (!given) return null;
  return {
    city: given.city ?? null,
    country: given.country ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 ?? null,
    postal_code: given.postal_code ?? null,
    state: given.state ?? null,
  };
}

export const createdFilter = z
  .union([
    integer,
    z.strictObject({
      gt: integer.optional(),
      gte: integer.optional(),
      lt: integer.optional(),
      lte: integer.optional(),
    }),
  ])
  .optional();

/** What every list takes. */
export const listing = {
  limit: integer.optional(),
  starting_after: text().optional(),
  ending_before: text().optional(),
  created: createdFilter,
  expand,
};

/** Reads a form by a schema, or refuses as Stripe does: unknown names first, then what is missing or wrong. */
export function readParams<S extends z.ZodType>(schema: S, form: Form): z.output<S> {
  const result = schema.safeParse(form);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => unfold(issue, []));
  const worst = issues.find((one) => one.issue.code === 'unrecognized_keys') ?? issues[0];
  throw worst ? refusal(worst.issue, worst.path, form) : invalidRequest('Invalid request.');
}

type Issue = z.core.$ZodIssue;
interface Found {
  issue: Issue;
  path: PropertyKey[];
}

/** Of a union, the branch that came furthest tells what is wrong. */
function unfold(issue: Issue, above: PropertyKey[]): Found[] {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.map((branch) => branch.flatMap((inner) => unfold(inner, path)));
  const shape = branches.find((branch) => branch.some((one) => one.issue.code === 'unrecognized_keys'));
  return shape ?? branches.at(-1) ?? [{ issue, path }];
}

function refusal(issue: Issue, path: PropertyKey[], form: Form): Refusal {
  const param = nameOf(path);
  const value = valueAt(form, path);
  if (issue.code === 'unrecognized_keys') {
    const unknown = nameOf([...path, issue.keys[0] ?? '']);
    return invalidRequest(`Received unknown parameter: ${unknown}`, {
      code: 'parameter_unknown',
      param: unknown,
    });
  }
  if (value === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  if (value === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`;
    return invalidRequest(message, { code: 'parameter_invalid_empty', param });
  }
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (issue.code === 'invalid_value') {
    return invalidRequest(`Invalid ${param}: must be one of ${issue.values.join(', ')}`, { param });
  }
  if (issue.message === 'integer') {
    return invalidRequest(`Invalid integer: ${shown}`, { code: 'parameter_invalid_integer', param });
  }
  if (issue.message === 'email') {
    return invalidRequest(`Invalid email address: ${shown}`, { code: 'email_invalid', param });
  }
  if (issue.message === 'url') {
    return invalidRequest('Not a valid URL', { code: 'url_invalid', param });
  }
  if (issue.code === 'too_big') {
    return invalidRequest(
      `Invalid string: ${shown.slice(0, 20)}...; must be at most ${issue.maximum} characters`,
      {
        param,
      },
    );
  }
  return invalidRequest(`Invalid ${expected(issue)}: ${shown}`, { param });
}

function expected(issue: Issue): string {
  if (issue.code !== 'invalid_type') return 'value';
  return issue.expected === 'record' || issue.expected === 'object' ? 'hash' : issue.expected;
}

function nameOf(path: PropertyKey[]): string {
  return path.map((step, index) => (index === 0 ? String(step) : `[${String(step)}]`)).join('');
}

function valueAt(form: Form, path: PropertyKey[]): FormValue | undefined {
  let here: FormValue | undefined = form;
  for (const step of path) {
    if (typeof here !== 'object') return undefined;
    here = Array.isArray(here) ? here[Number(step)] : here[String(step)];
  }
  return here;
}
