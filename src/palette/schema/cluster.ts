import { Type } from '@sinclair/typebox';
import { VsphereClusterConfigEntity } from './cloud-config';
import { ClusterProfileTemplate, PackRef, SpectroClusterVariables } from './cluster-profile';
import {
  ClusterConfigEntity,
  OsPatchConfig,
  SpectroClusterPolicies,
  SpectroClusterProfileEntity,
  SpectroClusterVariable,
} from './cluster-settings';
import { type Data, knownValues, list, object, oneOf, optional, Time } from './data';
import { VsphereMachinePoolConfigEntity } from './machine-pool';
import { ClusterCondition, ListMetaData, ObjectMeta, ObjectReference, StoredObjectMeta } from './metadata';

/** A cluster in its create. The gateway follows from the account; it is no field here. */
export const SpectroVsphereClusterEntity = optional({
  metadata: ObjectMeta,
  spec: object(
    { cloudConfig: VsphereClusterConfigEntity },
    {
      cloudAccountUid: Type.String(),
      clusterConfig: ClusterConfigEntity,
      clusterTemplate: optional({ uid: Type.String() }),
      edgeHostUid: Type.String(),
      machinepoolconfig: list(VsphereMachinePoolConfigEntity),
      policies: SpectroClusterPolicies,
      profiles: list(SpectroClusterProfileEntity),
    },
  ),
});
export type SpectroVsphereClusterEntity = Data<typeof SpectroVsphereClusterEntity>;

const actionType = oneOf('DownloadAndInstall', 'DownloadAndInstallLater');

/** A service or the API server, where it is reached. */
export const APIEndpoint = Type.Object({ host: Type.String(), port: Type.Integer() });

/** A service of a cluster that a load balancer makes reachable. */
export const LoadBalancerService = optional({
  host: Type.String(),
  name: Type.String(),
  ports: list(object({ port: Type.Integer() }, { protocol: Type.String() })),
});
export type LoadBalancerService = Data<typeof LoadBalancerService>;

/** An upgrade that a cluster is due for, and why. */
export const Upgrades = optional({ reason: list(Type.String()), timestamp: Time });

/** A pack as it is rolled out on a cluster. */
export const ClusterPackStatus = optional({
  name: Type.String(),
  profileUid: Type.String(),
  version: Type.String(),
  type: Type.String(),
  startTime: Time,
  endTime: Time,
  condition: ClusterCondition,
});

/** Whether changes of profiles are being applied. */
export const SpcApply = optional({
  actionType: knownValues('DownloadAndInstall', 'DownloadAndInstallLater'),
  canBeApplied: Type.Boolean(),
  crdDigest: Type.String(),
  lastModifiedTime: Time,
  patchAppliedTime: Time,
  spcHash: Type.String(),
  spcInfraHash: Type.String(),
});

/** The life of a cluster. `state` is free text: Pending, Provisioning, Running, Unknown, Importing, Deleting, Deleted … */
export const SpectroClusterStatus = optional({
  state: Type.String(),
  conditions: list(ClusterCondition),
  apiEndpoints: list(APIEndpoint),
  packs: list(ClusterPackStatus),
  repave: optional({ state: knownValues('Pending', 'Approved', 'Reverted') }),
  spcApply: SpcApply,
  abortTimestamp: Time,
  services: list(LoadBalancerService),
  upgrades: list(Upgrades),
  /** How a cluster that existed before comes to Palette: with the command in `importLink`. */
  clusterImport: optional({ importLink: Type.String(), isBrownfield: Type.Boolean(), state: Type.String() }),
  location: optional({
    countryCode: Type.String(),
    countryName: Type.String(),
    regionCode: Type.String(),
    regionName: Type.String(),
    geoLoc: optional({ latitude: Type.Number(), longitude: Type.Number() }),
  }),
});
export type SpectroClusterStatus = Data<typeof SpectroClusterStatus>;

