import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteDescription } from '../../constructs/site';
import { PROJECT_CORE_NAMES, PROJECT_CORES, type ProjectCoreName } from '../new/cores';
import { UserError } from '../user-error';

/** What sites are tried with: a core, and the constructs that are made on it. */
type Tried = Pick<typeof import('cdktf'), 'App'> & Pick<typeof import('../../constructs/index.js'), 'Rules' | 'SiteStack'>;

// What is not here when this is compiled: it is looked for where the package is installed.
const installed = createRequire(`${__dirname}/`);

/**
 * Sites are tried on the core that they are written for, which comes with no installation of the package.
 * @throws UserError where it is not installed
 */
export function needCore(core: ProjectCoreName): void {
  if (isInstalled(core)) return;
  const { [core]: version }: { readonly [name: string]: string } = PROJECT_CORES[core].packages;
  const other = PROJECT_CORE_NAMES.find((name) => name !== core && isInstalled(name));
  const instead = other === undefined ? '' : `; --core ${other} writes for the one that is`;
  throw new UserError(
    `adopt tries what it describes on ${core}, which is not installed beside cdktf-palette: run "npx --package cdktf-palette --package ${core}@${version} cdktf-palette adopt --core ${core} …", or install it${instead}`,
  );
}

function isInstalled(core: ProjectCoreName): boolean {
  try {
    installed.resolve(core);
    return true;
  } catch {
    return false;
  }
}

/** Codes of the rules (docs/rules.md) that a site breaks as it is, and that would keep it from being synthesized. */
export async function brokenRules(site: SiteDescription, core: ProjectCoreName): Promise<readonly string[]> {
  const { App, Rules, SiteStack } = await triedOn(core);
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

/** Both parts are large, and nothing else on the command line needs them. */
async function triedOn(core: ProjectCoreName): Promise<Tried> {
  if (core === 'cdktf') return { ...(await import('cdktf')), ...(await import('../../constructs/index.js')) };
  return { ...installed('cdktn'), ...installed('cdktf-palette/cdktn') };
}
