/** What people set up for terraform on a machine, as far as providers and their registries go. */
export interface CliConfiguration {
  readonly installation?: ProviderInstallation;
  /** Absolute; packages are shared through it. */
  readonly pluginCacheDir?: string;
  /** Whether what is in the cache is taken though the lock file doesn't know it. */
  readonly cacheMayBreakLockFile: boolean;
  /** Services of hosts that aren't to be asked for them. */
  readonly hosts: { readonly [host: string]: { readonly [service: string]: string } };
  /** Not to be printed. */
  readonly tokens: { readonly [host: string]: string };
  /** A program that is asked for tokens: pcg doesn't run it. */
  readonly credentialsHelper?: string;
}

/** The `provider_installation` block (https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation). */
export interface ProviderInstallation {
  /** Folders with the programs of providers, by their sources. */
  readonly devOverrides: { readonly [source: string]: string };
  readonly methods: readonly InstallationMethod[];
}

/** One way to a provider, and which providers it is for. */
export interface InstallationMethod {
  readonly location: InstallationLocation;
  /** Patterns of sources; none of them: all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Where packages are. */
export type InstallationLocation =
  | { readonly kind: 'direct' }
  | { readonly kind: 'filesystem_mirror'; readonly path: string }
  | { readonly kind: 'network_mirror'; readonly url: string };

export const NO_CLI_CONFIGURATION: CliConfiguration = { cacheMayBreakLockFile: false, hosts: {}, tokens: {} };
