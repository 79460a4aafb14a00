import type { ReactNode } from 'react';
import { type Block, type Inline, parseStatement } from '@/lib/pledges/markdown';
import { Prose } from '../ui/prose';

interface StatementProps {
  body: string;
  /** The locale it is written in. */
  locale: string;
}

/** A company's own words: paragraphs, lists, emphasis and links, as elements; nothing in them is HTML. */
export function Statement({ body, locale }: StatementProps) {
  return <Prose lang={locale}>{parseStatement(body).map(block)}</Prose>;
}

function block(one: Block, index: number): ReactNode {
  const key = `${index}`;
  if (one.kind === 'paragraph') return <p key={key}>{one.children.map(inline)}</p>;
  const items = one.items.map((item, at) => {
    const itemKey = `${key}.${at}`;
    return <li key={itemKey}>{item.map(inline)}</li>;
  });
  return one.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
}

function inline(one: Inline, index: number): ReactNode {
  const key = `${index}`;
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'break':
      return <br key={key} />;
    case 'em':
      return <em key={key}>{one.children.map(inline)}</em>;
    case 'strong':
      return <strong key={key}>{one.children.map(inline)}</strong>;
    case 'link':
      return (
        <a key={key} href={one.href} rel="nofollow ugc noopener noreferrer">
          {one.children.map(inline)}
        </a>
      );
  }
}
