import { Type } from '@sinclair/typebox';
import { HostClusterConfig, OsPatchConfig } from '../cluster-settings';
import { optional } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';

/** One setting of a cluster, changed by a call of its own. */
const settingChange = { method: 'PATCH', scope: 'either', params: UidParams, response: { status: 204 }, idempotent: true } as const;

/** The settings of a running cluster that are changed one by one. */
export const clusterConfigurationOperations = {
  patchClusterMetaAttribute: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/clusterMetaAttribute',
    body: optional({ clusterMetaAttribute: Type.String() }),
  }),
  patchControlPlaneHealthCheckTimeout: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/controlPlaneHealthCheckTimeout',
    body: optional({ controlPlaneHealthCheckTimeout: Type.String() }),
  }),
  patchHostClusterConfig: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/hostCluster',
    body: optional({ hostClusterConfig: HostClusterConfig }),
  }),
  patchLifecycleConfig: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/lifecycleConfig',
    body: optional({ lifecycleConfig: optional({ pause: Type.Boolean() }) }),
  }),
  patchOsPatchConfig: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/osPatch',
    body: optional({ osPatchConfig: OsPatchConfig }),
  }),
  patchClusterTimezone: operation({
    ...settingChange,
    path: '/v1/spectroclusters/{uid}/clusterConfig/timezone',
    body: Type.Object({ timezone: Type.String() }),
  }),
} as const;
