const shared = globalThis as { quietWeekMigrations?: readonly string[] };

/** The migrations that this version of the code needs; said once by the process at its start. */
export function expectMigrations(names: readonly string[]): void {
  shared.quietWeekMigrations = names;
}

/**
 * Names of needed migrations that the database has not finished.
 * @param ask runs a statement without parameters and gives its rows
 */
export async function missingMigrations(ask: (text: string) => Promise<unknown>): Promise<string[]> {
  const known = (await ask(`SELECT to_regclass('public._prisma_migrations')::text AS found`)) as {
    found: string | null;
  }[];
  const applied = known[0]?.found
    ? ((await ask(
        'SELECT migration_name AS name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
      )) as { name: string }[])
    : [];
  const finished = new Set(applied.map((row) => row.name));
  return (shared.quietWeekMigrations ?? []).filter((name) => !finished.has(name));
}
