import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDescription } from '../../constructs/site';

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
