import { Type } from '@sinclair/typebox';
import { type OperationName, operations, Time, unsetTime } from '../../../../src/palette/schema';
import { checkPart, coerceQuery, withoutNulls } from '../../../../src/simulator/http/validation';
import { accountBody, CREDENTIALS, PLACEMENT, poolBody, Site } from '../support';

/** What a request of an operation needs; every word in capitals in a path is replaced by a uid of the site. */
interface Case {
  readonly path: string;
  readonly body?: (names: Names) => unknown;
  /** A body, or a query, that the description doesn't allow; undefined where any request is allowed. */
  readonly invalid?: { readonly body?: unknown; readonly query?: string; readonly path?: string };
  readonly tenant?: true;
}

interface Names {
  readonly [name: string]: string;
}

const SIZE_AS_TEXT = { body: { size: '3' } };
const METADATA = () => ({ metadata: { annotations: { owner: 'a' } } });
const NO_METADATA = { body: {} };
const POOL_WITHOUT_NAME = { body: { cloudConfig: {}, poolConfig: { size: 1, labels: [] } } };

const CASES: { readonly [Name in OperationName]: Case } = {
  listProjectsMetadata: { path: '/v1/dashboard/projects/metadata' },
  getUserInfo: { path: '/v1/users/info' },
  listOverlords: { path: '/v1/overlords', tenant: true },
  getOverlord: { path: '/v1/overlords/GATEWAY', tenant: true },
  deleteOverlord: { path: '/v1/overlords/FREE', tenant: true },
  updateOverlordMetadata: { path: '/v1/overlords/GATEWAY/metadata', tenant: true, body: METADATA, invalid: NO_METADATA },
  resetOverlord: { path: '/v1/overlords/PENDING/reset', tenant: true },
  migrateOverlord: {
    path: '/v1/overlords/migrate',
    tenant: true,
    body: ({ GATEWAY, FREE }) => ({ sourceUid: GATEWAY, targetUid: FREE }),
    invalid: { body: { sourceUid: 'a' } },
  },
  getPairingCode: {
    path: '/v1/overlords/pairing/code?cloudType=vsphere',
    tenant: true,
    invalid: { path: '/v1/overlords/pairing/code?cloudType=aws' },
  },
  getVsphereOverlordManifest: {
    path: '/v1/overlords/vsphere/manifest?pairingCode=CODE',
    tenant: true,
    invalid: { path: '/v1/overlords/vsphere/manifest' },
  },
  createVsphereOverlordAccount: {
    path: '/v1/overlords/vsphere/REGISTERED/account',
    tenant: true,
    body: () => ({ name: 'own', account: CREDENTIALS }),
    invalid: { body: { name: 'own', account: { vcenterServer: 'v', username: 'u' } } },
  },
  updateVsphereOverlordAccount: {
    path: '/v1/overlords/vsphere/GATEWAY/account',
    tenant: true,
    body: () => ({ account: CREDENTIALS, shareWithProjects: true }),
    invalid: { body: { account: CREDENTIALS, shareWithProjects: 'yes' } },
  },
  validateVsphereOverlordAccount: {
    path: '/v1/overlords/vsphere/GATEWAY/account/validate',
    tenant: true,
    body: () => ({ account: CREDENTIALS }),
    invalid: { body: { account: [] } },
  },
  createVsphereOverlordCloudConfig: {
    path: '/v1/overlords/vsphere/ACCOUNTED/cloudconfig',
    tenant: true,
    body: () => ({ size: 1, clusterConfig: { placements: [PLACEMENT] } }),
    invalid: SIZE_AS_TEXT,
  },
  updateVsphereOverlordCloudConfig: {
    path: '/v1/overlords/vsphere/GATEWAY/cloudconfig',
    tenant: true,
    body: () => ({ size: 3 }),
    invalid: SIZE_AS_TEXT,
  },
  getVsphereOverlordClusterProfile: { path: '/v1/overlords/vsphere/GATEWAY/clusterprofile', tenant: true },
  createSelfHostedPcg: {
    path: '/v1/pcg/selfHosted',
    tenant: true,
    body: () => ({ cloudType: 'maas', name: 'new' }),
    invalid: { body: { name: 'new' } },
  },
  registerPcg: {
    path: '/v1/pcg/UNREGISTERED/register',
    tenant: true,
    body: ({ CODE }) => ({ pairingCode: CODE }),
    invalid: { body: { code: 'x' } },
  },
  getPcgJetManifest: { path: '/v1/pcg/PENDING/services/jet/manifest' },
  getPcgAllyManifest: { path: '/v1/pcg/PENDING/services/ally/manifest' },
  listVsphereAccounts: { path: '/v1/cloudaccounts/vsphere', invalid: { query: 'limit=many' } },
  createVsphereAccount: {
    path: '/v1/cloudaccounts/vsphere',
    body: ({ GATEWAY }) => accountBody('new', GATEWAY),
    invalid: { body: { metadata: { name: 'new' } } },
  },
  getVsphereAccount: { path: '/v1/cloudaccounts/vsphere/ACCOUNT' },
  updateVsphereAccount: {
    path: '/v1/cloudaccounts/vsphere/ACCOUNT',
    body: ({ GATEWAY }) => accountBody('renamed', GATEWAY),
    invalid: { body: { metadata: { labels: { a: 1 } }, spec: CREDENTIALS } },
  },
  deleteVsphereAccount: { path: '/v1/cloudaccounts/vsphere/SPARE' },
  listClusterProfilesMetadata: { path: '/v1/dashboard/clusterprofiles/metadata' },
  getClusterProfile: { path: '/v1/clusterprofiles/INFRA' },
  createClusterProfile: {
    path: '/v1/clusterprofiles?publish=true',
    body: () => ({ metadata: { name: 'new' }, spec: { template: { type: 'add-on', packs: [{ name: 'a', layer: 'addon' }] } } }),
    invalid: { body: { metadata: { name: 'new' }, spec: { template: { type: 'addon' } } } },
  },
  deleteClusterProfile: { path: '/v1/clusterprofiles/UNUSED' },
  createVsphereCluster: {
    path: '/v1/spectroclusters/vsphere',
    body: ({ BODY }) => JSON.parse(BODY ?? ''),
    invalid: { body: { spec: { cloudConfig: { placement: { datacenter: 5 } } } } },
  },
  listClusters: { path: '/v1/spectroclusters', invalid: { query: 'offset=first' } },
  getCluster: { path: '/v1/spectroclusters/CLUSTER?includeTags=true', invalid: { query: 'resolvePackValues=maybe' } },
  deleteCluster: { path: '/v1/spectroclusters/CLUSTER', invalid: { query: 'forceDelete=please' } },
  getClusterStatus: { path: '/v1/spectroclusters/CLUSTER/status' },
  patchClusterMetadata: { path: '/v1/spectroclusters/CLUSTER/metadata', body: METADATA, invalid: NO_METADATA },
  getClusterProfiles: { path: '/v1/spectroclusters/CLUSTER/profiles' },
  replaceClusterProfiles: {
    path: '/v1/spectroclusters/CLUSTER/profiles',
    body: ({ INFRA }) => ({ profiles: [{ uid: INFRA }] }),
    invalid: { body: { profiles: {} } },
  },
  patchClusterProfiles: {
    path: '/v1/spectroclusters/CLUSTER/profiles?resolveNotification=true',
    body: ({ ADDON }) => ({ profiles: [{ uid: ADDON }], spcApplySettings: { actionType: 'DownloadAndInstall' } }),
    invalid: { body: { profiles: [], spcApplySettings: { actionType: 'Now' } } },
  },
  deleteClusterProfiles: {
    path: '/v1/spectroclusters/CLUSTER/profiles',
    body: () => ({ profileUids: [] }),
    invalid: { body: { profileUids: 'all' } },
  },
  getClusterVariables: { path: '/v1/spectroclusters/CLUSTER/variables' },
  patchClusterVariables: {
    path: '/v1/spectroclusters/CLUSTER/variables',
    body: ({ INFRA }) => [{ profileUid: INFRA, variables: [] }],
    invalid: { body: [{ variables: [] }] },
  },
  getClusterOverview: { path: '/v1/dashboard/spectroclusters/CLUSTER/overview' },
  searchClusters: {
    path: '/v1/dashboard/spectroclusters/search?limit=10',
    body: () => ({ filter: {}, sort: [{ field: 'clusterName', order: 'asc' }] }),
    invalid: { body: { sort: [{ field: 'size' }] } },
  },
  validateClusterName: { path: '/v1/spectroclusters/validate/name?name=free' },
  getVsphereCloudConfig: { path: '/v1/cloudconfigs/vsphere/CONFIG' },
  updateVsphereClusterConfig: {
    path: '/v1/cloudconfigs/vsphere/CONFIG/clusterConfig',
    body: () => ({ clusterConfig: { placement: PLACEMENT, ntpServers: ['ntp.acme.example'] } }),
    invalid: { body: { clusterConfig: { ntpServers: [] } } },
  },
  createVsphereMachinePool: {
    path: '/v1/cloudconfigs/vsphere/CONFIG/machinePools',
    body: () => poolBody('more', 1),
    invalid: POOL_WITHOUT_NAME,
  },
  updateVsphereMachinePool: {
    path: '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers',
    body: () => poolBody('workers', 3),
    invalid: POOL_WITHOUT_NAME,
  },
  deleteVsphereMachinePool: { path: '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers' },
  listVsphereMachines: { path: '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines', invalid: { query: 'limit=1.5' } },
  setMachineMaintenance: {
    path: '/v1/cloudconfigs/vsphere/CONFIG/machinePools/workers/machines/MACHINE/maintenance',
    body: () => ({ action: 'cordon' }),
    invalid: { body: { action: 'drain' } },
  },
  listClusterProfilesPacksManifests: {
    path: '/v1/spectroclusters/CLUSTER/profiles/packs/manifests',
    invalid: { query: 'resolveMacros=maybe' },
  },
  listClusterPackConfigs: { path: '/v1/spectroclusters/CLUSTER/profiles/INFRA/packs/kubernetes/config' },
  listEvents: {
    path: '/v1/events/components/spectrocluster/CLUSTER',
    invalid: { path: '/v1/events/components/pod/CLUSTER' },
  },
};

