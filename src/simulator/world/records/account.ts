import { type Static, Type } from '@sinclair/typebox';
import { CloudDocumentRecord, CloudTypeRecord, Meta, Uid } from './common';

/** A cloud account, of a project or (without `projectUid`) of the tenant. */
export const AccountRecord = Type.Object({
  ...Meta,
  cloudType: CloudTypeRecord,
  projectUid: Type.Optional(Uid),
  /** The gateway that it names, as the client wrote it; a migrated gateway's successor is found through `migrations`. */
  gatewayUid: Type.Optional(Uid),
  /** Whether projects can use it; means something for tenant accounts only. */
  shared: Type.Boolean(),
  /** Login and endpoint in the cloud's own words; see `world/infrastructure`. */
  credentials: CloudDocumentRecord,
  /** Where on earth its machines stand, in degrees. */
  geoLocation: Type.Optional(Type.Object({ latitude: Type.Number(), longitude: Type.Number() })),
});
export type Account = Static<typeof AccountRecord>;
