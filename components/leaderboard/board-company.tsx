import { Link } from '@/components/ui/link';
import { SampleLabel } from '@/components/ui/sample-label';
import type { BoardCompany as Company } from '@/lib/wall/leaderboard-queries';

/** A company on a board: its name leads to its record. */
export function BoardCompany({ company }: { company: Company }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Link href={`/companies/${company.slug}`}>{company.name}</Link>
      {company.sample ? <SampleLabel /> : null}
    </span>
  );
}
