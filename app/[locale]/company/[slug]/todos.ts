import type { Currency, Money } from '@/lib/money';
import type { CompanyPledge } from '@/lib/pledges/queries';
import type { Monday } from '@/lib/time';
import { pledgePath } from '../guards';

/** One thing that waits for the company, and where it is done. */
export type Todo = { key: string; href: string } & (
  | { kind: 'continue' | 'change'; reference: string; savedAt: Date }
  | { kind: 'answer'; reference: string; monday: Monday }
  | { kind: 'donate'; reference: string; amount: Money; dueOn: string; overdue: boolean }
  | { kind: 'declined'; reference: string }
  | { kind: 'colleague'; email: string; company: string; askedAt: Date }
);

type Asking = { id: string; askedAt: Date; user: { email: string } };
type Company = { slug: string; displayName: string };

/** What to do next, the most pressing first: money that is due, weeks to answer for, people, drafts. */
export function todosOf(
  company: Company,
  pledges: readonly CompanyPledge[],
  asking: readonly Asking[],
): Todo[] {
  const each = pledges.map((pledge) => ({
    pledge,
    path: pledgePath({ slug: company.slug, reference: pledge.reference }),
  }));
  return [
    ...each.flatMap(({ pledge, path }) => donationOf(pledge, path)),
    ...each.flatMap(({ pledge, path }) => answersOf(pledge, path)),
    ...asking.map(
      ({ id, askedAt, user }): Todo => ({
        ...{ key: id, kind: 'colleague', email: user.email, company: company.displayName, askedAt },
        href: `/company/${company.slug}/colleagues`,
      }),
    ),
    ...each.flatMap(({ pledge, path }) => unfinishedOf(pledge, path)),
  ];
}

function donationOf({ id, reference, phase, totals }: CompanyPledge, path: string): Todo[] {
  if (!totals || (phase !== 'donation_due' && phase !== 'overdue')) return [];
  const minor = totals.redirectMinor - totals.receivedMinor;
  return [
    {
      ...{ key: `donate ${id}`, kind: 'donate', reference, overdue: phase === 'overdue' },
      amount: { minor, currency: totals.currency as Currency },
      dueOn: totals.dueOn.toISOString().slice(0, 10),
      href: `${path}/donate`,
    },
  ];
}

function answersOf({ id, reference, status, unanswered }: CompanyPledge, path: string): Todo[] {
  if (status !== 'published') return [];
  return unanswered.map((monday) => ({
    ...{ key: `answer ${id} ${monday}`, kind: 'answer', reference, monday },
    href: `${path}/weeks/${monday}`,
  }));
}

function unfinishedOf({ id, reference, status, draft }: CompanyPledge, path: string): Todo[] {
  if (draft && status !== 'withdrawn') {
    const kind = status === 'draft' ? 'continue' : 'change';
    return [{ key: `draft ${id}`, kind, reference, savedAt: draft.updatedAt, href: `${path}/sign` }];
  }
  return status === 'declined' ? [{ key: `declined ${id}`, kind: 'declined', reference, href: path }] : [];
}
