/** What everything has that a site manages. */
export interface ManagedDescription {
  /** Name in Palette. @default - the site's name, a hyphen, and the key: `kiel-main` */
  readonly name?: string;
  /** Uid of one that is there already, and is taken into the state as it is. @default - it is made */
  readonly import?: string;
  /**
   * What its resource has beyond this, by the provider's names, as cdktf's `addOverride` takes them: `cloud_config.override_scaling`.
   * @default - nothing
   */
  readonly overrides?: { readonly [path: string]: unknown };
}

/** Where something lives whose place is chosen. */
export interface InContext {
  /** Where it lives. @default 'project' */
  readonly context?: 'project' | 'tenant';
}

/** What is used at a site, and managed elsewhere. */
export interface ExistingDescription {
  /** Its name in Palette. */
  readonly existing: string;
}

/** What belongs to a gateway of the site. */
export interface AtGateway {
  /** Key of the gateway. @default - the site's only one */
  readonly gateway?: string;
}
