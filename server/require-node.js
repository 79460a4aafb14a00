// Loaded before everything else (node --import), also by versions that understand nothing of the rest.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Quiet Week needs Node 24, and this is ${process.version}. "npm ci" installs Node 24 beside the project and ` +
      'npm scripts use it: start with "npm run ...". If this came from an npm script, its install script was ' +
      'blocked: run "npm rebuild node" and try again.',
  );
  process.exit(1);
}
