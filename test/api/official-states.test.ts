import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PaletteVersion } from '../../src/simulator/world/versions';
import { Site } from '../unit/simulator/support';

/** States that the official provider wrote, and the worlds that they belong to: beside this repository, and no part of it. */
const FOLDER = resolve(process.env.OFFICIAL_STATES ?? '../shared/cases/official-state');
const STATES: readonly (readonly [state: string, world: string, version: PaletteVersion])[] = [
  ['openstack', 'world-openstack.json', '4.7'],
  ['vsphere', 'world.json', '4.10'],
  ['vsphere', 'world.json', '4.7'],
  ['maas', 'world.json', '4.10'],
  ['cloudstack', 'world.json', '4.10'],
  ['rest', 'world.json', '4.10'],
];

// biome-ignore lint/suspicious/noExplicitAny: attributes of another provider, as far as they are compared
type Attributes = any;
interface Managed {
  readonly type: string;
  readonly attributes: Attributes;
}

function managed(state: string): readonly Managed[] {
  const { resources } = JSON.parse(readFileSync(resolve(FOLDER, `${state}.tfstate`), 'utf8')) as Attributes;
  const found = resources.filter(({ mode }: Attributes) => mode === 'managed');
  return found.flatMap(({ type, instances }: Attributes) => instances.map(({ attributes }: Attributes) => ({ type, attributes })));
}

const CLOUDS: { readonly [word: string]: string } = { apache_cloudstack: 'apache-cloudstack' };

/** Where an object is read, by the type of its resource; undefined for those that are read in a list. */
function pathOf({ type, attributes: { id } }: Managed): string | undefined {
  const [, kind = '', cloud = ''] = /^spectrocloud_(cloudaccount|cluster)_(?!profile)(.*)$/.exec(type) ?? [];
  if (kind === 'cloudaccount') return `/v1/cloudaccounts/${CLOUDS[cloud] ?? cloud}/${id}`;
  if (kind === 'cluster') return `/v1/spectroclusters/${id}`;
  const paths: { readonly [type: string]: string } = {
    spectrocloud_cluster_profile: `/v1/clusterprofiles/${id}`,
    spectrocloud_project: `/v1/projects/${id}`,
    spectrocloud_ssh_key: `/v1/users/assets/sshkeys/${id}`,
    spectrocloud_privatecloudgateway_dns_map: `/v1/users/assets/vsphere/dnsMappings/${id}`,
  };
  return paths[type];
}

if (!existsSync(FOLDER)) process.stderr.write(`\nNO STATE OF THE OFFICIAL PROVIDER WAS READ: there are none at ${FOLDER}\n`);

// CI has them, and fails without.
(existsSync(FOLDER) || process.env.CI ? describe : describe.skip).each(STATES)(
  'the state %s with %s',
  (state, world, paletteVersion) => {
    const open = () => {
      const snapshot = JSON.parse(readFileSync(resolve(FOLDER, world), 'utf8'));
      return new Site({ snapshot, strict: { paletteVersion } });
    };

    it(`is that of Palette ${paletteVersion}`, async () => {
      const site = open();
      const objects = managed(state);
      expect(objects).not.toEqual([]);
      for (const object of objects) {
        const path = pathOf(object);
        const { id, name, context, private_cloud_gateway_id: gateway } = object.attributes;
        if (path === undefined) {
          const list = await site.call('GET', `/v1/overlords/vsphere/${gateway}/pools`);
          expect(list.body.items.map(({ metadata }: Attributes) => metadata.uid)).toContain(id);
          continue;
        }
        const project = context === 'project' ? site.projectUid : undefined;
        const read = await site.call('GET', path, { project });
        expect({ path, status: read.status }).toEqual({ path, status: 200 });
        if (name !== undefined) expect(read.body.metadata.name).toBe(name);
        if (read.body.kind === 'spectrocluster') await compareCluster(site, object.attributes, read.body);
      }
    });
  },
);

/** A cluster has the account, the profiles and the pools of the state, and goes on running. */
async function compareCluster(site: Site, attributes: Attributes, cluster: Attributes): Promise<void> {
  const { cloudType, cloudConfigRef, clusterProfileTemplates } = cluster.spec;
  const project = site.projectUid;
  const config = `/v1/cloudconfigs/${cloudType}/${cloudConfigRef.uid}`;
  const { spec } = (await site.call('GET', config, { project })).body;
  expect(spec.cloudAccountRef.uid).toBe(attributes.cloud_account_id);
  expect(clusterProfileTemplates.map(({ uid }: Attributes) => uid).sort()).toEqual(
    attributes.cluster_profile.map(({ id }: Attributes) => id).sort(),
  );
  const sizes = (pools: readonly Attributes[], size: string) =>
    Object.fromEntries(pools.map((pool) => [pool.name, pool[size]] as const));
  expect(sizes(spec.machinePoolConfig, 'size')).toEqual(sizes(attributes.machine_pool, 'count'));
  site.minutes(120);
  expect(await site.state(cluster.metadata.uid)).toBe('Running');
  for (const { name, size } of spec.machinePoolConfig) {
    const machines = (await site.call('GET', `${config}/machinePools/${name}/machines`, { project })).body.items;
    expect(machines.map(({ status }: Attributes) => status.instanceState)).toEqual(new Array(size).fill('Running'));
  }
}