/** A site on which every operation has something to work on. */
async function furnished(): Promise<{ readonly site: Site; readonly names: Names }> {
  const site = new Site();
  const GATEWAY = site.gateway('berlin');
  const FREE = site.gateway('munich');
  const ACCOUNT = await site.account('vcenter', GATEWAY);
  const CLUSTER = await site.cluster('shop', ACCOUNT);
  site.minutes(30);
  const paired = async () => {
    const { pairingCode } = (await site.call('GET', '/v1/overlords/pairing/code')).body;
    const { manifest } = (await site.call('GET', `/v1/overlords/vsphere/manifest?pairingCode=${pairingCode}`)).body;
    return { pairingCode: pairingCode as string, uid: /"(\w{24})"/.exec(manifest)?.[1] ?? '' };
  };
  const register = async () => {
    const { uid, pairingCode } = await paired();
    await site.call('POST', `/v1/pcg/${uid}/register`, { body: { pairingCode } });
    return uid;
  };
  const ACCOUNTED = await register();
  await site.call('POST', `/v1/overlords/vsphere/${ACCOUNTED}/account`, { body: { name: 'third', account: CREDENTIALS } });
  const REGISTERED = await register();
  const open = await paired();
  const unused = await site.call('POST', '/v1/clusterprofiles', {
    project: site.projectUid,
    body: { metadata: { name: 'unused' }, spec: { template: { type: 'add-on' } } },
  });
  const pending = await site.call('POST', '/v1/pcg/selfHosted', { body: { cloudType: 'vsphere', name: 'pending' } });
  const names = {
    GATEWAY,
    FREE,
    ACCOUNT,
    CLUSTER,
    ACCOUNTED,
    REGISTERED,
    SPARE: await site.account('spare', GATEWAY),
    UNREGISTERED: open.uid,
    CODE: open.pairingCode,
    PENDING: pending.body.overlordUid,
    CONFIG: site.sim.world.clusters.get(CLUSTER)?.configUid ?? '',
    MACHINE: site.sim.world.clusters.get(CLUSTER)?.machines.find(({ pool }) => pool === 'workers')?.uid ?? '',
    INFRA: site.infraProfileUid,
    ADDON: site.addOnProfileUid,
    UNUSED: unused.body.uid,
    BODY: JSON.stringify(site.clusterBody('new', ACCOUNT)),
  };
  return { site, names };
}

