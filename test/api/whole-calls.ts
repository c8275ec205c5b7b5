import type { CloudType } from '../../src/simulator/world/records';
import { LOCATION } from '../unit/simulator/cluster-site';
import { registryPack } from '../unit/simulator/http/profile-support';
import type { ReplayCall } from '../unit/simulator/http/replay/call';
import { cloudCalls } from '../unit/simulator/http/replay/cloud-calls';
import { clusterCalls } from '../unit/simulator/http/replay/cluster-calls';
import type { Builder, ReplayWorld } from '../unit/simulator/http/replay/world';
import type { Meaningful } from './generated-body';
import { CLOUD_WORDS, type Json, NODE_CONDITIONS } from './read-back/reader';

/** An infrastructure of which the cluster changes a pack. */
const infra = (uid: string, pack = 'kubernetes') => ({ uid, packValues: [{ name: pack }], variables: [] });
/** An add-on of which it changes a pack with a manifest, and a variable. */
const addOn = (uid: string) => ({
  uid,
  packValues: [{ name: 'nginx', manifests: [{ name: 'extra' }] }],
  variables: [{ name: 'colour' }],
});

/** The pack of a profile with the manifest that it has. */
const nginx = (world: ReplayWorld, uid: string) => ({
  ...registryPack('nginx', '1.12.1'),
  manifests: [{ name: 'extra', uid: world.manifestOf(uid) }],
});

/** A cluster that runs, for what would disturb the others. */
async function running(world: ReplayWorld): Promise<string> {
  const order = world.order('vsphere');
  order.spec.profiles.push({ uid: world.addOn });
  const uid = await world.make('/v1/spectroclusters/vsphere', order);
  world.site.minutes(60);
  return uid;
}

async function body(world: ReplayWorld, name: string): Promise<Json> {
  return (await cloudCalls[name]?.(world))?.body;
}

/** Where the gateway's cluster stands on OpenStack, for good. */
async function openStackHome(world: ReplayWorld): Promise<object> {
  const read = async (path: string) => (await world.send('GET', path, undefined, true)).body.spec;
  const { spectroClusterUid } = await read(`/v1/overlords/${world.part('openstack').gateway}`);
  const { cloudConfigRef } = await read(`/v1/spectroclusters/${spectroClusterUid}`);
  const { domain, project, region } = (await read(`/v1/cloudconfigs/openstack/${cloudConfigRef.uid}`)).clusterConfig;
  return { domain, project, region };
}

function ofCloud(word: string, cloudType: CloudType): { readonly [name: string]: Builder } {
  const gateway = (world: ReplayWorld) => ({ uid: world.part(cloudType).gateway });
  const ownProfile = async (world: ReplayWorld) =>
    (await world.send('GET', `/v1/overlords/${cloudType}/${gateway(world).uid}/clusterprofile`, undefined, true)).body.metadata.uid;
  return {
    [`create${word}Cluster`]: (world) => {
      const { metadata, spec } = world.order(cloudType);
      return { body: { metadata, spec: { ...spec, profiles: [infra(world.infra(cloudType)), addOn(world.addOn)] } } };
    },
    [`create${word}OverlordCloudConfig`]: async (world) => {
      const call = (await cloudCalls[`create${word}OverlordCloudConfig`]?.(world)) as { readonly body: object };
      return { ...call, body: { ...call.body, clusterProfiles: [infra(await ownProfile(world)), addOn(world.addOnOfTenant)] } };
    },
    // What can't be changed stays as it was.
    [`update${word}OverlordCloudConfig`]: async (world) => {
      const asked = await body(world, `create${word}OverlordCloudConfig`);
      const clusterConfig = { ...asked.clusterConfig, ...(cloudType === 'openstack' && (await openStackHome(world))) };
      return {
        params: gateway(world),
        body: { ...asked, clusterConfig, size: 3, clusterProfiles: [infra(await ownProfile(world))] },
      };
    },
  };
}

