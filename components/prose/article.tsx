import type { ReactNode } from 'react';
import { Link } from '../ui/link';
import { PageHeading } from '../ui/page-heading';
import { Section } from '../ui/section';

/** A section of a page to read: paragraphs, at most one list, and paragraphs after it. */
export interface ProseSection {
  id: string;
  title: string;
  text: readonly string[];
  list?: readonly string[];
  after?: readonly string[];
}

interface ArticleProps {
  title: string;
  lead: string;
  /** The date from which the text holds, as a line. */
  updated?: string;
  sections: readonly ProseSection[];
  /** A heading for the list of sections; without one there is no list. */
  contents?: string;
  /** What stands below a section's text, by its id: a legend, a table, an address. */
  below?: Readonly<Record<string, ReactNode>>;
  children?: ReactNode;
}

/** A page to read: every section has an address of its own, so that other pages can cite it. */
export function Article({ title, lead, updated, sections, contents, below = {}, children }: ArticleProps) {
  return (
    <article>
      <PageHeading title={title} lead={lead} above={updated} />
      {contents ? (
        <nav aria-labelledby="contents" className="no-print mb-10">
          <h2 id="contents" className="font-sans text-fine text-soft">
            {contents}
          </h2>
          <ol className="mt-2 gap-x-10 sm:columns-2 lg:columns-3">
            {sections.map((section) => (
              <li key={section.id}>
                <Link href={`#${section.id}`} className="inline-block py-1">
                  {section.title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      {sections.map((section) => (
        <Section key={section.id} id={section.id} title={section.title}>
          <div className="prose">
            <Paragraphs texts={section.text} />
            {section.list ? (
              <ul>
                {section.list.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ) : null}
            <Paragraphs texts={section.after ?? []} />
          </div>
          {below[section.id] ? <div className="mt-8">{below[section.id]}</div> : null}
        </Section>
      ))}
      {children}
    </article>
  );
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>);
}
