import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseVersion, versionText } from '../../runtime/version';
import { InstallationError } from '../installation-error';
import { platformText } from '../platform';
import { type ProviderAddress, providerAddress } from '../provider-address';
import type { ProviderPackage, ProviderSource } from './provider-source';

/** A package in a mirror. */
interface MirroredPackage {
  readonly version: string;
  /** `linux_amd64` */
  readonly platform: string;
  readonly kind: 'folder' | 'archive';
  readonly path: string;
}

/**
 * A folder with packages in it: unpacked ones in `HOST/NAMESPACE/TYPE/VERSION/OS_ARCH`, packed ones as
 * `HOST/NAMESPACE/TYPE/terraform-provider-TYPE_VERSION_OS_ARCH.zip`.
 */
export function filesystemMirrorSource(folder: string): ProviderSource {
  const packages = (address: ProviderAddress) => {
    if (existsSync(folder)) return packagesOf(folder, address);
    throw new InstallationError(
      'Failed to query available provider packages',
      `Could not retrieve the list of available versions for provider ${address.source}: cannot search ${folder}: there is no such folder. Make it (terraform providers mirror), or take it out of the CLI configuration or of --plugin-dir.`,
    );
  };
  return {
    versions: async (address) => {
      const versions = new Set(packages(address).map(({ version }) => version));
      return versions.size === 0 ? undefined : { versions: [...versions], warnings: [] };
    },
    package: async (address, version, platform): Promise<ProviderPackage | undefined> => {
      const all = packages(address).filter((found) => found.version === version && found.platform === platformText(platform));
      const found = all.find(({ kind }) => kind === 'folder') ?? all[0];
      return found && { kind: found.kind, path: found.path };
    },
    describe: () => [folder],
  };
}

/** The providers that a folder has packages of; none where there is no such folder. */
export function mirroredProviders(folder: string): readonly ProviderAddress[] {
  return namesIn(folder).flatMap((host) =>
    namesIn(join(folder, host)).flatMap((namespace) =>
      namesIn(join(folder, host, namespace)).flatMap((type) => {
        const address = providerAddress(`${host}/${namespace}/${type}`);
        return address && packagesOf(folder, address).length > 0 ? [address] : [];
      }),
    ),
  );
}

function packagesOf(root: string, { host, namespace, type }: ProviderAddress): readonly MirroredPackage[] {
  const folder = join(root, host, namespace, type);
  return namesIn(folder).flatMap((name): readonly MirroredPackage[] => {
    const path = join(folder, name);
    if (isFolder(path)) {
      const version = canonical(name);
      if (version === undefined) return [];
      const platforms = namesIn(path).filter((platform) => /^[^_]+_[^_]+$/.test(platform) && isFolder(join(path, platform)));
      return platforms.map((platform) => ({ version, platform, kind: 'folder', path: join(path, platform) }));
    }
    const packed = name.toLowerCase();
    const prefix = `terraform-provider-${type}_`;
    if (!packed.startsWith(prefix) || !packed.endsWith('.zip')) return [];
    const [number = '', os, cpu] = packed.slice(prefix.length, -'.zip'.length).split('_');
    const version = canonical(number);
    return version === undefined || !os || !cpu ? [] : [{ version, platform: `${os}_${cpu}`, kind: 'archive', path }];
  });
}

function canonical(text: string): string | undefined {
  const version = parseVersion(text);
  return version && versionText(version);
}

function namesIn(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder).sort() : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
