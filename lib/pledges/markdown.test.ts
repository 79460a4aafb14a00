import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inline, parseStatement } from './markdown';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

const plain = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '\n' : plain(one.children)))
    .join('');

describe('a statement', () => {
  test('has paragraphs, breaks, emphasis, strong and links', () => {
    expect(parseStatement('We *stop*.\nReally **now**.\n\nRead [why](https://example.org/a?b=1).')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'We ' },
          { kind: 'em', children: [{ kind: 'text', text: 'stop' }] },
          { kind: 'text', text: '.' },
          { kind: 'break' },
          { kind: 'text', text: 'Really ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'now' }] },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Read ' },
          { kind: 'link', href: 'https://example.org/a?b=1', children: [{ kind: 'text', text: 'why' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('has lists, also right below a line of text', () => {
    expect(
      parseStatement('We stop:\n- ads\n- posts\n1. first\n2. second').map((block) => block.kind),
    ).toEqual(['paragraph', 'list', 'list']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '[x](https://user:pass@evil.example)',
    '![x](https://evil.example/x.png)',
    '# not a heading',
    'file_name_here and 2 * 3 * 4',
    '**unclosed and *unclosed',
  ])('leaves what is not of the subset as it was typed: %s', (typed) => {
    const blocks = parseStatement(typed);
    const links = JSON.stringify(blocks).match(/"href":"[^"]*"/g) ?? [];
    expect(links.every((link) => link.startsWith('"href":"https://evil.example/x.png'))).toBe(true);
    if (links.length === 0) {
      expect(
        blocks.map((block) => (block.kind === 'paragraph' ? plain(block.children) : '')).join('\n\n'),
      ).toBe(typed);
    }
  });

  test('takes ten thousand of any sign in a moment', () => {
    const started = performance.now();
    for (const sign of ['*', '_', '[', '**a', '[a](', '\\', '- ', '[a](https://', '*a _b ']) {
      parseStatement(sign.repeat(10_000 / sign.length));
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test(`never fails, and every link is of the web (SEED=${seed})`, () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '[',
      ']',
      '(',
      ')',
      'https://a.example',
      'javascript:',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      ' ',
      'a',
      '<b>',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        const hrefs = JSON.stringify(parseStatement(pieces.join(''))).matchAll(/"href":"([^"]*)"/g);
        for (const [, href] of hrefs) expect(href).toMatch(/^https?:\/\//);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
