import { type Static, Type } from '@sinclair/typebox';
import {
  ClusterBackupConfig,
  ClusterComplianceScheduleConfig,
  type ClusterNamespaceResourceInputEntity,
  type ClusterRbacInputEntity,
  SpectroClusterPackStatusEntity,
} from '../../../palette/schema/full';
import { asSent, Meta, Moment, Uid } from './common';
import { ProfileRecord } from './profile';

type NamespaceSpec = NonNullable<ClusterNamespaceResourceInputEntity['spec']>;
type RbacSpec = NonNullable<ClusterRbacInputEntity['spec']>;

/** A namespace that Palette keeps in a cluster, or a pattern for the names of several. */
const NamespaceRecord = Type.Object({ ...Meta, spec: Type.Unsafe<NamespaceSpec>(Type.Object({})) });
export type NamespaceResource = Static<typeof NamespaceRecord>;

/** Role bindings that Palette keeps in a cluster. The name may be empty. */
const RbacRecord = Type.Object({ ...Meta, spec: Type.Unsafe<RbacSpec>(Type.Object({})) });
export type RbacResource = Static<typeof RbacRecord>;

/** A backup that somebody asked for outside the schedule. */
const BackupRequestRecord = Type.Object({
  uid: Uid,
  backupName: Type.String(),
  userUid: Type.String(),
  orderedAt: Moment,
  config: asSent(ClusterBackupConfig),
});
export type BackupRequest = Static<typeof BackupRequestRecord>;

/** The backups of a cluster. */
const BackupRecord = Type.Object({
  uid: Uid,
  createdAt: Moment,
  modifiedAt: Moment,
  /** The schedule; left out when it was taken away. `since` is when it was set: it has run from then on. */
  scheduled: Type.Optional(Type.Object({ since: Moment, config: asSent(ClusterBackupConfig) })),
  /** Backups of schedules that were changed since. */
  past: Type.Array(Type.Object({ name: Type.String(), at: Moment, config: asSent(ClusterBackupConfig) })),
  requests: Type.Array(BackupRequestRecord),
  /** Names of scheduled backups that were deleted before they expired. */
  deleted: Type.Array(Type.String()),
});
export type Backup = Static<typeof BackupRecord>;

/** When a cluster is scanned. */
const ScanRecord = Type.Object({
  uid: Uid,
  createdAt: Moment,
  modifiedAt: Moment,
  config: asSent(ClusterComplianceScheduleConfig),
});
export type Scan = Static<typeof ScanRecord>;

/** How the last change of a running cluster's profiles reaches the cluster. */
const RolloutRecord = Type.Object({
  actionType: Type.Union([Type.Literal('DownloadAndInstall'), Type.Literal('DownloadAndInstallLater')]),
  changedAt: Moment,
  /** When the creation ended; the packs that are in no change have been there since. */
  createdAt: Moment,
  /** From here on the packs are installed; left out while nobody has said that they are to be. */
  installsFrom: Type.Optional(Moment),
  /** The packs that are new or changed, as `PROFILE-UID/NAME`, in the order of their installation. */
  packs: Type.Array(Type.String()),
  /** When the packs that stay as they are were installed, by the same keys. */
  installed: Type.Optional(Type.Record(Type.String(), Type.Object({ startedAt: Moment, endedAt: Moment }))),
  /** When the agent said that the change is in place; without it, that follows from the packs. */
  patchedAt: Type.Optional(Moment),
});
export type Rollout = Static<typeof RolloutRecord>;

/** What hangs on a cluster; each part is left out until there is something to say. */
export const ClusterParts = {
  namespaces: Type.Optional(Type.Array(NamespaceRecord)),
  rbacs: Type.Optional(Type.Array(RbacRecord)),
  backup: Type.Optional(BackupRecord),
  scan: Type.Optional(ScanRecord),
  rollout: Type.Optional(RolloutRecord),
  /** The packs' states as the agent reported them; each holds until its pack is changed. */
  packReports: Type.Optional(Type.Array(asSent(SpectroClusterPackStatusEntity))),
};

/** What a profile held when a cluster took it, once the profile itself has moved on. */
export const KeptTemplateRecord = Type.Object({
  packs: ProfileRecord.properties.packs,
  variables: ProfileRecord.properties.variables,
  revision: Type.Number(),
});
