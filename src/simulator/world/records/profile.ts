import { type Static, Type } from '@sinclair/typebox';
import { packType, profileType, Variable } from '../../../palette/schema/full';
import { asSent, Meta, Uid } from './common';
import { PackLayerRecord } from './pack';

/** A manifest that a profile adds to a pack. Draft and published version of one manifest have one uid. */
const ManifestRecord = Type.Object({ uid: Uid, name: Type.String(), content: Type.String() });
export type Manifest = Static<typeof ManifestRecord>;

/** A pack as a profile uses it: with values of the profile's own. */
const ProfilePackRecord = Type.Object({
  name: Type.String(),
  layer: PackLayerRecord,
  type: packType,
  /** The pack of a registry, where the profile names one that is known; else what the client wrote, or empty. */
  uid: Type.String(),
  registryUid: Type.String(),
  tag: Type.String(),
  values: Type.String(),
  manifests: Type.Array(ManifestRecord),
});
export type ProfilePack = Static<typeof ProfilePackRecord>;

/** One version of a cluster profile. */
export const ProfileRecord = Type.Object({
  ...Meta,
  projectUid: Type.Optional(Uid),
  version: Type.String(),
  type: profileType,
  cloudType: Type.String(),
  /** How often it was published; 0 until the first time. */
  revision: Type.Number(),
  /** What is published, and what clusters use; empty before the first publication. */
  packs: Type.Array(ProfilePackRecord),
  /** What the next publication will put in place; absent where nothing waits for one. */
  draft: Type.Optional(Type.Array(ProfilePackRecord)),
  variables: Type.Array(asSent(Variable)),
});
export type Profile = Static<typeof ProfileRecord>;
