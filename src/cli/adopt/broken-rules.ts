import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDescription } from '../../constructs/site';
import { UserError } from '../user-error';

/**
 * Sites are tried on cdktf, which comes with no installation of the package: apps on CDK Terrain have none.
 * @throws UserError where it is not installed
 */
export function needCdktf(): void {
  try {
    require.resolve('cdktf');
  } catch {
    throw new UserError(
      'adopt tries what it describes on cdktf, which is not installed beside cdktf-palette: run "npx --package cdktf-palette --package cdktf@0.21 cdktf-palette adopt …", or install it',
    );
  }
}

/** Codes of the rules (docs/rules.md) that a site breaks as it is, and that would keep it from being synthesized. */
export async function brokenRules(site: SiteDescription): Promise<readonly string[]> {
  // Both are large, and nothing else on the command line needs them.
  const { App } = await import('cdktf');
  const { Rules, SiteStack } = await import('../../constructs/index.js');
  const outdir = mkdtempSync(join(tmpdir(), 'palette-adopt-'));
  try {
    const stack = new SiteStack(new App({ outdir, stackTraces: false }), site);
    const errors = Rules.of(stack)
      .findings()
      .filter(({ severity }) => severity === 'error');
    return [...new Set(errors.map(({ code }) => code))].sort();
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
