import { Type } from '@sinclair/typebox';
import { VsphereCloudAccount } from './cloud-account';
import { ClusterConfigEntity, SpectroClusterProfileEntity } from './cluster-settings';
import { type Data, list, object, optional } from './data';
import { ClusterNotificationStatus, ObjectMeta, SpectroClusterHealthStatus, StoredObjectMeta } from './metadata';
import { ControlPlaneEndPoint, Pool, VspherePlacementConfigEntity } from './placement';

/** A pool of static addresses that belongs to a gateway. `priavetGatewayUid` is spelled so in the API. */
export const IpPoolEntity = optional({
  metadata: ObjectMeta,
  spec: optional({ pool: Pool, priavetGatewayUid: Type.String(), restrictToSingleCluster: Type.Boolean() }),
  status: optional({
    allottedIps: list(Type.String()),
    associatedClusters: list(Type.String()),
    availableIps: list(Type.String()),
    inUse: Type.Boolean(),
  }),
});
export type IpPoolEntity = Data<typeof IpPoolEntity>;

/**
 * A private cloud gateway; the API calls it an overlord. `spec.spectroClusterUid` is the cluster that it runs on and
 * is not its own uid. `status.state` is free text: Pending, Provisioning, Running.
 */
export const Overlord = object(
  { metadata: StoredObjectMeta },
  {
    kind: Type.String(),
    spec: optional({
      cloudAccountUid: Type.String(),
      ipAddress: Type.String(),
      ipPools: list(IpPoolEntity),
      isSelfHosted: Type.Boolean(),
      isSystem: Type.Boolean(),
      spectroClusterUid: Type.String(),
      tenantUid: Type.String(),
    }),
    status: optional({
      state: Type.String(),
      isActive: Type.Boolean(),
      isReady: Type.Boolean(),
      health: SpectroClusterHealthStatus,
      kubectlCommands: list(Type.String()),
      notifications: ClusterNotificationStatus,
    }),
  },
);
export type Overlord = Data<typeof Overlord>;

export const Overlords = Type.Object({ items: list(Overlord) });
export type Overlords = Data<typeof Overlords>;

/** Moves the references of all clusters of one gateway to another. */
export const OverlordMigrateEntity = Type.Object({ sourceUid: Type.String(), targetUid: Type.String() });
export type OverlordMigrateEntity = Data<typeof OverlordMigrateEntity>;

/** What an installer proves with that it belongs to this tenant. */
export const PairingCode = Type.Object({ pairingCode: Type.String() });
export type PairingCode = Data<typeof PairingCode>;

/** The YAML that the installer applies. */
export const OverlordManifest = Type.Object({ manifest: Type.String() });
export type OverlordManifest = Data<typeof OverlordManifest>;

/** The account that a gateway makes for itself. */
export const OverlordVsphereAccountCreate = object(
  { name: Type.String(), account: VsphereCloudAccount },
  { shareWithProjects: Type.Boolean() },
);
export type OverlordVsphereAccountCreate = Data<typeof OverlordVsphereAccountCreate>;

export const OverlordVsphereAccountEntity = object({ account: VsphereCloudAccount }, { shareWithProjects: Type.Boolean() });
export type OverlordVsphereAccountEntity = Data<typeof OverlordVsphereAccountEntity>;

/** Credentials for the gateway to try. */
export const OverlordVsphereAccountValidate = Type.Object({ account: VsphereCloudAccount });

/** The gateway's own cluster: where it stands and how many nodes it has (`size`, 1 or 3). */
export const OverlordVsphereCloudConfig = optional({
  clusterConfig: optional({
    controlPlaneEndpoint: ControlPlaneEndPoint,
    ntpServers: list(Type.String()),
    placements: list(VspherePlacementConfigEntity),
    sshKeys: list(Type.String()),
    staticIp: Type.Boolean(),
  }),
  clusterProfiles: list(SpectroClusterProfileEntity),
  clusterSettings: ClusterConfigEntity,
  size: Type.Integer(),
});
export type OverlordVsphereCloudConfig = Data<typeof OverlordVsphereCloudConfig>;

/** A gateway to be installed on an existing Kubernetes cluster. */
export const PcgSelfHostedParams = Type.Object({ cloudType: Type.String(), name: Type.String() });
export type PcgSelfHostedParams = Data<typeof PcgSelfHostedParams>;

/** The commands that install it, in their order, and its uid. */
export const PcgServiceKubectlCommands = Type.Object({ kubectlCommands: list(Type.String()), overlordUid: Type.String() });
export type PcgServiceKubectlCommands = Data<typeof PcgServiceKubectlCommands>;
