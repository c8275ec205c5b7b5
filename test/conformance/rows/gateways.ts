import type { Value } from '../../../src/framework';
import { GATEWAY_SAMPLES, type GatewaySample } from '../../provider/support/gateways';
import type { Body } from '../support/core';
import { type Change, type Row, set } from '../support/row';
import { clusterWorld, made } from './cluster-world';
import { VSPHERE_SITE } from './clusters';

const REGISTRY = {
  name: 'own',
  endpoint: 'registry.acme.example',
  base_content_path: 'palette',
  mirror_registries: ['docker.io::registry.acme.example/docker'],
  allow_insecure: true,
  ca_file: '/etc/ssl/registry.crt',
};
const MACHINE = { cpu: 8, memory_mb: 8192, disk_size_gb: 100 };

/** All that the Palette CLI is told of a gateway, but for where it puts the nodes. */
const SETTINGS: Body = {
  install_method: 'palette_cli',
  node_count: 1,
  proxy: { 'HTTPS Proxy': 'http://proxy.acme.example:3128' },
  share_with_projects: true,
  pod_cidr: '192.168.0.0/16',
  service_ip_range: '10.96.0.0/16',
  image_registry: REGISTRY,
  image_pull_secret_wo: 'a-s3cret',
  ubuntu_pro_token_wo: 'a-t0ken',
  patch_os_on_boot: true,
  node_affinity: true,
};

const sample = (cloud: string): GatewaySample => {
  const found = GATEWAY_SAMPLES.find((each) => each.cloud === cloud);
  if (!found) throw new Error(`there is no sample of ${cloud}`);
  return found;
};
const VSPHERE = sample('vsphere');
const OPENSTACK = sample('openstack');
const SIZED = { size: 'small', reboot_after_patch: true, vsphere: VSPHERE.placement };
const DECLARED = set({ ...SETTINGS, ...SIZED });
const CUSTOM = set({ ...SETTINGS, ...SIZED, size: 'custom', custom_size: MACHINE });

/** Another value of what a placement has, where a type's next one won't do. */
const OTHERWISE: { readonly [path: string]: Value } = {
  vcenter: 'other.example.com',
  api_endpoint: 'http://other.example.com:5240/MAAS',
  api_url: 'https://other.example.com:8080/client/api',
  identity_endpoint: 'https://other.example.com:5000/v3',
  control_plane_ip: '10.30.0.6',
  node_cidr: '10.41.0.0/24',
  dns_servers: ['10.40.0.3'],
  'static_ip.start': '10.20.0.9',
  'static_ip.end': '10.20.0.15',
  'static_ip.gateway': '10.20.0.4',
  'static_ip.name_servers': ['10.20.0.3'],
};

/** Every attribute of a placement, changed where a gateway is declared that has it. */
function placementRows({ cloud, placement, instead }: GatewaySample): Pick<Required<Row>, 'changes' | 'base'> {
  const changes: { [path: string]: Change } = {};
  const base: { [path: string]: Change } = {};
  const add = (own: Body) => {
    const from = set({ ...SETTINGS, ...(cloud === 'vsphere' ? SIZED : {}), cloud_type: cloud, [cloud]: own });
    for (const [path, value] of leavesOf(own)) {
      base[`${cloud}.${path}`] ??= from;
      changes[`${cloud}.${path}`] ??= (body) => ({ ...body, [cloud]: replaced(body[cloud] as Body, path, otherwise(path, value)) });
    }
    base[cloud] ??= from;
    changes[cloud] ??= set({ [cloud]: { ...own, ...(cloud === 'maas' ? { domain: 'other' } : { network: 'other' }) } });
  };
  add(placement);
  if (Object.keys(instead).length > 0) add({ ...placement, ...instead });
  return { changes: () => changes, base };
}

function leavesOf(values: Body, at = ''): readonly (readonly [string, Value])[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === null) return [];
    const [first] = Array.isArray(value) ? (value as readonly Value[]) : [];
    const inner = name === 'static_ip' ? (value as Body) : name === 'fault_domains' ? (first as Body) : undefined;
    return [[at + name, value] as const, ...(inner ? leavesOf(inner, `${at + name}.`) : [])];
  });
}

function replaced(values: Body, path: string, value: Value): Body {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...values, [name]: value };
  const inner = values[name];
  const deeper = (each: Value) => replaced(each as Body, rest.join('.'), value);
  return { ...values, [name]: Array.isArray(inner) ? inner.map(deeper) : deeper(inner ?? null) };
}

function otherwise(path: string, value: Value): Value {
  if (path in OTHERWISE) return OTHERWISE[path] ?? null;
  if (path === 'static_ip') return { ...(value as Body), prefix: 23 };
  if (path === 'fault_domains') return (value as readonly Body[]).map((each) => ({ ...each, cluster: 'other' }));
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return Array.isArray(value) ? ['other'] : 'other';
}

const TRIED = GATEWAY_SAMPLES.filter(({ cloud }) => cloud !== 'openstack');
const PLACED = TRIED.map(placementRows);

