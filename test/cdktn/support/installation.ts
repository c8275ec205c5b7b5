import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the packages of a project on cdktn are: constructs is of another version there than cdktf is tested with. */
export const FOLDER = resolve('test', 'cdktn');
/** Of what the packages were installed, beside them. */
const STAMP = join(FOLDER, 'node_modules', '.installed-of');

/** Installs the packages, unless they are there as the lock has them. Gives what keeps it from that. */
export function problemOfInstallation(): string | undefined {
  const wanted = createHash('sha256')
    .update(readFileSync(join(FOLDER, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return undefined;
  process.stderr.write('packages of test/cdktn … ');
  // npm runs on the Node that is here, which the command line of cdktn wants to be newer; the settings of this repository, which it has by the environment
  // where npm has started this, would have it refuse that.
  const args = ['ci', '--ignore-scripts', '--no-engine-strict', '--loglevel', 'error'];
  const { status, stderr, error } = spawnSync('npm', args, { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write('ARE MISSING\n');
    return `npm ci in test/cdktn failed.\n${error?.message ?? stderr}`;
  }
  process.stderr.write('are installed\n');
  writeFileSync(STAMP, wanted);
  return undefined;
}
