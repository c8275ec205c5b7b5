import { Type } from '@sinclair/typebox';
import { type Data, knownValues, list, object, oneOf, optional, StringMap } from './data';
import { ObjectEntity, ObjectMeta, ObjectReference, StoredObjectMeta, Uid, UidParams } from './metadata';
import { operation } from './operation';

/** What a profile is for: a whole cluster, its infrastructure, or something on top. */
export const profileType = oneOf('cluster', 'infra', 'add-on', 'system');
export const packType = oneOf('spectro', 'helm', 'manifest', 'oci');

/** A choice of a variable that is picked from a list. */
export const VariableOption = object(
  { value: Type.String() },
  { label: Type.String(), description: Type.String(), default: Type.Boolean() },
);

const variableProperties = {
  displayName: Type.String(),
  description: Type.String(),
  defaultValue: Type.String(),
  regex: Type.String(),
  required: Type.Boolean(),
  immutable: Type.Boolean(),
  hidden: Type.Boolean(),
  isSensitive: Type.Boolean(),
  options: list(VariableOption),
};

/** A variable that a profile declares. */
export const Variable = object(
  { name: Type.String() },
  {
    ...variableProperties,
    format: oneOf('string', 'number', 'boolean', 'ipv4', 'ipv4cidr', 'ipv6', 'version', 'base64'),
    inputType: oneOf('text', 'dropdown', 'multiline'),
  },
);
export type Variable = Data<typeof Variable>;

/** The variables of one profile of a cluster, with the values that the cluster has. */
export const SpectroClusterVariables = object(
  { profileUid: Type.String() },
  {
    variables: list(
      object(
        { name: Type.String() },
        {
          ...variableProperties,
          format: knownValues('string', 'number', 'boolean', 'ipv4', 'ipv4cidr', 'ipv6', 'version', 'base64'),
          inputType: knownValues('text', 'dropdown', 'multiline'),
          value: Type.String(),
        },
      ),
    ),
  },
);
export type SpectroClusterVariables = Data<typeof SpectroClusterVariables>;

/** A pack in a new profile. */
export const PackManifestEntity = object(
  { name: Type.String() },
  {
    uid: Type.String(),
    layer: Type.String(),
    tag: Type.String(),
    type: packType,
    registryUid: Type.String(),
    values: Type.String(),
    manifests: list(optional({ name: Type.String(), content: Type.String() })),
  },
);
export type PackManifestEntity = Data<typeof PackManifestEntity>;

/** A new profile. */
export const ClusterProfileEntity = optional({
  metadata: ObjectMeta,
  spec: optional({
    template: optional({ cloudType: Type.String(), type: profileType, packs: list(PackManifestEntity) }),
    variables: list(Variable),
    version: Type.String(),
  }),
});
export type ClusterProfileEntity = Data<typeof ClusterProfileEntity>;

/** A pack of a profile, as it is read. */
export const PackRef = object(
  { name: Type.String(), layer: knownValues('kernel', 'os', 'k8s', 'cni', 'csi', 'addon') },
  {
    packUid: Type.String(),
    registryUid: Type.String(),
    tag: Type.String(),
    version: Type.String(),
    type: knownValues('spectro', 'helm', 'manifest', 'oci'),
    values: Type.String(),
    digest: Type.String(),
    annotations: StringMap,
    manifests: list(ObjectReference),
    isInvalid: Type.Boolean(),
    inValidReason: Type.String(),
  },
);
export type PackRef = Data<typeof PackRef>;

/** One state of a profile: its draft, or what is published. */
export const ClusterProfileTemplate = optional({
  uid: Type.String(),
  name: Type.String(),
  cloudType: Type.String(),
  type: Type.String(),
  profileVersion: Type.String(),
  version: Type.Integer(),
  packs: list(PackRef),
  relatedObject: ObjectReference,
});
export type ClusterProfileTemplate = Data<typeof ClusterProfileTemplate>;

/** A cluster profile as Palette stores it. Clusters use what is `published`. */
export const ClusterProfile = object(
  { metadata: StoredObjectMeta },
  {
    apiVersion: Type.String(),
    kind: Type.String(),
    spec: optional({
      draft: ClusterProfileTemplate,
      published: ClusterProfileTemplate,
      version: Type.String(),
      versions: list(optional({ uid: Type.String(), version: Type.String() })),
    }),
    status: optional({
      isPublished: Type.Boolean(),
      hasUserMacros: Type.Boolean(),
      inUseClusterUids: list(Type.String()),
      inUseClusters: list(
        optional({
          kind: Type.String(),
          name: Type.String(),
          uid: Type.String(),
          projectUid: Type.String(),
          tenantUid: Type.String(),
        }),
      ),
    }),
  },
);
export type ClusterProfile = Data<typeof ClusterProfile>;

/** A profile in the list that lookups by name and version use. */
export const ClusterProfileMetadata = object(
  { metadata: ObjectEntity },
  { spec: optional({ cloudType: Type.String(), version: Type.String() }) },
);
export type ClusterProfileMetadata = Data<typeof ClusterProfileMetadata>;

export const ClusterProfilesMetadata = Type.Object({ items: list(ClusterProfileMetadata) });
export type ClusterProfilesMetadata = Data<typeof ClusterProfilesMetadata>;

export const clusterProfileOperations = {
  listClusterProfilesMetadata: operation({
    method: 'GET',
    path: '/v1/dashboard/clusterprofiles/metadata',
    scope: 'either',
    response: { status: 200, body: ClusterProfilesMetadata },
    idempotent: true,
  }),
  getClusterProfile: operation({
    method: 'GET',
    path: '/v1/clusterprofiles/{uid}',
    scope: 'either',
    params: UidParams,
    query: optional({ includePackMeta: Type.String() }),
    response: { status: 200, body: ClusterProfile },
    idempotent: true,
  }),
  createClusterProfile: operation({
    method: 'POST',
    path: '/v1/clusterprofiles',
    scope: 'either',
    query: optional({ publish: Type.Boolean() }),
    body: ClusterProfileEntity,
    response: { status: 201, body: Uid },
    idempotent: false,
  }),
  deleteClusterProfile: operation({
    method: 'DELETE',
    path: '/v1/clusterprofiles/{uid}',
    scope: 'either',
    params: UidParams,
    response: { status: 204 },
    idempotent: true,
  }),
} as const;
