import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generate } from '@/dev/bench/generate';
import { db } from '../db';
import { DUE_SOON, PHASES } from '../pledges/phase';
import { writeCursor } from './cursor';
import { PAGE, readWall } from './queries';
import { wallQuery } from './schema';
import type { WallEntry } from './wall-entry';

const at = new Date('2026-11-25T12:00:00Z');
const wall = (query: Record<string, string> = {}, instant = at) => readWall(wallQuery.parse(query), instant);
const refs = (entries: readonly WallEntry[]) => entries.map((entry) => entry.reference);

/** Every page from the newest on, by the cursors that the pages give. */
async function walk(query: Record<string, string> = {}, instant = at): Promise<WallEntry[]> {
  const entries: WallEntry[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await wall({ ...query, after }, instant);
    entries.push(...page.entries);
    after = page.older;
  }
  return entries;
}

let all: WallEntry[];

beforeAll(async () => {
  await generate(process.env.DATABASE_URL ?? '', { pledges: 240, seed: 11, at });
  all = await walk();
});

describe('pages', () => {
  test('every public pledge stands on the wall exactly once, newest first', async () => {
    const rows = await db().pledge.findMany({
      where: { publishedAt: { not: null } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: { reference: true },
    });
    expect(refs(all)).toEqual(rows.map((row) => row.reference));
    expect(all.length).toBe(240);
  });

  test('the way back gives the same pages', async () => {
    const last = all.at(-1);
    if (!last) throw new Error('the wall is empty');
    const back: WallEntry[] = [last];
    for (let before: string | null = writeCursor(last); before !== null; ) {
      const page = await wall({ before });
      back.unshift(...page.entries);
      before = page.newer;
    }
    expect(refs(back)).toEqual(refs(all));
  });

  test('the first page has nothing newer, the last nothing older, and both state the count', async () => {
    const first = await wall();
    expect([first.newer, first.entries.length, first.count]).toEqual([
      null,
      PAGE,
      { pledges: 240, more: false },
    ]);
    const last = await wall({ after: writeCursor(all[PAGE * 4] as WallEntry) });
    expect([last.older, last.entries.length]).toEqual([null, 240 - PAGE * 4 - 1]);
    expect(last.newer).not.toBeNull();
  });

  test('a cursor at either end of time finds everything or nothing', async () => {
    expect((await wall({ after: `zzzzzzzzz-${'f'.repeat(32)}` })).entries.length).toBe(PAGE);
    expect((await wall({ after: `0-${'0'.repeat(32)}` })).entries).toEqual([]);
  });
});

describe('what is public', () => {
  test('neither a draft, nor one that waits, nor one withdrawn before it was published', async () => {
    const { id: companyId, createdById } = await db().company.findFirstOrThrow();
    const base = { companyId, createdById, createdAt: at };
    await db().pledge.createMany({
      data: [
        { ...base, reference: 'QW-0000-0001', status: 'draft' },
        { ...base, reference: 'QW-0000-0002', status: 'submitted', version: 1 },
        { ...base, reference: 'QW-0000-0003', status: 'declined', version: 1 },
        {
          ...base,
          reference: 'QW-0000-0004',
          status: 'withdrawn',
          version: 1,
          withdrawnAt: at,
          withdrawnWhy: 'no',
        },
      ],
    });
    expect(refs(await walk())).toEqual(refs(all));
  });

  test('withdrawn and overdue pledges stay', () => {
    expect(all.some((entry) => entry.status === 'withdrawn')).toBe(true);
    expect(all.some((entry) => entry.phase === 'overdue')).toBe(true);
  });
});

describe('filters', () => {
  test('each narrows to exactly what it says', async () => {
    const cases: [Record<string, string>, (entry: WallEntry) => boolean][] = [
      [{ platform: 'youtube' }, (entry) => entry.platforms.some((one) => one.slug === 'youtube')],
      [{ platform: 'reddit' }, (entry) => entry.platforms.some((one) => one.slug === 'reddit')],
      [{ country: 'SE' }, (entry) => entry.company.country === 'SE'],
      [{ industry: 'J' }, (entry) => entry.company.industry === 'J'],
      [{ week: '2027-01-04' }, (entry) => entry.weeks.some((week) => week.monday === '2027-01-04')],
      [
        { country: 'NL', platform: 'facebook' },
        (entry) => entry.company.country === 'NL' && entry.platforms.some((one) => one.slug === 'facebook'),
      ],
    ];
    for (const [query, matches] of cases) {
      const expected = refs(all.filter(matches));
      expect(refs(await walk(query)), JSON.stringify(query)).toEqual(expected);
      expect((await wall(query)).count.pledges, JSON.stringify(query)).toBe(expected.length);
    }
  });

  test('phases in SQL are the phases of phaseOf, at any instant', async () => {
    const edges = all
      .slice(0, 40)
      .flatMap((entry) => entry.weeks.flatMap((week) => [week.startsAt, week.endsAt]));
    const due = await db().pledgeTotal.findMany({ select: { dueAt: true }, take: 40 });
    const instants = [...edges, ...due.flatMap(({ dueAt }) => [dueAt, new Date(dueAt.getTime() - DUE_SOON)])];
    const near = fc.tuple(fc.constantFrom(...instants), fc.integer({ min: -1, max: 1 }));
    await fc.assert(
      fc.asyncProperty(near, async ([edge, off]) => {
        const instant = new Date(edge.getTime() + off);
        const everybody = await walk({}, instant);
        for (const phase of [...PHASES, 'withdrawn'] as const) {
          const expected = everybody.filter((entry) =>
            phase === 'withdrawn' ? entry.status === 'withdrawn' : entry.phase === phase,
          );
          expect(refs(await walk({ phase }, instant)), `${phase} at ${instant.toISOString()}`).toEqual(
            refs(expected),
          );
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('search by name', () => {
  const names = async (q: string) => new Set((await walk({ q })).map((entry) => entry.company.name));

  beforeAll(async () => {
    const [first] = all;
    await db().company.updateMany({
      where: { slug: first?.company.slug ?? '' },
      data: { displayName: 'Brûlerie Société', legalName: 'Brûlerie Société SAS' },
    });
  });

  test.each(['Brûlerie Société', 'brulerie societe', 'BRULERIE', 'brulerei', 'Societé', 'sociéte'])(
    'accents, case and a wrong letter are forgiven: %s',
    async (q) => {
      expect(await names(q)).toContain('Brûlerie Société');
    },
  );

  test('a name like no other finds nothing, and so does what is not a name', async () => {
    for (const q of ['zzyzx', '%', '_', "'; DROP TABLE pledges; --", '\\', '💐']) {
      expect((await wall({ q })).entries, q).toEqual([]);
    }
  });
});
