import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localeField } from './form-locale';
import { readForm } from './form-state';
import { parseMessage } from './issue-message';

const schema = z.strictObject({
  legalName: z.string().min(2).max(5),
  website: z.url('register.errors.website'),
  weeks: z.array(z.string()).min(1),
  agreed: z.boolean(),
});

function posted(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const good: [string, string][] = [
  [localeField, 'nl-NL'],
  ['$ACTION_REF_1', ''],
  ['legalName', 'Acme'],
  ['website', 'https://acme.example'],
  ['weeks', '2027-W01'],
  ['weeks', '2027-W02'],
  ['agreed', 'on'],
];

describe('readForm', () => {
  it('gives the value, and the locale apart from it', () => {
    const form = readForm(posted(good), schema);
    expect(form).toMatchObject({
      ok: true,
      locale: 'nl-NL',
      value: { legalName: 'Acme', weeks: ['2027-W01', '2027-W02'], agreed: true },
    });
  });

  it('keeps what was typed and says what is wrong by message keys', () => {
    const form = readForm(
      posted([
        ['legalName', 'much too long'],
        ['website', 'acme'],
        ['extra', '1'],
      ]),
      schema,
    );
    if (form.ok) throw new Error('a bad form was taken');
    expect(form.locale).toBe('en-GB');
    expect(form.state?.status).toBe('error');
    expect(form.state?.initialValue).toEqual({ legalName: 'much too long', website: 'acme', extra: '1' });
    expect(form.state?.error).toMatchObject({
      legalName: ['errors.form.tooLong?maximum=5'],
      website: ['register.errors.website'],
      '': ['errors.form.unexpected'],
    });
  });

  it('asks for what is missing', () => {
    const form = readForm(posted([]), schema);
    expect(!form.ok && form.state?.error?.legalName).toEqual(['errors.form.required']);
  });

  it('puts the refusal of a use case beside its field and keeps the values', () => {
    const form = readForm(posted(good), schema);
    if (!form.ok) throw new Error('a good form was refused');
    const state = form.refuse({ website: ['register.errors.domainTaken'], '': ['errors.form.expired'] });
    expect(state).toMatchObject({
      status: 'error',
      initialValue: { legalName: 'Acme' },
      error: { website: ['register.errors.domainTaken'], '': ['errors.form.expired'] },
    });
  });

  it('does not send a file back', () => {
    const data = posted(good.slice(0, 3));
    data.append('logo', new File(['bytes'], 'logo.png', { type: 'image/png' }));
    const form = readForm(data, z.strictObject({ legalName: z.string().max(1), logo: z.file() }));
    expect(!form.ok && form.state?.initialValue).toEqual({ legalName: 'Acme' });
  });
});

describe('parseMessage', () => {
  it('takes figures off a key', () => {
    expect(parseMessage('errors.form.tooLong?maximum=5')).toEqual({
      key: 'errors.form.tooLong',
      figures: { maximum: 5 },
    });
    expect(parseMessage('errors.form.required')).toEqual({ key: 'errors.form.required', figures: {} });
  });
});
