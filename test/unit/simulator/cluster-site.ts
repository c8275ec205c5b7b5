import type { SimulatorOptions } from '../../../src/simulator';
import { type Answer, Site } from './support';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A site with a cluster that runs, and short ways to what hangs on it. */
export interface ClusterSite {
  readonly site: Site;
  readonly uid: string;
  readonly accountUid: string;
  /** A call below the cluster's own path. */
  call(method: Method, path: string, body?: unknown): Promise<Answer>;
}

/** The uid of the backup location that such a site has. */
export const LOCATION = 'a'.repeat(24);

/** Puts a backup location into a site's tenant, with a uid that can stand in constants. */
export function addLocation({ sim: { world } }: Site): void {
  const spec = { storage: 's3', type: 's3', config: { bucketName: 'backups', region: 'eu-1', credentials: {} } };
  const { now } = world;
  const meta = { uid: LOCATION, name: 'backups', labels: {}, annotations: {}, createdAt: now, modifiedAt: now };
  world.documents.add({ ...meta, kind: 'location', spec });
}

/** A cluster in project Default that runs, unless it was ordered only now. */
export async function clusterSite(
  changes: { readonly [key: string]: unknown } = {},
  minutes = 30,
  options: SimulatorOptions = {},
): Promise<ClusterSite> {
  const site = new Site(options);
  addLocation(site);
  const accountUid = await site.account('vcenter', site.gateway('berlin'));
  const uid = await site.cluster('shop', accountUid, changes);
  site.minutes(minutes);
  return {
    site,
    uid,
    accountUid,
    call: (method, path, body) => site.call(method, `/v1/spectroclusters/${uid}${path}`, { project: site.projectUid, body }),
  };
}

/** Publishes an add-on profile of the tenant. @returns its uid */
export async function addOn(
  site: Site,
  name: string,
  packs: readonly object[],
  { variables = [], version = '1.0.0' }: { readonly variables?: readonly object[]; readonly version?: string } = {},
): Promise<string> {
  return published(site, name, { version, variables, template: { type: 'add-on', cloudType: 'all', packs } });
}

/** Publishes an infrastructure for vSphere with a version of Kubernetes. @returns its uid */
export async function infrastructure(site: Site, version: string, kubernetes: string, values = ''): Promise<string> {
  const pack = (layer: string, packName: string, tag: string) => ({ name: packName, layer, tag, type: 'spectro', values });
  const packs = [
    pack('os', 'ubuntu-vsphere', '22.04'),
    pack('k8s', 'kubernetes', kubernetes),
    pack('cni', 'cni-calico', '3.29.3'),
    pack('csi', 'csi-vsphere-csi', '3.4.0'),
  ];
  return published(site, 'other-ubuntu', { version, template: { type: 'infra', cloudType: 'vsphere', packs } });
}

/** Publishes other packs of a profile. */
export async function republish(site: Site, uid: string, packs: readonly object[]): Promise<void> {
  for (const answer of [
    await site.call('PUT', `/v1/clusterprofiles/${uid}`, { body: { spec: { template: { type: 'add-on', packs } } } }),
    await site.call('PATCH', `/v1/clusterprofiles/${uid}/publish`),
  ]) {
    if (answer.status !== 204) throw new Error(answer.text);
  }
}

async function published(site: Site, name: string, spec: object): Promise<string> {
  const answer = await site.call('POST', '/v1/clusterprofiles?publish=true', { body: { metadata: { name }, spec } });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.uid;
}