/** Calls of which more has to be right than a made-up body can know, so that all of a structure is sent. */
export const wholeCalls: { readonly [name: string]: Builder } = {
  ...Object.assign({}, ...CLOUD_WORDS.map(([word, cloudType]) => ofCloud(word, cloudType))),
  createCustomCluster: (world) => {
    const { metadata, spec } = world.customOrder();
    return {
      params: { cloudType: 'nutanix' },
      body: { metadata, spec: { ...spec, profiles: [infra(world.customProfile, 'k8s')] } },
    };
  },
  replaceClusterProfiles: async (world) => ({
    params: { uid: await running(world) },
    body: { profiles: [infra(world.infra('vsphere')), addOn(world.addOn)] },
  }),
  // One takes the place of another.
  patchClusterProfiles: async (world) => ({
    params: { uid: await running(world) },
    body: { profiles: [{ ...addOn(await world.profile()), replaceWithProfile: world.addOn }] },
  }),
  patchClusterPackRefs: async (world) => ({
    params: { uid: await running(world) },
    body: { profiles: [{ uid: world.addOn, packs: [{ name: 'nginx', manifests: [{ name: 'extra' }] }] }] },
  }),
  patchClusterSpcPatchTime: async (world) => {
    const uid = await running(world);
    const packValues = [{ name: 'nginx', values: 'replicas: 2' }];
    await world.send('PATCH', `/v1/spectroclusters/${uid}/profiles`, { profiles: [{ uid: world.addOn, packValues }] });
    const { spcHash } = (await world.send('GET', `/v1/spectroclusters/${uid}/status/spcApply`)).body;
    return { params: { uid }, body: { clusterHash: spcHash } };
  },
  // A manifest that the cluster has a content of its own for has a uid of its own.
  replaceClusterPackManifests: async (world) => {
    const uid = await running(world);
    const path = `/v1/spectroclusters/${uid}/profiles/${world.addOn}/packs/nginx/manifests`;
    await world.send('PUT', path, { manifests: [{ uid: world.manifest, content: 'kind: Secret' }] });
    const [manifest] = (await world.send('GET', path)).body.items;
    return {
      params: { uid, profileUid: world.addOn, packName: 'nginx' },
      body: { manifests: [{ uid: manifest.metadata.uid }] },
    };
  },
  updateClusterProfile: async (world) => {
    const uid = await world.profile();
    return {
      params: { uid },
      body: { metadata: { name: world.name() }, spec: { template: { type: 'add-on', packs: [nginx(world, uid)] } } },
    };
  },
  updateClusterProfilePackRefs: async (world) => {
    const uid = await world.profile();
    return { params: { uid }, body: { uid, packs: [nginx(world, uid)] } };
  },
  patchClusterProfileMetadata: async (world) => ({
    params: { uid: await world.profile() },
    body: { metadata: { name: world.name() } },
  }),
  reportMachinesHealth: (world) => {
    const conditions = Object.entries(NODE_CONDITIONS).map(([name, type]) => [name, { type }]);
    const machine = { uid: world.machine('vsphere').machineUid, ...Object.fromEntries(conditions) };
    return { params: { configUid: world.vsphere.config }, body: { machines: [machine] } };
  },
  createNotificationEvent: () => ({ tenant: true, body: {} }),
  createEvents: async (world) => {
    const call = (await clusterCalls.createEvents?.(world)) as { readonly body: readonly object[] };
    return { body: call.body.map((event) => ({ ...event, reason: 'SaidWithOthers' })) };
  },
  cloneClusterProfile: (world) => ({
    params: { uid: world.addOn },
    body: { metadata: { name: world.name(), target: { scope: 'project', projectUid: world.site.projectUid } } },
  }),
};

/** Names of what is there, for what a made-up body would name in vain. */
export async function meaningful(world: ReplayWorld, path: string, call: ReplayCall): Promise<Meaningful> {
  const { params = {} } = call;
  const cloudType = /\/(vsphere|maas)\//.exec(`${path}/`)?.[1] as CloudType | undefined;
  const ofTenant = async (list: string) => (await world.send('GET', list, undefined, true)).body.items[0];
  const made: { [name: string]: string } = { backupLocationUid: LOCATION };
  if (path.startsWith('/v1/teams')) {
    made.roles = (await ofTenant('/v1/roles')).metadata.uid;
    made.users = (await ofTenant('/v1/users')).metadata.uid;
  }
  if (path.startsWith('/v1/apiKeys')) made.userUid = (await ofTenant('/v1/users')).metadata.uid;
  if (path.startsWith('/v1/roles')) made.permissions = 'cluster.get';
  const { gateway } = (call.body as Json)?.spec?.pool ?? {};
  if (gateway !== undefined) {
    made.subnet = `${gateway.slice(0, gateway.lastIndexOf('.'))}.0/24`;
    made.addresses = gateway;
  }
  if (cloudType !== undefined && gateway === undefined && !path.includes('account')) {
    const uid = path.startsWith('/v1/overlords') ? (params.uid ?? '') : world.part(cloudType).gateway;
    const pool = await body(world, `create${cloudType === 'maas' ? 'Maas' : 'Vsphere'}IpPool`);
    made.parentPoolUid = await world.make(`/v1/overlords/${cloudType}/${uid}/pools`, pool, true);
  }
  return made;
}
