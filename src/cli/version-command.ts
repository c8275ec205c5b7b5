import type { Command } from 'commander';
import { currentPlatform, platformText, readLocks } from '../installer';
import { VERSION } from '../version';
import { print } from './console';

/** `pcg version`: with the providers that are locked where it is asked, as terraform has them. */
export function addVersionCommand(program: Command): void {
  program
    .command('version')
    .description('print the version, and those of the providers that are locked here')
    .option('--json', 'as JSON: pcg_version, platform, provider_selections')
    .action(({ json }: { readonly json?: boolean }) => {
      const platform = platformText(currentPlatform());
      const locks = [...readLocks('.').values()];
      if (json) {
        const selections = Object.fromEntries(locks.map(({ source, version }) => [source, version]));
        print(`${JSON.stringify({ pcg_version: VERSION, platform, provider_selections: selections }, undefined, 2)}\n`);
        return;
      }
      const providers = locks.map(({ source, version }) => `+ provider ${source} v${version}\n`);
      print(`pcg v${VERSION}\non ${platform}\n${providers.join('')}`);
    });
}
