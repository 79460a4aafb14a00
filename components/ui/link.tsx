import { useLocale } from 'next-intl';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { localePath } from '@/lib/i18n/locales';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path of ours without its locale ("/wall"), a fragment, or a whole address elsewhere. */
  href: string;
  /** `quiet` shows its line only under the pointer: for lists of links, where every row is one. */
  look?: 'plain' | 'quiet' | 'forward';
  children: ReactNode;
}

const looks = {
  plain: '',
  quiet: 'no-underline hover:underline',
  forward: 'font-medium text-accent decoration-current hover:text-accent-strong',
};

/**
 * A link as a plain `<a>`: public pages are documents, kept whole by the front, so nothing is
 * fetched ahead and nothing is swapped in place. Paths of ours get the page's locale.
 */
export function Link({ href, look = 'plain', className = '', children, ...rest }: LinkProps) {
  const locale = useLocale();
  const ours = href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
  const elsewhere = /^https?:/.test(href);
  return (
    <a
      href={ours ? localePath(locale, href) : href}
      rel={elsewhere ? 'noopener noreferrer' : undefined}
      className={`${looks[look]} ${className}`.trim() || undefined}
      {...rest}
    >
      {children}
    </a>
  );
}
