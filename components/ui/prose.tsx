import type { ReactNode } from 'react';

interface ProseProps {
  children: ReactNode;
  /** The language of the text, where it is not the page's. */
  lang?: string;
  className?: string;
}

/** Running text in the serif, on the measure. Takes elements, never a string of HTML. */
export function Prose({ children, lang, className = '' }: ProseProps) {
  return (
    <div lang={lang} className={`prose ${className}`}>
      {children}
    </div>
  );
}
