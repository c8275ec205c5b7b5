import { Type } from '@sinclair/typebox';
import { SpectroClusterProfiles } from '../cluster';
import { ClusterProfileTemplate, packType } from '../cluster-profile';
import { SpectroClusterProfileEntity } from '../cluster-settings';
import { type Data, list, object, oneOf, optional, StringMap, Time } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';
import { ConstraintValidatorResponse, PackManifestUpdateEntity } from '../profiles/profile-change';
import { PackConfig } from '../profiles/profile-pack';

/** The answer of a validation of a cluster, or of the packs that it would have. */
export const SpectroClusterValidatorResponse = optional({
  machinePools: ConstraintValidatorResponse,
  profiles: list(optional({ uid: Type.String(), packs: ConstraintValidatorResponse })),
});
export type SpectroClusterValidatorResponse = Data<typeof SpectroClusterValidatorResponse>;

/** Profiles whose packs are to be validated. */
export const SpectroClusterPacksEntity = optional({ profiles: list(SpectroClusterProfileEntity) });
export type SpectroClusterPacksEntity = Data<typeof SpectroClusterPacksEntity>;

/** Pending updates of profiles to take over. */
export const ClusterNotificationUpdateEntity = optional({
  profiles: list(optional({ uid: Type.String(), packs: list(PackManifestUpdateEntity) })),
  spcApplySettings: SpectroClusterProfiles.properties.spcApplySettings,
});
export type ClusterNotificationUpdateEntity = Data<typeof ClusterNotificationUpdateEntity>;

/** What the agent in a cluster reports about a pack. */
export const SpectroClusterPackStatusEntity = optional({
  name: Type.String(),
  profileUid: Type.String(),
  type: packType,
  version: Type.String(),
  startTime: Time,
  endTime: Time,
  condition: optional({
    type: oneOf('ReadyForInstall', 'Installed', 'Ready', 'Error', 'UpgradeAvailable', 'WaitingForOtherLayers'),
    status: Type.String(),
    reason: Type.String(),
    message: Type.String(),
  }),
});
export type SpectroClusterPackStatusEntity = Data<typeof SpectroClusterPackStatusEntity>;

const cluster = '/v1/spectroclusters/{uid}';
const read = { method: 'GET', scope: 'either', idempotent: true } as const;
const validates = {
  method: 'POST',
  scope: 'either',
  body: SpectroClusterPacksEntity,
  response: { status: 200, body: SpectroClusterValidatorResponse },
  idempotent: true,
} as const;
const changes = { method: 'PATCH', scope: 'either', params: UidParams, response: { status: 204 }, idempotent: true } as const;

/** The packs of a cluster's profiles. */
export const clusterPackOperations = {
  validatePacks: operation({ ...validates, path: '/v1/spectroclusters/validate/packs' }),
  validateClusterPacks: operation({ ...validates, path: `${cluster}/validate/packs`, params: UidParams }),
  getClusterPackProperties: operation({
    ...read,
    path: `${cluster}/pack/properties`,
    params: UidParams,
    query: object({ layer: Type.String(), fieldPath: Type.String() }, { name: Type.String(), resolveMacros: Type.Boolean() }),
    response: { status: 200, body: optional({ yaml: Type.String() }) },
  }),
  patchClusterPackRefs: operation({
    ...changes,
    path: `${cluster}/packRefs`,
    query: optional({ notify: Type.String() }),
    body: ClusterNotificationUpdateEntity,
  }),
  getClusterResolvedValues: operation({
    ...read,
    path: `${cluster}/packs/resolvedValues`,
    params: UidParams,
    body: optional({ references: list(Type.String()) }),
    response: {
      status: 200,
      body: optional({ profiles: list(optional({ uid: Type.String(), resolved: StringMap })) }),
    },
  }),
  patchClusterPacksStatus: operation({
    ...changes,
    path: `${cluster}/packs/status`,
    body: optional({ packs: list(SpectroClusterPackStatusEntity) }),
  }),
  getClusterProfileUpdates: operation({
    ...read,
    path: `${cluster}/profileUpdates`,
    params: UidParams,
    response: { status: 200, body: optional({ profiles: list(ClusterProfileTemplate) }) },
  }),
  listClusterPackConfigs: operation({
    ...read,
    path: `${cluster}/profiles/{profileUid}/packs/{packName}/config`,
    params: Type.Object({ uid: Type.String(), profileUid: Type.String(), packName: Type.String() }),
    response: { status: 200, body: Type.Object({ items: list(PackConfig) }) },
  }),
} as const;
