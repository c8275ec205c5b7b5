import { Type } from '@sinclair/typebox';
import { knownValues, oneOf, optional } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';

/** Whether the agents of clusters are held at their version. */
export const ClusterUpgradeSettingsEntity = optional({ spectroComponents: oneOf('lock', 'unlock') });

export const ClusterUpgradeSettings = optional({ spectroComponents: knownValues('lock', 'unlock') });

export const SpectroClusterLocationInputEntity = optional({
  location: optional({
    countryCode: Type.String(),
    countryName: Type.String(),
    regionCode: Type.String(),
    regionName: Type.String(),
    geoLoc: optional({ latitude: Type.Number(), longitude: Type.Number() }),
  }),
});

/** What a person does to clusters that run, one thing a call. */
export const clusterUpkeepOperations = {
  getUpgradeSettings: operation({
    method: 'GET',
    path: '/v1/spectroclusters/upgrade/settings',
    scope: 'either',
    response: { status: 200, body: ClusterUpgradeSettings },
    idempotent: true,
  }),
  setUpgradeSettings: operation({
    method: 'POST',
    path: '/v1/spectroclusters/upgrade/settings',
    scope: 'either',
    body: ClusterUpgradeSettingsEntity,
    response: { status: 204 },
    idempotent: false,
  }),
  setClusterUpgradeSettings: operation({
    method: 'POST',
    path: '/v1/spectroclusters/{uid}/upgrade/settings',
    scope: 'either',
    params: UidParams,
    body: ClusterUpgradeSettingsEntity,
    response: { status: 204 },
    idempotent: false,
  }),
  setClusterLocation: operation({
    method: 'PUT',
    path: '/v1/spectroclusters/{uid}/location',
    scope: 'either',
    params: UidParams,
    body: SpectroClusterLocationInputEntity,
    response: { status: 204 },
    idempotent: true,
  }),
  approveClusterRepave: operation({
    method: 'PATCH',
    path: '/v1/spectroclusters/{uid}/repave/approve',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
  renewClusterCertificates: operation({
    method: 'PATCH',
    path: '/v1/spectroclusters/{uid}/k8certificates/renew',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
