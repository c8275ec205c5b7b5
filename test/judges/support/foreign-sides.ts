import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pcgProgram } from '../../differential/support/pcg-program';
import type { Document } from '../../differential/support/scenario';
import { Side } from '../../differential/support/side';
import { terraformProgram } from '../../differential/support/terraform-program';
import { GO_PLUGINS, goPluginFolder } from './go-plugins';

/** An environment in which both programs find the providers in Go, as those have them who develop one. */
export function foreignEnvironment(): NodeJS.ProcessEnv {
  const home = mkdtempSync(join(tmpdir(), 'foreign-providers-'));
  const overrides = GO_PLUGINS.map((name) => `    "tests/${name}" = ${JSON.stringify(goPluginFolder(name))}\n`);
  const file = join(home, 'terraformrc');
  writeFileSync(file, `provider_installation {\n  dev_overrides {\n${overrides.join('')}  }\n}\n`);
  return { TF_CLI_CONFIG_FILE: file, XDG_CACHE_HOME: home };
}

/** Terraform and pcg, each in a folder of its own with a store for the providers' objects. */
export function foreignSides(env: NodeJS.ProcessEnv): { readonly terraform: Side; readonly pcg: Side } {
  const sides = { terraform: new Side(terraformProgram(env)), pcg: new Side(pcgProgram(env)) };
  for (const { folder } of Object.values(sides)) mkdirSync(join(folder, 'store'));
  return sides;
}

/** A configuration with the providers in Go; theirs are the folders that they run in. */
export function foreign(resource: Document, rest: Document = {}): Document {
  return {
    terraform: { required_providers: { frame: { source: 'tests/frame' }, legacy: { source: 'tests/legacy' } } },
    provider: { frame: { store: 'store' }, legacy: { store: 'store' } },
    ...(Object.keys(resource).length > 0 ? { resource } : {}),
    ...rest,
  };
}

/** A scenario about things of the framework's provider. */
export function things(resources: Document, rest: Document = {}): Document {
  return foreign({ frame_thing: resources }, rest);
}

/** The same about servers of the old SDK's. */
export function servers(resources: Document, rest: Document = {}): Document {
  return foreign({ legacy_server: resources }, rest);
}
