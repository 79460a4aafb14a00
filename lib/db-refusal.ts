/** What the database said no to, translated in one place. */
export type DbRefusal = { kind: 'conflict' | 'refused' | 'retry'; constraint: string | null };

const KINDS: Record<string, DbRefusal['kind']> = {
  '23505': 'conflict', // unique_violation
  '23P01': 'conflict', // exclusion_violation
  '23514': 'refused', // check_violation
  '23503': 'refused', // foreign_key_violation
  '40001': 'retry', // serialization_failure
  '40P01': 'retry', // deadlock_detected
};
const PRISMA_KINDS: Record<string, DbRefusal['kind']> = {
  P2002: 'conflict',
  P2003: 'refused',
  P2004: 'refused',
  P2034: 'retry',
};

/** Reads an error of Prisma or pg as a refusal of the database, or null when it is something else (a bug, an outage). */
export function dbRefusal(error: unknown): DbRefusal | null {
  for (const layer of layers(error)) {
    const code = text(layer.originalCode) ?? text(layer.code);
    const kind = code === null ? undefined : (KINDS[code] ?? PRISMA_KINDS[code]);
    if (kind) return { kind, constraint: constraintOf(error) };
  }
  return null;
}

/** True when the error is the database's refusal by this very constraint. */
export function refusedBy(error: unknown, constraint: string): boolean {
  return dbRefusal(error)?.constraint === constraint;
}

function constraintOf(error: unknown): string | null {
  for (const layer of layers(error)) {
    const direct = layer.constraint;
    if (typeof direct === 'string') return direct;
    if (typeof direct === 'object' && direct !== null) {
      const { index, fields } = direct as { index?: unknown; fields?: unknown };
      if (typeof index === 'string') return index;
      if (Array.isArray(fields)) return fields.join(',');
    }
    const named = /(?:constraint|unique index) "([^"]+)"/.exec(
      text(layer.originalMessage) ?? text(layer.message) ?? '',
    );
    if (named?.[1]) return named[1];
  }
  return null;
}

function* layers(error: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null || depth > 6) return;
  const layer = error as Record<string, unknown>;
  yield layer;
  for (const key of ['cause', 'meta', 'driverAdapterError']) yield* layers(layer[key], depth + 1);
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
