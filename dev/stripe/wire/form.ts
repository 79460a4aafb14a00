export type FormValue = string | FormValue[] | Form;
export interface Form {
  [name: string]: FormValue;
}

export class MalformedForm extends Error {}

/**
 * Stripe's form encoding: `a[b][c]=v`, `a[0][b]=v`, `a[]=v`; several `a[][b]=` begin a new element
 * when the name repeats. Numbered names become arrays.
 */
export function parseForm(text: string): Form {
  const tree: Form = Object.create(null);
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decode(pair.slice(at + 1));
    insert(tree, pathOf(name), value);
  }
  return numberedToArrays(tree) as Form;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new MalformedForm(`Invalid percent-encoding in the request: ${text.slice(0, 80)}`);
  }
}

function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw new MalformedForm(`Invalid parameter name: ${name.slice(0, 80)}`);
  const steps = [
    match[1] ?? '',
    ...Array.from((match[2] ?? '').matchAll(/\[([^[\]]*)\]/g), (m) => m[1] ?? ''),
  ];
  if (steps.length > 12) throw new MalformedForm(`Parameter nested too deep: ${name.slice(0, 80)}`);
  return steps;
}

/** While parsing, an array written `a[]` is kept under the names 0, 1, 2… */
function insert(tree: Form, steps: string[], value: string): void {
  let here = tree;
  for (const [index, step] of steps.entries()) {
    const last = index === steps.length - 1;
    const rest = steps.slice(index + 1);
    const name = step === '' ? nextIndex(here, rest) : step;
    if (last) {
      here[name] = value;
      return;
    }
    const below = here[name];
    if (below === undefined) here[name] = Object.create(null) as Form;
    else if (typeof below === 'string')
      throw new MalformedForm(`Parameter is both a value and a hash: ${step}`);
    here = here[name] as Form;
  }
}

function nextIndex(array: Form, rest: string[]): string {
  const count = Object.keys(array).length;
  const newest = array[String(count - 1)];
  const joins = count > 0 && rest.length > 0 && typeof newest === 'object' && !has(newest as Form, rest);
  return String(joins ? count - 1 : count);
}

function has(tree: Form, steps: string[]): boolean {
  let here: FormValue | undefined = tree;
  for (const step of steps) {
    if (typeof here !== 'object' || step === '') return false;
    here = (here as Form)[step];
  }
  return here !== undefined;
}

function numberedToArrays(value: FormValue): FormValue {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value).map(([name, part]) => [name, numberedToArrays(part)] as const);
  const numbered = entries.length > 0 && entries.every(([name]) => /^\d{1,4}$/.test(name));
  if (numbered) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, part]) => part);
  const clean: Form = Object.create(null);
  for (const [name, part] of entries) clean[name] = part;
  return clean;
}
