import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '../../runtime/clock';
import type { CliConfiguration, InstallationLocation } from '../cli-config/cli-configuration';
import { configFolder, homeFolder } from '../cli-config/load';
import type { Web } from '../http/web';
import { filesystemMirrorSource, mirroredProviders } from './filesystem-mirror';
import { networkMirrorSource } from './network-mirror';
import type { ProviderSource } from './provider-source';
import { registrySource } from './registry';
import { type SelectedSource, severalSources } from './several-sources';

/** What sources are made of. */
export interface SourceSettings {
  readonly configuration: CliConfiguration;
  readonly web: Web;
  /** Paths are meant from here. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
}

/** Where providers come from on this machine: as the CLI configuration says, or from the usual folders and the registries. */
export function configuredSource(settings: SourceSettings): ProviderSource {
  const { installation } = settings.configuration;
  // With overrides alone, everything else is found as ever.
  if (!installation || (installation.methods.length === 0 && Object.keys(installation.devOverrides).length > 0))
    return severalSources(implied(settings));
  return severalSources(
    installation.methods.map(({ location, include, exclude }) => ({ source: sourceOf(location, settings), include, exclude })),
  );
}

/** Folders alone: what `--plugin-dir` asks for. */
export function pluginFolderSource(folders: readonly string[]): ProviderSource {
  return severalSources(folders.map((folder) => ({ source: filesystemMirrorSource(folder), include: [], exclude: [] })));
}

function sourceOf(location: InstallationLocation, { configuration, web, folder, clock }: SourceSettings): ProviderSource {
  switch (location.kind) {
    case 'direct':
      return registrySource(web, configuration, clock);
    case 'filesystem_mirror':
      return filesystemMirrorSource(resolve(folder, location.path));
    case 'network_mirror':
      return networkMirrorSource(location.url, web, configuration);
  }
}

/**
 * Folders that terraform looks into by itself; what one of them has is taken from there alone, all else from its registry
 * (https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories).
 */
function implied(settings: SourceSettings): readonly SelectedSource[] {
  const folders = impliedFolders(settings).filter((folder) => existsSync(folder));
  const found = folders.map((folder) => ({ folder, sources: mirroredProviders(folder).map(({ source }) => source) }));
  const mirrors = found
    .filter(({ sources }) => sources.length > 0)
    .map(({ folder, sources }) => ({ source: filesystemMirrorSource(folder), include: sources, exclude: [] }));
  const direct = sourceOf({ kind: 'direct' }, settings);
  return [...mirrors, { source: direct, include: [], exclude: found.flatMap(({ sources }) => sources) }];
}

function impliedFolders({ folder, env }: SourceSettings): readonly string[] {
  const own = [join(folder, 'terraform.d', 'plugins'), join(configFolder(env), 'plugins')];
  const home = homeFolder(env);
  switch (process.platform) {
    case 'win32':
      return [...own, ...(env.APPDATA ? [join(env.APPDATA, 'HashiCorp', 'Terraform', 'plugins')] : [])];
    case 'darwin':
      return [
        ...own,
        join(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
        '/Library/Application Support/io.terraform/plugins',
      ];
    default: {
      const data = [
        env.XDG_DATA_HOME || join(home, '.local', 'share'),
        ...(env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':'),
      ];
      return [...own, ...data.filter((path) => path.startsWith('/')).map((path) => join(path, 'terraform', 'plugins'))];
    }
  }
}
