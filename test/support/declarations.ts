import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');

/**
 * The declarations of all sources, as `npm run build:types` makes them: what TypeScript refuses of that, lint may not have found.
 * They take a minute: they are made once, and again for what has changed since.
 * @returns their folder
 */
export function declarations(): string {
  const folder = join(ROOT, '.cache', 'declarations');
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = ['-p', join(ROOT, 'tsconfig.build.json'), '--incremental', '--outDir', folder];
  execFileSync(process.execPath, [tsc, ...args]);
  execFileSync(process.execPath, [join(ROOT, 'generators', 'cdktn-types.cjs'), folder]);
  return folder;
}
