/** The minor versions of Palette that can be simulated, oldest first. Each stands for the last of its patches. */
export const PALETTE_VERSIONS = ['4.6', '4.7', '4.8', '4.9', '4.10'] as const;
export type PaletteVersion = (typeof PALETTE_VERSIONS)[number];

/** What came with a version and holds from there on. The patch that brought it stands beside it, from Palette's release notes. */
const SINCE = {
  /** OpenStack is gone. */
  noOpenStack: '4.8',
  /** A gateway's manifests and the import manifests need a key (4.9.16). */
  manifestsNeedKey: '4.9',
  /** An unknown project in the header `ProjectUid` is told from one that is forbidden (4.9.22). */
  projectHeaderChecked: '4.9',
  /** A gateway on existing Kubernetes is Importing from its manifests' download until it runs. */
  gatewaysImport: '4.9',
  /** A cluster can be ordered as `PureAdopt`. */
  adoptedClusters: '4.9',
  /** Versions of profiles must be semantic versions. */
  semanticProfileVersions: '4.10',
  /** A registry has a name of its own; before, it is called by its endpoint where it has none. */
  registryNamesRequired: '4.10',
  /** A synchronization that an OCI registry can't have is refused; before, the wish is dropped. */
  synchronizationChecked: '4.10',
  /** Looking a DNS mapping up and locating an account ask for a right (4.10.a). */
  lookUpsAndPlacesGuarded: '4.10',
} as const satisfies { readonly [feature: string]: PaletteVersion };

/** Something that a version has and an older one hasn't. */
export type VersionFeature = keyof typeof SINCE;

/**
 * Operations that a version without a published structure has lost, by method and path. 4.10 is 4.9 but for this table;
 * where a structure is published, `removedIn` of the operation says it.
 */
export const REMOVED: { readonly [operation: string]: PaletteVersion } = {
  // `POST /v1/dashboard/projects` stands in its place.
  'GET /v1/projects': '4.10',
};

/** Whether a Palette of this version has the feature. */
export function hasFeature(version: PaletteVersion, feature: VersionFeature): boolean {
  return isAtLeast(version, SINCE[feature]);
}

/**
 * Whether a Palette of this version answers an operation.
 * @param text its method and path: `GET /v1/projects`
 * @param described what its description says of the versions that have it
 */
export function isServedBy(
  version: PaletteVersion,
  text: string,
  described: { readonly removedIn?: PaletteVersion; readonly since?: PaletteVersion },
): boolean {
  const { removedIn, since } = described;
  if (since !== undefined && !isAtLeast(version, since)) return false;
  const gone = removedIn ?? REMOVED[text];
  return gone === undefined || !isAtLeast(version, gone);
}

/** Whether a version is another one or a later one. As text, 4.10 would come before 4.9. */
export function isAtLeast(version: PaletteVersion, other: PaletteVersion): boolean {
  return PALETTE_VERSIONS.indexOf(version) >= PALETTE_VERSIONS.indexOf(other);
}
