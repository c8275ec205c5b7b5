import type { InstallationMethod } from '../cli-config/cli-configuration';
import type { ProviderAddress } from '../provider-address';
import type { ProviderSource } from './provider-source';

/** A source, and which providers it is asked for. */
export interface SelectedSource extends Pick<InstallationMethod, 'include' | 'exclude'> {
  readonly source: ProviderSource;
}

/** Several sources as one: it has the versions of all of them, and a package of the first that has it. */
export function severalSources(all: readonly SelectedSource[]): ProviderSource {
  const asked = (address: ProviderAddress) => all.filter((selected) => isFor(selected, address)).map(({ source }) => source);
  return {
    versions: async (address) => {
      const found = [];
      for (const source of asked(address)) found.push(await source.versions(address));
      const known = found.filter((one) => one !== undefined);
      if (known.length === 0) return undefined;
      return {
        versions: [...new Set(known.flatMap(({ versions }) => versions))],
        warnings: known.flatMap(({ warnings }) => warnings),
      };
    },
    package: async (address, version, platform) => {
      for (const source of asked(address)) {
        const found = await source.package(address, version, platform);
        if (found) return found;
      }
      return undefined;
    },
    describe: (address) => asked(address).flatMap((source) => source.describe(address)),
  };
}

/** What is excluded goes before what is included; without anything included, all is. */
function isFor({ include, exclude }: SelectedSource, address: ProviderAddress): boolean {
  return (
    !exclude.some((pattern) => matches(pattern, address)) &&
    (include.length === 0 || include.some((pattern) => matches(pattern, address)))
  );
}

function matches(pattern: string, { host, namespace, type }: ProviderAddress): boolean {
  const wanted = [host, namespace, type];
  return pattern.split('/').every((part, i) => part === '*' || part === wanted[i]);
}
