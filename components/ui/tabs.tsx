import { Link } from './link';

export interface TabItem {
  href: string;
  label: string;
  count?: string;
  current: boolean;
}

/** Views of one thing, each with an address of its own: links, not an ARIA tab list. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="no-print border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              look="quiet"
              aria-current={item.current ? 'page' : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-transparent border-b-2 text-soft aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
            >
              {item.label}
              {item.count ? <span className="font-normal text-soft">{item.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
