import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormValue, MalformedForm, parseForm } from './form';

const plain = (text: string) => JSON.parse(JSON.stringify(parseForm(text)));

describe('form encoding', () => {
  it.each([
    ['', {}],
    ['email=a%40b.example&name=A+B', { email: 'a@b.example', name: 'A B' }],
    ['metadata[key]=v&metadata[other]=', { metadata: { key: 'v', other: '' } }],
    ['a%5Bb%5D=1', { a: { b: '1' } }],
    ['expand[]=x&expand[]=y', { expand: ['x', 'y'] }],
    ['expand[0]=x&expand[1]=y', { expand: ['x', 'y'] }],
    ['a[1]=y&a[0]=x', { a: ['x', 'y'] }],
    [
      'items[0][price]=p&items[0][quantity]=2&items[1][price]=q',
      { items: [{ price: 'p', quantity: '2' }, { price: 'q' }] },
    ],
    [
      'items[][price]=p&items[][quantity]=2&items[][price]=q',
      { items: [{ price: 'p', quantity: '2' }, { price: 'q' }] },
    ],
    ['items[][data][name]=a&items[][data][text]=b', { items: [{ data: { name: 'a', text: 'b' } }] }],
    ['flag', { flag: '' }],
    ['a=1&a=2', { a: '2' }],
    ['metadata[ü]=%E2%82%AC', { metadata: { ü: '€' } }],
  ])('%s', (text, wanted) => {
    expect(plain(text)).toEqual(wanted);
  });

  it.each(['a=%', 'a=1&a[b]=2', 'a]=1', '[a]=1', 'a[b=1', `a${'[b]'.repeat(40)}=1`])('refuses %s', (text) => {
    expect(() => parseForm(text)).toThrow(MalformedForm);
  });

  it('does not reach the prototype of anything', () => {
    parseForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(parseForm('__proto__[x]=1'))).toBeNull();
  });

  it('reads back what was written, however it is nested', () => {
    const name = fc.stringMatching(/^[a-z_]{1,8}$/);
    const value: fc.Arbitrary<FormValue> = fc.letrec<{ value: FormValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.string(),
        fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
        fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 5 }), (form) => {
        expect(plain(write(form).join('&'))).toEqual(JSON.parse(JSON.stringify(form)));
      }),
    );
  });
});

function write(value: FormValue, path = ''): string[] {
  if (typeof value === 'string') return [`${path}=${encodeURIComponent(value)}`];
  return Object.entries(value).flatMap(([name, part]) => write(part, path ? `${path}[${name}]` : name));
}
