/**
 * Imported first by both processes: whether this is development or production is decided by the flag `--dev`,
 * never by a NODE_ENV inherited from a shell or a test runner. React and Next read it while they load.
 */
export const dev = process.argv.includes('--dev');

Object.assign(process.env, {
  NODE_ENV: dev ? 'development' : 'production',
  // Nothing of ours tells a third party anything.
  NEXT_TELEMETRY_DISABLED: '1',
});
