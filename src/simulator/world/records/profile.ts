import { type Static, Type } from '@sinclair/typebox';
import { PackManifestEntity, profileType, Variable } from '../../../palette/schema/full';
import { asSent, Meta, Uid } from './common';

/** A cluster profile, published. */
export const ProfileRecord = Type.Object({
  ...Meta,
  projectUid: Type.Optional(Uid),
  version: Type.String(),
  type: profileType,
  cloudType: Type.String(),
  packs: Type.Array(asSent(PackManifestEntity)),
  variables: Type.Array(asSent(Variable)),
});
export type Profile = Static<typeof ProfileRecord>;

/** Where packs come from. */
export const RegistryRecord = Type.Object(Meta);
export type Registry = Static<typeof RegistryRecord>;

/** A pack of a registry, in one version. */
export const PackRecord = Type.Object(Meta);
export type Pack = Static<typeof PackRecord>;
