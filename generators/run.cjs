#!/usr/bin/env node
// Runs a TypeScript entry of this repository: `node generators/run.cjs FILE [ARG ...]`.
const { build } = require('esbuild');
const { mkdirSync } = require('node:fs');
const { join, resolve, basename } = require('node:path');

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node generators/run.cjs FILE [ARG ...]');
  process.exit(1);
}
const outdir = join(__dirname, '..', '.cache');
const outfile = join(outdir, `${basename(entry, '.ts')}-${process.pid}.cjs`);
mkdirSync(outdir, { recursive: true });
build({
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
})
  .then(() => {
    process.on('exit', () => require('node:fs').rmSync(outfile, { force: true }));
    process.argv = [process.argv[0], resolve(entry), ...args];
    require(outfile);
  })
  .catch(() => process.exit(1));
