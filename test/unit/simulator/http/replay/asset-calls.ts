import type { Builder, ReplayWorld } from './world';

const LOCATIONS = '/v1/users/assets/locations';
const aws = { credentialType: 'secret', accessKey: 'key', secretKey: 'secret' };
const s3 = { bucketName: 'backups', region: 'eu-1', credentials: aws };
const configs = {
  S3: s3,
  Minio: s3,
  Gcp: { bucketName: 'backups', credentials: { jsonCredentials: '{}' } },
  Azure: { containerName: 'c', resourceGroup: 'g', storageName: 's', credentials: { clientCloud: 'public' } },
};
type Storage = keyof typeof configs;

const locationBody = (world: ReplayWorld, storage: Storage) => ({
  metadata: { name: world.name() },
  spec: { config: configs[storage] },
});
const location = async (world: ReplayWorld, storage: Storage = 'S3') => ({
  uid: await world.make(`${LOCATIONS}/${storage.toLowerCase()}`, locationBody(world, storage)),
});

function locationCalls(storage: Storage): { readonly [name: string]: Builder } {
  return {
    [`create${storage}Location`]: (world) => ({ body: locationBody(world, storage) }),
    [`get${storage}Location`]: async (world) => ({ params: await location(world, storage) }),
    [`update${storage}Location`]: async (world) => ({
      params: await location(world, storage),
      body: locationBody(world, storage),
    }),
  };
}

const macro = (world: ReplayWorld) => ({ macros: [{ name: world.name(), value: 'v' }] });

function macroCalls(scope: 'Project' | 'Tenant'): { readonly [name: string]: Builder } {
  const tenant = scope === 'Tenant' ? ({ tenant: true } as const) : {};
  const params = (world: ReplayWorld): { readonly [name: string]: string } =>
    scope === 'Tenant' ? { tenantUid: world.tenantUid } : { uid: world.site.projectUid };
  const change: Builder = (world) => ({ ...tenant, params: params(world), body: macro(world) });
  return {
    [`list${scope}Macros`]: (world) => ({ params: params(world) }),
    [`add${scope}Macros`]: change,
    [`replace${scope}Macros`]: change,
    [`change${scope}Macros`]: change,
    [`remove${scope}Macros`]: async (world) => {
      const body = macro(world);
      const path = scope === 'Tenant' ? `tenants/${world.tenantUid}` : `projects/${world.site.projectUid}`;
      await world.send('POST', `/v1/${path}/macros`, body, scope === 'Tenant');
      return { ...tenant, params: params(world), body };
    },
  };
}

const spec = { endpoint: 'https://registry.acme.example', auth: { type: 'noAuth' } };
const specs = { Basic: spec, Ecr: { endpoint: 'registry.acme.example', isPrivate: false }, Pack: spec, Helm: spec };
type Kind = keyof typeof specs;

const registryBody = (world: ReplayWorld, kind: Kind) => ({ metadata: { name: world.name() }, spec: specs[kind] });
const registryPath = (kind: Kind) =>
  kind === 'Basic' || kind === 'Ecr' ? `/v1/registries/oci/${kind.toLowerCase()}` : `/v1/registries/${kind.toLowerCase()}`;
const registry = async (world: ReplayWorld, kind: Kind) => ({
  uid: await world.make(registryPath(kind), registryBody(world, kind), true),
});

function registryCalls(kind: Kind): { readonly [name: string]: Builder } {
  const ofOne: Builder = async (world) => ({ params: await registry(world, kind) });
  return {
    [`validate${kind}Registry`]: () => ({ body: specs[kind] }),
    [`sync${kind}Registry`]: ofOne,
    [`get${kind}RegistrySync`]: ofOne,
    ...((kind === 'Basic' || kind === 'Ecr') && {
      [`create${kind}Registry`]: (world: ReplayWorld) => ({ body: registryBody(world, kind) }),
      [`get${kind}Registry`]: ofOne,
      [`update${kind}Registry`]: async (world: ReplayWorld) => ({
        params: await registry(world, kind),
        body: registryBody(world, kind),
      }),
      [`delete${kind}Registry`]: ofOne,
    }),
  };
}

const named = (world: ReplayWorld) => ({ metadata: { name: world.name() }, spec: {} });
const team = async (world: ReplayWorld) => ({ uid: await world.make('/v1/teams', named(world), true) });
const role = async (world: ReplayWorld) => ({ uid: await world.make('/v1/roles', named(world), true) });

/** Calls about what the tenant's people keep in Palette, in the order in which they are made. */
export const assetCalls: { readonly [name: string]: Builder } = {
  listLocations: () => ({}),
  ...locationCalls('S3'),
  ...locationCalls('Minio'),
  ...locationCalls('Gcp'),
  ...locationCalls('Azure'),
  setDefaultLocation: async (world) => ({ params: { type: 's3', ...(await location(world)) } }),
  deleteLocation: async (world) => ({ params: await location(world) }),
  deleteS3Location: async (world) => ({ params: await location(world) }),
  validateS3Bucket: () => ({ body: { bucket: 'backups', region: 'eu-1', credentials: aws } }),
  ...macroCalls('Project'),
  ...macroCalls('Tenant'),
  ...registryCalls('Basic'),
  ...registryCalls('Ecr'),
  ...registryCalls('Pack'),
  ...registryCalls('Helm'),
  listUsers: () => ({}),
  getUser: (world) => ({ params: { uid: [...world.site.sim.world.users.values()][0]?.uid ?? '' } }),
  listTeams: () => ({}),
  createTeam: (world) => ({ body: named(world) }),
  getTeam: async (world) => ({ params: await team(world) }),
  updateTeam: async (world) => ({ params: await team(world), body: named(world) }),
  deleteTeam: async (world) => ({ params: await team(world) }),
  listRoles: () => ({}),
  createRole: (world) => ({ body: named(world) }),
  getRole: async (world) => ({ params: await role(world) }),
  updateRole: async (world) => ({ params: await role(world), body: named(world) }),
  deleteRole: async (world) => ({ params: await role(world) }),
  listPermissions: () => ({ query: { scope: 'project' } }),
};
