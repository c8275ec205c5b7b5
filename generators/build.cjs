// Builds dist/: every module as it is, for those who import the package, and the two programs as
// bundles, because a provider that terraform starts several times a run has to start fast.
const { build } = require('esbuild');
const { chmodSync, readdirSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const dist = join(root, 'dist');
const common = { platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', absWorkingDir: root };

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return file.endsWith('.ts') && !file.endsWith('.d.ts') ? [file] : [];
  });
}

async function main() {
  rmSync(dist, { recursive: true, force: true });
  const src = join(root, 'src');
  const banner = { js: '#!/usr/bin/env node' };
  const provider = join(dist, 'bin', 'terraform-provider-palette');
  await Promise.all([
    build({ ...common, entryPoints: sources(src), outdir: dist, outbase: src }),
    build({
      ...common,
      entryPoints: [join(src, 'cli', 'provider-main.ts')],
      outfile: provider,
      bundle: true,
      minify: true,
      legalComments: 'none',
      banner,
    }),
  ]);
  for (const program of [provider, join(dist, 'cli', 'main.js')]) chmodSync(program, 0o755);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
