import type { ClusterProfilePack } from './generated/cluster-profile';
import { trustingValues } from './trusting-values';

/** A registry: a `RegistryData`, or anything with its uid. */
export interface IRegistry {
  /** The registry's uid. */
  readonly id: string;
}

/** A pack in one version: a `PackData`, or anything that says as much of it. */
export interface IPack {
  /** Uid of this version. */
  readonly id: string;
  /** Name: `kubernetes`. */
  readonly name: string;
  /** Version: `1.31.8`. */
  readonly version: string;
  /** Values that it comes with. */
  readonly values: string;
}

/** A layer of a profile. Make one with {@link Layer}. */
export type ProfileLayer = ClusterProfilePack;

/** What may be said of a layer, whatever it is made of. */
export interface LayerOptions {
  /** Values (YAML). @default - those that the pack comes with, or none */
  readonly values?: string;
  /** Manifests (YAML) that are applied with it, by name; names are taken as they are. @default - none */
  readonly manifests?: { readonly [name: string]: string };
  /**
   * Certificate authorities (PEM), by the names of their files, that nodes of the profile's clusters trust: for the layer of an operating system.
   * They go into its values, which have to be there: those of a `PackData`, or `values`. @default - none
   */
  readonly caCertificates?: { readonly [name: string]: string };
}

/** A pack by its name and version. */
export interface NamedPack extends LayerOptions {
  /** Name: `kubernetes`. */
  readonly name: string;
  /** Version: `1.31.8`. */
  readonly version: string;
  /** Where it comes from. */
  readonly registry: IRegistry;
}

/** The layers that a profile is made of, from the lowest to the highest. */
export const Layer = {
  /** A pack that was looked up: `Layer.pack(new PackData(…))`. */
  pack: ({ id, name, version, values }: IPack, options: LayerOptions = {}): ProfileLayer => ({
    name,
    tag: version,
    uid: id,
    values: valuesOf(name, { ...options, values: options.values ?? values }),
    manifest: manifestsOf(options),
  }),
  /** A pack of one of Palette's own registries. */
  spectro: (pack: NamedPack): ProfileLayer => named('spectro', pack),
  /** A chart of a Helm registry. */
  helm: (pack: NamedPack): ProfileLayer => named('helm', pack),
  /** A pack of an OCI registry. */
  oci: (pack: NamedPack): ProfileLayer => named('oci', pack),
  /** Manifests alone. */
  manifests: (name: string, manifests: { readonly [name: string]: string }): ProfileLayer => ({
    name,
    type: 'manifest',
    manifest: manifestsOf({ manifests }),
  }),
} as const;

function named(type: 'spectro' | 'helm' | 'oci', { name, version, registry, ...options }: NamedPack): ProfileLayer {
  return { name, type, tag: version, registryUid: registry.id, values: valuesOf(name, options), manifest: manifestsOf(options) };
}

function valuesOf(layer: string, { values, caCertificates = {} }: LayerOptions): string | undefined {
  if (Object.keys(caCertificates).length === 0) return values;
  if (values === undefined)
    throw new Error(
      `The layer "${layer}" has caCertificates and no values, and they are part of these. Give it values, or look its pack up: Layer.pack(new PackData(…), { caCertificates }).`,
    );
  return trustingValues(values, caCertificates);
}

function manifestsOf({ manifests }: LayerOptions) {
  return manifests && Object.entries(manifests).map(([name, content]) => ({ name, content }));
}
