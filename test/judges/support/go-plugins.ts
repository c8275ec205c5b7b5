import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judgesFolder } from './judges';

/** Providers of the tests' own in Go, on what HashiCorp gives to those who write one. */
export const GO_PLUGINS = ['frame', 'legacy'] as const;

export type GoPlugin = (typeof GO_PLUGINS)[number];

/** The first build fetches and compiles gRPC and all; later ones have that in Go's own cache. */
const LONGEST_BUILD = 900_000;

/** Tests run from the root of the project. */
const sourceOf = (name: GoPlugin) => resolve('test', 'plugins', name);

/** The folder that a plugin is built into, keyed by what it is made of. */
export function goPluginFolder(name: GoPlugin): string {
  const source = sourceOf(name);
  const hash = createHash('sha256');
  for (const file of readdirSync(source).sort()) hash.update(`${file}\n`).update(readFileSync(join(source, file)));
  return join(judgesFolder(), 'go-plugins', `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/** Whether a plugin is built. */
export function hasGoPlugin(name: GoPlugin): boolean {
  return existsSync(join(goPluginFolder(name), `terraform-provider-${name}`));
}

/**
 * Builds a plugin into the cache, unless it is there.
 * @returns what kept it from that
 */
export function buildGoPlugin(name: GoPlugin): string | undefined {
  if (hasGoPlugin(name)) return undefined;
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).error) return 'go is not on the PATH';
  const folder = goPluginFolder(name);
  const building = `${folder}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  const { status, stderr, error } = spawnSync('go', ['build', '-o', join(building, `terraform-provider-${name}`), '.'], {
    cwd: sourceOf(name),
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LONGEST_BUILD,
  });
  if (status === 0) {
    // Two that build at once build the same.
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
    return undefined;
  }
  rmSync(building, { recursive: true, force: true });
  return `"go build" failed: ${error?.message ?? stderr.trim().split('\n').slice(-3).join(' ')}`;
}

/** A suite that needs the plugins. Where they can't be built it is left out, and the run says so at its end; in CI it fails instead. */
export function describeWithGoPlugins(name: string, suite: () => void): void {
  const missing = GO_PLUGINS.filter((plugin) => !hasGoPlugin(plugin));
  if (missing.length === 0 || !process.env.CI) (missing.length === 0 ? describe : describe.skip)(name, suite);
  else {
    test(`${name}: the providers are there, as CI requires`, () => {
      throw new Error(`${missing.join(', ')}: not built; "npm run test:judges" builds them, and says what is in the way`);
    });
  }
}
