import { Type } from '@sinclair/typebox';
import { packType } from './cluster-profile';
import { type Data, list, object, oneOf, optional, Time } from './data';
import { ObjectMetaUpdateEntity, ObjectReference } from './metadata';

/** A value of a profile's variable. Both are text, whatever the variable's format. */
export const SpectroClusterVariable = object({ name: Type.String() }, { value: Type.String() });
export type SpectroClusterVariable = Data<typeof SpectroClusterVariable>;

/** What a cluster changes in a pack of its profile. */
export const PackValuesEntity = object(
  { name: Type.String() },
  {
    tag: Type.String(),
    type: packType,
    values: Type.String(),
    manifests: list(object({ name: Type.String() }, { content: Type.String(), uid: Type.String() })),
  },
);
export type PackValuesEntity = Data<typeof PackValuesEntity>;

/** A profile that a cluster takes. `replaceWithProfile` is the uid of the attached profile whose place it takes. */
export const SpectroClusterProfileEntity = optional({
  uid: Type.String(),
  packValues: list(PackValuesEntity),
  variables: list(SpectroClusterVariable),
  replaceWithProfile: Type.String(),
});
export type SpectroClusterProfileEntity = Data<typeof SpectroClusterProfileEntity>;

/** When and how the operating system of the machines is patched; `schedule` is a cron expression. */
export const OsPatchConfig = optional({
  patchOnBoot: Type.Boolean(),
  rebootIfRequired: Type.Boolean(),
  schedule: Type.String(),
  onDemandPatchAfter: Time,
});

/** How the cluster's own endpoint is made, for clusters that host others. */
export const HostClusterConfig = optional({
  isHostCluster: Type.Boolean(),
  clusterGroup: ObjectReference,
  hostCluster: ObjectReference,
  clusterEndpoint: optional({
    type: oneOf('Ingress', 'LoadBalancer'),
    config: optional({
      ingressConfig: optional({ host: Type.String(), port: Type.Integer() }),
      loadBalancerConfig: optional({
        externalIPs: list(Type.String()),
        externalTrafficPolicy: Type.String(),
        loadBalancerSourceRanges: list(Type.String()),
      }),
    }),
  }),
});

/** What in Palette an object inside a cluster is there for. */
const RelatedObjectInput = optional({
  kind: oneOf('spectrocluster', 'machine', 'cloudconfig', 'clusterprofile', 'pack', 'appprofile', 'appdeployment', 'edgehost'),
  name: Type.String(),
  uid: Type.String(),
});

/** A namespace in a request, and what the workloads in it may take together. Its name may be a regular expression. */
export const ClusterNamespaceResourceInputEntity = optional({
  metadata: ObjectMetaUpdateEntity,
  spec: optional({
    isRegex: Type.Boolean(),
    relatedObject: RelatedObjectInput,
    resourceAllocation: optional({
      cpuCores: Type.Number({ minimum: 0 }),
      memoryMiB: Type.Number({ minimum: 0 }),
      gpuConfig: optional({ limit: Type.Integer({ minimum: -1 }), provider: oneOf('nvidia') }),
    }),
  }),
});
export type ClusterNamespaceResourceInputEntity = Data<typeof ClusterNamespaceResourceInputEntity>;

/** Role bindings in a request: who has which role of Kubernetes in the cluster, or in one namespace. */
export const ClusterRbacInputEntity = optional({
  metadata: ObjectMetaUpdateEntity,
  spec: optional({
    isSystem: Type.Boolean(),
    relatedObject: RelatedObjectInput,
    bindings: list(
      optional({
        type: oneOf('RoleBinding', 'ClusterRoleBinding'),
        namespace: Type.String(),
        role: optional({ kind: oneOf('Role', 'ClusterRole'), name: Type.String() }),
        subjects: list(optional({ type: oneOf('User', 'Group', 'ServiceAccount'), name: Type.String(), namespace: Type.String() })),
      }),
    ),
  }),
});
export type ClusterRbacInputEntity = Data<typeof ClusterRbacInputEntity>;

/** The settings of a cluster that hold in every cloud, in a create. */
export const ClusterConfigEntity = optional({
  clusterMetaAttribute: Type.String(),
  controlPlaneHealthCheckTimeout: Type.String(),
  hostClusterConfig: HostClusterConfig,
  hyperShiftConfig: optional({ clusterDeploymentType: oneOf('hypershift', 'openshift'), hostClusterUid: Type.String() }),
  lifecycleConfig: optional({ pause: Type.Boolean() }),
  location: optional({
    countryCode: Type.String(),
    countryName: Type.String(),
    regionCode: Type.String(),
    regionName: Type.String(),
    geoLoc: optional({ latitude: Type.Number(), longitude: Type.Number() }),
  }),
  machineManagementConfig: optional({ osPatchConfig: OsPatchConfig }),
  resources: optional({ namespaces: list(ClusterNamespaceResourceInputEntity), rbacs: list(ClusterRbacInputEntity) }),
  timezone: Type.String(),
  updateWorkerPoolsInParallel: Type.Boolean(),
});
export type ClusterConfigEntity = Data<typeof ClusterConfigEntity>;

const schedule = optional({ schedule: optional({ scheduledRunTime: Type.String() }) });

/** When and what a cluster's backups are. `scheduledRunTime` is a cron expression, or empty for no schedule. */
export const ClusterBackupConfig = optional({
  backupName: Type.String(),
  backupPrefix: Type.String(),
  backupLocationName: Type.String(),
  backupLocationUid: Type.String(),
  locationType: Type.String(),
  durationInHours: Type.Number(),
  includeAllDisks: Type.Boolean(),
  includeClusterResources: Type.Boolean(),
  includeClusterResourceMode: oneOf('Always', 'Auto', 'Never'),
  namespaces: list(Type.String()),
  schedule: optional({ scheduledRunTime: Type.String() }),
});
export type ClusterBackupConfig = Data<typeof ClusterBackupConfig>;

/** When a cluster is scanned, by scanner. */
export const ClusterComplianceScheduleConfig = optional({ kubeBench: schedule, kubeHunter: schedule, sonobuoy: schedule });
export type ClusterComplianceScheduleConfig = Data<typeof ClusterComplianceScheduleConfig>;

/** Backups and scans of a cluster from its creation on. */
export const SpectroClusterPolicies = optional({
  backupPolicy: ClusterBackupConfig,
  scanPolicy: ClusterComplianceScheduleConfig,
});
export type SpectroClusterPolicies = Data<typeof SpectroClusterPolicies>;