/** A cluster. `metadata.annotations.overlordUid` names the gateway that made it and will delete it. */
export const SpectroCluster = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: optional({
      cloudType: Type.String(),
      cloudConfigRef: ObjectReference,
      clusterType: knownValues('PureManage', 'AlloyMonitor', 'AlloyAssist', 'AlloyExtend'),
      clusterConfig: optional({
        clusterMetaAttribute: Type.String(),
        controlPlaneHealthCheckTimeout: Type.String(),
        lifecycleConfig: optional({ pause: Type.Boolean() }),
        machineManagementConfig: optional({ osPatchConfig: OsPatchConfig }),
        timezone: Type.String(),
        updateWorkerPoolsInParallel: Type.Boolean(),
        hyperShiftConfig: optional({
          clusterDeploymentType: knownValues('hypershift', 'openshift'),
          hostClusterUid: Type.String(),
        }),
        hostClusterConfig: optional({
          isHostCluster: Type.Boolean(),
          clusterGroup: ObjectReference,
          hostCluster: ObjectReference,
          clusterEndpoint: optional({
            type: knownValues('Ingress', 'LoadBalancer'),
            config: optional({
              ingressConfig: optional({ host: Type.String(), port: Type.Integer() }),
              loadBalancerConfig: optional({
                externalIPs: list(Type.String()),
                externalTrafficPolicy: Type.String(),
                loadBalancerSourceRanges: list(Type.String()),
              }),
            }),
          }),
        }),
      }),
      clusterProfileTemplates: list(ClusterProfileTemplate),
      clusterTemplate: optional({ uid: Type.String(), projectUid: Type.String() }),
    }),
    status: SpectroClusterStatus,
  },
);
export type SpectroCluster = Data<typeof SpectroCluster>;

/** The answer of the plain list of clusters, which answers in reality and is missing from the published description. */
export const SpectroClusters = object({ items: list(SpectroCluster) }, { listmeta: ListMetaData });
export type SpectroClusters = Data<typeof SpectroClusters>;

export const SpectroClusterStatusEntity = optional({ status: optional({ state: Type.String() }) });
export type SpectroClusterStatusEntity = Data<typeof SpectroClusterStatusEntity>;

/** Profiles that a cluster gets, in a replacement (PUT) or a merge (PATCH). */
export const SpectroClusterProfiles = object(
  { profiles: list(SpectroClusterProfileEntity) },
  { spcApplySettings: optional({ actionType }) },
);
export type SpectroClusterProfiles = Data<typeof SpectroClusterProfiles>;

export const SpectroClusterProfilesDeleteEntity = optional({ profileUids: list(Type.String()) });
export type SpectroClusterProfilesDeleteEntity = Data<typeof SpectroClusterProfilesDeleteEntity>;

/** What a pack of a cluster's profile says of itself. */
export const clusterPackProperties = {
  name: Type.String(),
  layer: knownValues('kernel', 'os', 'k8s', 'cni', 'csi', 'addon'),
  type: knownValues('spectro', 'helm', 'manifest', 'oci'),
  version: Type.String(),
  values: Type.String(),
  registryUid: Type.String(),
};

/** The profiles of a cluster with their packs. */
export const SpectroClusterProfileList = Type.Object({
  profiles: list(
    object(
      { metadata: StoredObjectMeta },
      {
        spec: optional({
          cloudType: Type.String(),
          type: Type.String(),
          version: Type.Integer(),
          relatedObject: ObjectReference,
          packs: list(
            optional({
              metadata: ObjectMeta,
              spec: optional({
                ...clusterPackProperties,
                manifests: list(ObjectReference),
              }),
            }),
          ),
        }),
      },
    ),
  ),
});
export type SpectroClusterProfileList = Data<typeof SpectroClusterProfileList>;

export const ClusterVariables = list(SpectroClusterVariables);

/** Values of the variables of one profile of a cluster. */
export const SpectroClusterVariableUpdateEntity = object(
  { profileUid: Type.String() },
  { variables: list(SpectroClusterVariable) },
);
export type SpectroClusterVariableUpdateEntity = Data<typeof SpectroClusterVariableUpdateEntity>;

/** A profile in a summary of a cluster. */
export const ClusterProfileTemplateMeta = optional({
  uid: Type.String(),
  name: Type.String(),
  cloudType: Type.String(),
  scope: Type.String(),
  type: Type.String(),
  version: Type.Integer(),
  packs: list(PackRef),
});
