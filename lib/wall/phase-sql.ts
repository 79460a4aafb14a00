import { Prisma } from '@/generated/prisma/client';
import { DUE_SOON, type Phase } from '../pledges/phase';

/**
 * The phases of lib/pledges/phase.ts as conditions over `pledges p` and `pledge_totals t` at an instant; a test
 * compares the two on random facts. `withdrawn` is a status, offered beside the phases.
 */
export function phaseCondition(phase: Phase | 'withdrawn', at: Date): Prisma.Sql {
  const instant = Prisma.sql`${at}::timestamptz`;
  const soon = Prisma.sql`${new Date(at.getTime() + DUE_SOON)}::timestamptz`;
  const running = Prisma.sql`EXISTS (SELECT 1 FROM pledge_weeks r
    WHERE r.pledge_id = p.id AND r.starts_at <= ${instant} AND ${instant} < r.ends_at)`;
  const over = Prisma.sql`p.status = 'published' AND t.last_week_ends_at <= ${instant}`;
  switch (phase) {
    case 'withdrawn':
      return Prisma.sql`p.status = 'withdrawn'`;
    case 'pausing_now':
      return Prisma.sql`p.status = 'published' AND ${running}`;
    case 'scheduled':
      return Prisma.sql`p.status = 'published' AND t.last_week_ends_at > ${instant} AND NOT ${running}`;
    case 'fulfilled':
      return Prisma.sql`${over} AND t.confirmed_minor >= t.redirect_minor`;
    case 'weeks_over':
      return Prisma.sql`${over} AND t.confirmed_minor < t.redirect_minor
        AND (t.received_minor >= t.redirect_minor OR t.due_at > ${soon})`;
    case 'donation_due':
      return Prisma.sql`${over} AND t.received_minor < t.redirect_minor
        AND t.due_at <= ${soon} AND t.due_at > ${instant}`;
    case 'overdue':
      return Prisma.sql`${over} AND t.received_minor < t.redirect_minor AND t.due_at <= ${instant}`;
  }
}
