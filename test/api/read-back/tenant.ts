import { all, type Json, type Readers, type Written } from './reader';

const macros =
  (path: (params: Written['params']) => string) =>
  ({ params, get }: Written): Promise<Json> =>
    get(path(params));

/** Who looks after the control planes of a cloud has two names. */
const meta = ({ metadata, spec }: Json) => ({ metadata, spec: { ...spec, isControlPlaneManaged: spec.isManaged } });

/** What is written of the tenant, and not read where it is written. */
export const tenantReaders: Readers = {
  createApiKey: async ({ uid, get }) => {
    const { metadata, spec } = await get(`/v1/apiKeys/${uid}`);
    return { metadata, spec: { ...spec, userUid: spec.user.uid } };
  },
  createBasicRegistry: ({ uid, get }) => get(`/v1/registries/oci/${uid}/basic`),
  createEcrRegistry: ({ uid, get }) => get(`/v1/registries/oci/${uid}/ecr`),
  createCertificate: ({ uid, params, get }) => get(`/v1/tenants/${params.tenantUid}/assets/certs/${uid}`),
  registerCloudType: async ({ sent, get }) => meta(await get(`/v1/clouds/cloudTypes/${sent.metadata.name}/meta`)),
  updateCloudTypeMeta: async ({ params, get }) => meta(await get(`/v1/clouds/cloudTypes/${params.cloudType}/meta`)),
  ...all(
    ['addProjectMacros', 'changeProjectMacros'],
    macros(({ uid }) => `/v1/projects/${uid}/macros`),
  ),
  ...all(
    ['addTenantMacros', 'changeTenantMacros'],
    macros(({ tenantUid }) => `/v1/tenants/${tenantUid}/macros`),
  ),
  patchMaasAccount: async ({ uid, sent, get }) => {
    const account = await get(`/v1/cloudaccounts/maas/${uid}`);
    return sent.map(({ path, op }: Json) => ({ op, path, value: account.spec[path.replace('/spec/', '')] }));
  },
  ...all(['patchApiKey', 'setApiKeyState'], async ({ uid, get }) => (await get(`/v1/apiKeys/${uid}`)).status),
  updateProjectMeta: async ({ uid, get }) => (await get(`/v1/projects/${uid}`)).metadata,
  updateNodesAutoRemediation: async ({ params, get }) =>
    (await get(`/v1/tenants/${params.tenantUid}/preferences/clusterSettings`)).nodesAutoRemediationSetting,
  createNotificationEvent: async ({ uid, getOfTenant }) => {
    const { items } = await getOfTenant('/v1/notifications?limit=0');
    const { action, source, type } = items.find((each: Json) => each.metadata.uid === uid);
    // What a part of Palette told, and what people are told of it, have two names.
    const told = type === 'NotificationPackRegistryUpdate' ? 'NotificationPackSync' : 'NotificationClusterProfileSync';
    return { component: source.component, message: action.actionMessage, meta: action.events.meta, type: told };
  },
};
