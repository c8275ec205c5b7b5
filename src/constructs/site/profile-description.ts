import type { AddOnProfileProps, CommonProfileProps, InfrastructureProfileProps, ProfileVariable } from '../cluster-profile';
import type { LayerOptions, NamedPack } from '../layer';
import type { ExistingDescription, InContext, ManagedDescription } from './managed-description';
import type { SecretDescription } from './secret-description';

/** A pack or a chart of a registry. */
export interface PackLayerDescription extends Omit<NamedPack, 'registry'> {
  /** What it is: a pack of one of Palette's own registries, a chart of a Helm registry, or a pack of an OCI registry. */
  readonly type: 'spectro' | 'helm' | 'oci';
  /** Name of the registry that it comes from. */
  readonly registry: string;
}

/** Manifests alone. */
export interface ManifestLayerDescription extends Required<Pick<LayerOptions, 'manifests'>> {
  /** What it is. */
  readonly type: 'manifest';
  /** Name of the layer. */
  readonly name: string;
}

/** A layer of a profile. */
export type LayerDescription = PackLayerDescription | ManifestLayerDescription;

/** A variable of a profile; packs write it as `{{.spectro.var.NAME}}`. */
export interface ProfileVariableDescription extends Omit<ProfileVariable, 'defaultValue' | 'defaultValueVersion'> {
  /** Value where a cluster gives none; that of a sensitive variable comes from a variable of the stack. @default - none */
  readonly defaultValue?: string | SecretDescription;
}

/** What every profile has that is made here. */
interface CommonProfileDescription
  extends ManagedDescription,
    Pick<CommonProfileProps, 'version' | 'tags' | 'description' | 'skipDestroy' | 'context'> {
  /** Layers, from the lowest to the highest. */
  readonly layers: readonly LayerDescription[];
  /** Variables by name; names are taken as they are. @default - none */
  readonly variables?: { readonly [name: string]: ProfileVariableDescription };
}

/** A profile that goes on top of clusters of any cloud. */
export interface AddOnProfileDescription extends CommonProfileDescription, Pick<AddOnProfileProps, 'type'> {}

/** A profile that clusters of one cloud are made of. */
export interface InfrastructureProfileDescription
  extends CommonProfileDescription,
    Pick<InfrastructureProfileProps, 'type' | 'cloud'> {}

/** A profile that is managed elsewhere. */
export interface ExistingProfileDescription extends ExistingDescription, InContext {
  /** Its version. @default - the latest one */
  readonly version?: string;
}

/** A cluster profile: made, imported, or managed elsewhere. */
export type ProfileDescription = AddOnProfileDescription | InfrastructureProfileDescription | ExistingProfileDescription;
