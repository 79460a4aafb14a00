/** Milliseconds of one run: the median of several, after a warm-up. */
export async function medianOf(act: () => Promise<unknown>, runs = 200): Promise<number> {
  for (let i = 0; i < runs / 10; i += 1) await act();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

/** How many acts are done in a second when so many run at once. */
export async function perSecond(acts: readonly (() => Promise<unknown>)[], atOnce: number): Promise<number> {
  const queue = [...acts];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let act = queue.pop(); act; act = queue.pop()) await act();
    }),
  );
  return acts.length / ((performance.now() - begun) / 1000);
}
