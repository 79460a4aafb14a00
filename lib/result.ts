/** A refusal is an expected answer and is returned; a bug is thrown. `reason` is a closed union of words. */
export type Refusal<Reason extends string> = { ok: false; reason: Reason; detail?: string };
export type Result<Value, Reason extends string> = { ok: true; value: Value } | Refusal<Reason>;

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** @param detail facts for the sentence shown (a name, a date), never an exception's text. */
export const refuse = <Reason extends string>(reason: Reason, detail?: string): Refusal<Reason> =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
