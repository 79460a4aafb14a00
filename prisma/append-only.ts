/** Tables that only grow: the application's role may read and insert, nothing else (granted by migrate.ts). */
export const APPEND_ONLY = [
  'ledger_entries',
  'stripe_facts',
  'record_entries',
  'pledge_versions',
  'pledge_statements',
  'week_answers',
] as const;