function fill(path: string, names: Names): string {
  return path.replace(/[A-Z]{4,}/g, (word) => names[word] ?? word);
}

const names = Object.keys(operations) as OperationName[];

it.each(names)('%s takes a valid request, and answers as described', async (name) => {
  const { site, names: filled } = await furnished();
  const { path, body, tenant } = CASES[name];
  const { method, response } = operations[name];
  const answer = await site.call(method, fill(path, filled), {
    ...(tenant ? {} : { project: site.projectUid }),
    ...(body === undefined ? {} : { body: body(filled) }),
  });
  expect({ status: answer.status, text: answer.status < 300 ? '' : answer.text }).toEqual({ status: response.status, text: '' });
  expect(site.sim.violations).toEqual([]);
});

const refusable = names.filter((name) => CASES[name].invalid !== undefined);

it('covers every operation that has a body or a typed query with an invalid request', () => {
  const checkable = names.filter((name) => 'body' in operations[name]);
  expect(checkable.filter((name) => !refusable.includes(name))).toEqual([]);
});

it.each(refusable)('%s refuses an invalid request, and says where it is wrong', async (name) => {
  const { site, names: filled } = await furnished();
  const { path, body, invalid, tenant } = CASES[name];
  const base = fill(invalid?.path ?? path, filled);
  const url = invalid?.query === undefined ? base : `${base}${base.includes('?') ? '&' : '?'}${invalid.query}`;
  const revision = site.sim.world.revision;
  const answer = await site.call(operations[name].method, url, {
    ...(tenant ? {} : { project: site.projectUid }),
    ...(invalid?.body === undefined ? (body === undefined ? {} : { body: body(filled) }) : { body: invalid.body }),
  });
  expect(answer).toMatchObject({ status: 400, body: { code: 'InvalidRequest', ref: expect.any(String) } });
  expect(answer.body.details).toEqual({ in: expect.stringMatching(/^(body|query|params)$/), pointer: expect.any(String) });
  expect(site.sim.world.revision).toBe(revision);
});

