/** The subset of Markdown that a statement may use: paragraphs, lists, emphasis, strong, links. Never HTML. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'em' | 'strong'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

const BULLET = /^\s{0,3}[-*+]\s+/;
const NUMBER = /^\s{0,3}\d{1,3}[.)]\s+/;

/** Reads a statement into blocks. Whatever is not of the subset stays the text that was typed. */
export function parseStatement(body: string): Block[] {
  const paragraphs = body
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .filter((part) => part.trim() !== '');
  return paragraphs.flatMap((part) => blocksOf(part.split('\n')));
}

/** Runs of list lines and runs of other lines within one paragraph. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', children: inlines(open.join('\n').trim()) });
    open = [];
  };
  for (const line of lines) {
    const ordered = NUMBER.test(line);
    if (!ordered && !BULLET.test(line)) {
      open.push(line);
      continue;
    }
    close();
    const item = inlines(line.replace(ordered ? NUMBER : BULLET, '').trim());
    const last = blocks.at(-1);
    if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
    else blocks.push({ kind: 'list', ordered, items: [item] });
  }
  close();
  return blocks;
}

/** Deeper nesting than this is no statement; the rest stays text. */
const DEEPEST = 4;

function inlines(text: string, depth = 0): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const mark = depth < DEEPEST ? markAt(text, at, depth) : null;
    if (mark) {
      flush();
      found.push(mark.inline);
      at = mark.end;
    } else if (text[at] === '\\' && /[\\*_[\]()#+.-]/.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
    } else if (text[at] === '\n') {
      flush();
      found.push({ kind: 'break' });
      at += 1;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return found;
}

function markAt(text: string, at: number, depth: number): { inline: Inline; end: number } | null {
  if (text.startsWith('**', at)) return spanned(text, at, '**', 'strong', depth);
  const letter = text[at];
  if (letter === '*') return spanned(text, at, '*', 'em', depth);
  // An underscore inside a word is a letter, as in file_name.
  if (letter === '_' && !/\w/.test(text[at - 1] ?? '')) return spanned(text, at, '_', 'em', depth);
  return letter === '[' ? linkAt(text, at, depth) : null;
}

function spanned(text: string, at: number, mark: string, kind: 'em' | 'strong', depth: number) {
  const from = at + mark.length;
  if (/\s/.test(text[from] ?? ' ')) return null;
  const end = text.indexOf(mark, from);
  if (end <= from || /\s/.test(text[end - 1] ?? ' ')) return null;
  const children = inlines(text.slice(from, end), depth + 1);
  return { inline: { kind, children } satisfies Inline, end: end + mark.length };
}

/** `[words](https://…)`: http and https only, and never an address with a user name in it. */
function linkAt(text: string, at: number, depth: number): { inline: Inline; end: number } | null {
  const match = /^\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>]{1,500})\)/.exec(text.slice(at, at + 820));
  if (!match?.[1] || !match[2]) return null;
  const url = URL.parse(match[2]);
  if (!url) return null;
  if (url.username !== '' || url.password !== '') return null;
  return {
    inline: { kind: 'link', href: url.href, children: inlines(match[1], depth + 1) },
    end: at + match[0].length,
  };
}
