import { Type } from '@sinclair/typebox';
import { APIEndpoint, ClusterPackStatus, ClusterProfileTemplateMeta, SpcApply } from './cluster';
import { type Data, knownValues, list, object, optional, Time } from './data';
import {
  ClusterCondition,
  ClusterNotificationStatus,
  ListMetaData,
  SpectroClusterHealthStatus,
  StoredObjectMeta,
} from './metadata';

const CloudAccountMeta = optional({ name: Type.String(), uid: Type.String() });
const ProjectMeta = optional({ name: Type.String(), uid: Type.String() });

const CloudConfigMeta = optional({
  uid: Type.String(),
  cloudType: Type.String(),
  machinePools: list(
    optional({
      cloudType: Type.String(),
      size: Type.Integer(),
      healthy: Type.Integer(),
      maintenanceMode: Type.Integer(),
      isControlPlane: Type.Boolean(),
      labels: list(Type.String()),
    }),
  ),
});

/** A cluster in a search. */
export const SpectroClusterSummary = object(
  { metadata: StoredObjectMeta },
  {
    specSummary: optional({
      cloudAccountMeta: CloudAccountMeta,
      cloudConfig: CloudConfigMeta,
      clusterProfileTemplate: ClusterProfileTemplateMeta,
      clusterProfileTemplates: list(ClusterProfileTemplateMeta),
      projectMeta: ProjectMeta,
    }),
    status: optional({
      state: Type.String(),
      health: SpectroClusterHealthStatus,
      notifications: ClusterNotificationStatus,
      repave: optional({ state: knownValues('Pending', 'Approved', 'Reverted') }),
    }),
  },
);
export type SpectroClusterSummary = Data<typeof SpectroClusterSummary>;

export const SpectroClustersSummary = object({ items: list(SpectroClusterSummary) }, { listmeta: ListMetaData });
export type SpectroClustersSummary = Data<typeof SpectroClustersSummary>;

/** The overview of one cluster: the only place where its health stands. */
export const SpectroClusterUidSummary = object(
  { metadata: StoredObjectMeta },
  {
    spec: optional({
      cloudConfig: CloudConfigMeta,
      cloudaccount: CloudAccountMeta,
      clusterProfileTemplate: ClusterProfileTemplateMeta,
      clusterProfileTemplates: list(ClusterProfileTemplateMeta),
    }),
    status: optional({
      state: Type.String(),
      abortTimestamp: Time,
      apiEndpoints: list(APIEndpoint),
      conditions: list(ClusterCondition),
      health: SpectroClusterHealthStatus,
      kubeMeta: optional({
        hasKubeConfig: Type.Boolean(),
        hasKubeConfigClient: Type.Boolean(),
        hasManifest: Type.Boolean(),
        kubernetesVersion: Type.String(),
      }),
      notifications: ClusterNotificationStatus,
      packs: list(ClusterPackStatus),
      spcApply: SpcApply,
    }),
  },
);
export type SpectroClusterUidSummary = Data<typeof SpectroClusterUidSummary>;
