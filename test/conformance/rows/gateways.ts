import type { Body } from '../support/core';
import { type Row, set } from '../support/row';

const PLACEMENT = {
  vcenter: 'vcenter.example.com',
  datacenter: 'DC1',
  folder: 'palette',
  cluster: 'cluster1',
  resource_pool: 'Resources',
  datastore: 'datastore1',
  network: 'VM Network',
};

/** Where the Palette CLI puts nodes, all of it. */
const PLACED = { ...PLACEMENT, ntp_servers: ['0.pool.ntp.org'], ssh_keys: ['ssh-ed25519 AAAA a@b'] };
const OTHERWISE: Body = { ntp_servers: ['1.pool.ntp.org'], ssh_keys: ['ssh-ed25519 BBBB b@c'] };
const PARTS = Object.keys(PLACED);

const DECLARED: Body = {
  install_method: 'palette_cli',
  node_count: 1,
  size: 'small',
  proxy: { 'HTTPS Proxy': 'http://proxy.acme.example:3128' },
  vsphere: PLACED,
};

/** One on existing Kubernetes. One of the Palette CLI is a declaration, and nothing in Palette until somebody installs it: its attributes are changed from there. */
const gateway: Row = {
  type: 'palette_private_cloud_gateway',
  world: (palette) => ({ other: palette.gateway('other') }),
  minimal: () => ({ name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' }),
  full: () => ({ ...gateway.minimal({}), acknowledge_unseen: true }),
  changes: ({ other = '' }) => ({
    name: set({ name: 'dc2' }),
    cloud_type: set({ cloud_type: 'maas' }),
    install_method: set(DECLARED),
    node_count: set({ node_count: 3 }),
    size: set({ size: 'large' }),
    proxy: set({ proxy: { 'HTTPS Proxy': 'http://other.acme.example:3128' } }),
    vsphere: set({ vsphere: { ...PLACEMENT, folder: 'other' } }),
    ...Object.fromEntries(
      PARTS.map((name) => [`vsphere.${name}`, set({ vsphere: { ...PLACED, [name]: OTHERWISE[name] ?? 'other' } })]),
    ),
    migrate_clusters_to: set({ migrate_clusters_to: other }),
  }),
  base: Object.fromEntries(
    ['node_count', 'size', 'proxy', 'vsphere', ...PARTS.map((name) => `vsphere.${name}`)].map((path) => [path, set(DECLARED)]),
  ),
  apart: ['migrate_clusters_to'],
  refused: { cloud_type: 'not one of "vsphere"', 'vsphere unset': 'vsphere' },
  importIds: ({ id, name }) => (id === null ? [] : [String(id), String(name)]),
};

const ready: Row = {
  type: 'palette_private_cloud_gateway_ready',
  world: (palette) => ({ gateway: palette.gateway('dc1'), other: palette.gateway('dc2') }),
  minimal: () => ({ name: 'dc1' }),
  full: ({ gateway: uid = '' }) => ({ name: 'dc1', registration: uid, annotations: { room: '7' } }),
  changes: ({ other = '' }) => ({
    name: set({ name: 'renamed' }),
    registration: set({ name: 'dc2', registration: other }),
    annotations: set({ annotations: { room: '8' } }),
  }),
  exempt: { 'import: name': "with a registration the name is the configuration's own" },
  importIds: ({ id, name }) => [String(id), String(name)],
};

/** Private cloud gateways. */
export const GATEWAYS: readonly Row[] = [gateway, ready];
