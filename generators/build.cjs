// Builds dist/: every module as it is, for those who import the package, and the provider's
// program as a bundle, because terraform starts it several times a run.
const { build } = require('esbuild');
const { chmodSync, mkdirSync, readdirSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { bundleProvider } = require('./provider-bundle.cjs');

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
  const provider = join(dist, 'bin', 'terraform-provider-palette');
  mkdirSync(join(dist, 'bin'), { recursive: true });
  await Promise.all([
    build({ ...common, entryPoints: sources(src), outdir: dist, outbase: src }),
    bundleProvider(root, provider, common),
  ]);
  for (const program of [provider, join(dist, 'cli', 'main.js')]) chmodSync(program, 0o755);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
