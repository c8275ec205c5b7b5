import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './workspace';

/** Where the package is taken from: as it was built, or as npm packs that. */
export type PackageSource = 'built' | 'packed';

/**
 * Puts the built package into a project's `node_modules`, with what comes along with it.
 * @param others packages beside it, of those that are installed here
 */
export function installPackage(project: string, others: readonly string[], source: PackageSource = 'built'): void {
  const modules = join(project, 'node_modules');
  const installed = join(modules, 'cdktf-palette');
  mkdirSync(installed, { recursive: true });
  if (source === 'packed') unpack(project, installed);
  else {
    // Copied and not linked: test runners treat what lies in node_modules in its own way, and look at real paths.
    for (const folder of ['dist', 'docs']) cpSync(join(ROOT, folder), join(installed, folder), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  }
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly dependencies: { readonly [name: string]: string };
  };
  for (const name of [...Object.keys(dependencies), ...others]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of ['cdktf-palette', 'pcg'])
    symlinkSync(join('..', 'cdktf-palette', 'dist', 'cli', 'main.js'), join(modules, '.bin', name));
  for (const [program, file] of Object.entries(PROGRAMS))
    symlinkSync(join(ROOT, 'node_modules', file), join(modules, '.bin', program));
}

/** What was built is packed as it is. */
function unpack(project: string, installed: string): void {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  execFileSync('tar', ['-xzf', join(project, packed.trim()), '--strip-components=1', '-C', installed]);
}

/** What scripts of a project run by its name. */
const PROGRAMS = { tsc: 'typescript/bin/tsc', vitest: 'vitest/vitest.mjs' } as const;