describe('a body', () => {
  const post = (site: Site, payload: string, type = 'application/json') =>
    site.sim.inject({
      method: 'POST',
      url: '/v1/pcg/selfHosted',
      headers: { apikey: 'local-palette', 'content-type': type },
      payload,
    });

  it.each([
    ['no JSON', '{"name":', 400],
    ['empty', '', 400],
    ['null', 'null', 400],
    ['a list where an object is described', '[]', 400],
    ['an unknown property', '{"cloudType":"vsphere","name":"a","colour":"red"}', 200],
    ['a null where a property may be absent', '{"cloudType":"vsphere","name":"a","more":null}', 200],
    ['a null where a property must be', '{"cloudType":"vsphere","name":null}', 400],
    ['a number where a text is described', '{"cloudType":"vsphere","name":5}', 400],
  ])('that is or holds %s', async (_, payload, status) => {
    const answer = await post(new Site(), payload);
    expect(answer.statusCode).toBe(status);
    if (status === 400) expect(answer.json().code).toBe('InvalidRequest');
  });

  it('of another type is not read', async () => {
    expect((await post(new Site(), 'name: a', 'application/yaml')).statusCode).toBe(415);
  });

  it('names the place that is wrong by a pointer', async () => {
    const site = new Site();
    const body = {
      metadata: {},
      spec: { cloudConfig: { placement: {} }, machinepoolconfig: [{ cloudConfig: {} }, poolBody('a', 1), { poolConfig: {} }] },
    };
    const answer = await site.call('POST', '/v1/spectroclusters/vsphere', { project: site.projectUid, body });
    expect(answer.body).toMatchObject({ details: { in: 'body', pointer: '/spec/machinepoolconfig/2' } });
    expect(answer.body.message).toContain('body/spec/machinepoolconfig/2');
  });

  it('does not leave behind what the description does not know', async () => {
    const site = new Site();
    const account = await site.account('vcenter', site.gateway('berlin'));
    const pool = poolBody('cp', 1, true);
    const uid = await site.cluster('shop', account, {
      machinepoolconfig: [{ ...pool, poolConfig: { ...pool.poolConfig, colour: 'red', additionalLabels: { kept: 'yes' } } }],
    });
    const { configUid } = site.sim.world.clusters.get(uid) ?? { configUid: '' };
    const { body } = await site.call('GET', `/v1/cloudconfigs/vsphere/${configUid}`, { project: site.projectUid });
    expect(body.spec.machinePoolConfig[0]).not.toHaveProperty('colour');
    expect(body.spec.machinePoolConfig[0]).toMatchObject({ additionalLabels: { kept: 'yes' } });
  });
});

it('withoutNulls drops nulls at any depth, and nothing else', () => {
  expect(withoutNulls({ a: null, b: [null, { c: null, d: 0 }], e: '', f: false })).toEqual({
    b: [null, { d: 0 }],
    e: '',
    f: false,
  });
});

it.each([
  ['integer', '5', 5],
  ['integer', '-5', -5],
  ['integer', '5.5', '5.5'],
  ['integer', '0x10', '0x10'],
  ['integer', 'five', 'five'],
  ['integer', '', undefined],
  ['boolean', 'true', true],
  ['boolean', 'T', true],
  ['boolean', '1', true],
  ['boolean', 'False', false],
  ['boolean', '0', false],
  ['boolean', 'yes', 'yes'],
  ['string', '5', '5'],
  ['string', '', ''],
  ['string', 'true', 'true'],
])('a query of type %s reads %j as Go does', (type, text, value) => {
  const schema = { type: 'object', properties: { given: { type } } } as never;
  expect(coerceQuery({ given: text }, schema)).toEqual(value === undefined ? {} : { given: value });
});

test.each(['since', 'until'])('a time that is none is refused where it stands: %s', (name) => {
  const schema = Type.Object({ [name]: Time });
  expect(() => checkPart('body', schema, { [name]: 'soon' })).toThrow(expect.objectContaining({ pointer: `/${name}` }));
  const unset = { [name]: '' };
  checkPart('body', schema, unset);
  expect(unset).toEqual({ [name]: unsetTime });
});
