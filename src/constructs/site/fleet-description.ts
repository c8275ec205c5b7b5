import type { ProviderDescription, SiteDescription } from './description';
import type { ProfileDescription } from './profile-description';

/** Where a fleet's states are, and how its shared stack reaches the sites: one state for each stack. */
export interface BackendDescription {
  /** Terraform's name of it: `s3`, `http`, `pg`, `gcs`, `azurerm` … */
  readonly type: string;
  /** Its settings, by Terraform's names. `{stack}` in a text is the name of the stack; one of them has to have it. */
  readonly settings: { readonly [name: string]: string | number | boolean };
}

/** What all sites of a fleet have in common. */
export interface FleetFile {
  /** Its name, of letters, digits, _ and -: the stack of what is shared is `fleet-NAME`. */
  readonly name: string;
  /** Where the states are. @default - files of the machine that synthesizes, which is for one machine only */
  readonly backend?: BackendDescription;
  /** What the providers are told, of what is shared and of the sites; a site's own settings come before these. @default - what the environment says */
  readonly provider?: ProviderDescription;
  /** Profiles that clusters of all sites may name by these keys. @default - none */
  readonly profiles?: { readonly [key: string]: ProfileDescription };
}

/** Many sites, one stack a site. */
export interface FleetDescription extends FleetFile {
  /** Its sites; either none of them says its wave, or all do. */
  readonly sites: readonly SiteDescription[];
}
