import type { InstallationWarning } from '../installation-error';
import type { Platform } from '../platform';
import type { ProviderAddress } from '../provider-address';

/** Where versions of providers come from: a registry, a mirror, several of them. */
export interface ProviderSource {
  /**
   * The versions that there are of a provider, for any platform.
   * @returns undefined when it isn't known here
   * @throws InstallationError
   */
  versions(address: ProviderAddress): Promise<AvailableVersions | undefined>;
  /**
   * One of them, for a platform.
   * @returns undefined when there is none
   * @throws InstallationError
   */
  package(address: ProviderAddress, version: string, platform: Platform): Promise<ProviderPackage | undefined>;
  /** Where it looks for a provider, for people. */
  describe(address: ProviderAddress): readonly string[];
}

export interface AvailableVersions {
  readonly versions: readonly string[];
  /** What the registry has to say of the provider. */
  readonly warnings: readonly InstallationWarning[];
}

/** A version of a provider, ready to be fetched. */
export type ProviderPackage =
  /** Unpacked already. */
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'archive'; readonly path: string }
  | {
      readonly kind: 'remote';
      readonly url: URL;
      /** Not to be printed. */
      readonly token?: string;
      readonly verification: Verification;
    };

/** What a package that comes over the network is held against. */
export type Verification =
  /** A registry's: the checksums of all platforms are signed. */
  | { readonly kind: 'signed'; readonly sha256: string; readonly hashes: readonly string[]; readonly keyId: string }
  /** A mirror's own word: one of these has to be the package's. */
  | { readonly kind: 'hashes'; readonly hashes: readonly string[] }
  | { readonly kind: 'none' };