/** One on existing Kubernetes. One of the Palette CLI is a declaration, and nothing in Palette until somebody installs it: its attributes are changed from there. */
const gateway: Row = {
  type: 'palette_private_cloud_gateway',
  world: (palette) => ({ other: palette.gateway('other') }),
  minimal: () => ({ name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' }),
  full: () => ({ ...gateway.minimal({}), acknowledge_unseen: true }),
  changes: ({ other = '' }) => ({
    name: set({ name: 'dc2' }),
    cloud_type: set({ cloud_type: 'maas' }),
    install_method: DECLARED,
    node_count: set({ node_count: 3 }),
    size: set({ size: 'large' }),
    custom_size: set({ custom_size: { ...MACHINE, cpu: 16 } }),
    proxy: set({ proxy: { 'HTTPS Proxy': 'http://other.acme.example:3128' } }),
    pod_cidr: set({ pod_cidr: '172.16.0.0/16' }),
    service_ip_range: set({ service_ip_range: '10.97.0.0/16' }),
    image_registry: set({ image_registry: { ...REGISTRY, name: 'other' } }),
    ...Object.fromEntries(
      Object.entries(REGISTRY).map(([name, value]) => [
        `image_registry.${name}`,
        set({ image_registry: { ...REGISTRY, [name]: otherwise(name, value) } }),
      ]),
    ),
    pause_agent_upgrades: set({ pause_agent_upgrades: 'lock' }),
    ...Object.assign({}, ...PLACED.map(({ changes }) => changes({}))),
    migrate_clusters_to: set({ migrate_clusters_to: other }),
  }),
  base: {
    ...Object.fromEntries(
      [...Object.keys(SETTINGS), 'size', 'reboot_after_patch', ...Object.keys(REGISTRY).map((name) => `image_registry.${name}`)]
        .filter((path) => path !== 'install_method')
        .map((path) => [path, DECLARED]),
    ),
    ...Object.fromEntries(
      ['custom_size', ...Object.keys(MACHINE).map((name) => `custom_size.${name}`)].map((path) => [path, CUSTOM]),
    ),
    ...Object.assign({}, ...PLACED.map(({ base }) => base)),
  },
  apart: ['migrate_clusters_to'],
  refused: {
    ...Object.fromEntries(TRIED.map(({ cloud }) => [`${cloud} unset`, 'Placement is missing'])),
    'custom_size unset': 'Half a size of its own',
    'vsphere.datastore unset': 'Where are the disks?',
    'vsphere.storage_policy unset': 'Where are the disks?',
  },
  unreadable: { pause_agent_upgrades: 'a gateway that is not installed has no agents' },
  exempt: {
    ...Object.fromEntries(
      ['openstack', ...Object.keys({ ...OPENSTACK.placement, ...OPENSTACK.instead }).map((name) => `openstack.${name}`)].map(
        (path) => [path, 'no Palette from 4.8 on has it'],
      ),
    ),
    image_pull_secret_wo: 'it is kept nowhere and sent nowhere',
    ubuntu_pro_token_wo: 'it is kept nowhere and sent nowhere',
    'drift: pause_agent_upgrades': 'a gateway that is not installed has no agents',
  },
  importIds: ({ id, name }) => (id === null ? [] : [String(id), String(name)]),
};

const ready: Row = {
  type: 'palette_private_cloud_gateway_ready',
  world: (palette) => ({ gateway: palette.gateway('dc1'), other: palette.gateway('dc2') }),
  minimal: () => ({ name: 'dc1' }),
  full: ({ gateway: uid = '' }) => ({ name: 'dc1', registration: uid, annotations: { room: '7' }, pause_agent_upgrades: 'lock' }),
  changes: ({ other = '' }) => ({
    name: set({ name: 'renamed' }),
    registration: set({ name: 'dc2', registration: other }),
    annotations: set({ annotations: { room: '8' } }),
    pause_agent_upgrades: set({ pause_agent_upgrades: 'unlock' }),
  }),
  exempt: { 'import: name': "with a registration the name is the configuration's own" },
  importIds: ({ id, name }) => [String(id), String(name)],
};

const migration: Row = {
  type: 'palette_private_cloud_gateway_migration',
  world: async (palette) => {
    const refs = await clusterWorld(palette, VSPHERE_SITE);
    await made(palette, 'palette_cluster_vsphere', VSPHERE_SITE.minimal(refs.account ?? '', refs.profile ?? ''));
    return { source: refs.gateway ?? '', target: palette.gateway('dc8'), other: palette.gateway('dc9') };
  },
  minimal: ({ source = '', target = '' }) => ({ source_gateway_id: source, target_gateway_id: target }),
  full: (refs) => ({ ...migration.minimal(refs), acknowledge_unseen: true }),
  changes: ({ other = '' }) => ({
    source_gateway_id: set({ source_gateway_id: other }),
    target_gateway_id: set({ target_gateway_id: other }),
  }),
  importIds: ({ id }) => [String(id), 'dc1/dc8'],
};

/** What is part of Palette is switched on, and never made twice. */
const system: Row = {
  type: 'palette_system_private_gateway',
  world: async (palette) => ({ system: await palette.systemGateway() }),
  minimal: () => ({}),
  full: () => ({}),
  changes: () => ({}),
  importIds: ({ id, name }) => [String(id), String(name)],
};

/** Private cloud gateways. */
export const GATEWAYS: readonly Row[] = [gateway, ready, migration, system];
