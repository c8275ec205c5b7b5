import type { Body } from '../support/core';
import { all, type Row, set, within } from '../support/row';
import { CERTIFICATE, OTHER_CERTIFICATE } from './certificates';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';

const SUBNET = { network_type: 'subnet', ip_start_range: null, ip_end_range: null, subnet_cidr: '10.20.0.0/24' };

const ipPool: Row = {
  type: 'palette_ip_pool',
  world: (palette) => ({ gateway: palette.gateway('dc1'), other: palette.gateway('dc2') }),
  minimal: ({ gateway = '' }) => ({
    name: 'nodes',
    private_cloud_gateway_id: gateway,
    network_type: 'range',
    ip_start_range: '10.20.0.10',
    ip_end_range: '10.20.0.40',
    prefix: 24,
    gateway: '10.20.0.1',
  }),
  full: (refs) => ({
    ...ipPool.minimal(refs),
    nameserver_addresses: ['10.20.0.2', '10.20.0.3'],
    nameserver_search_suffix: ['acme.example', 'b.example'],
    restrict_to_single_cluster: true,
  }),
  changes: ({ other = '' }) => ({
    name: set({ name: 'others' }),
    private_cloud_gateway_id: set({ private_cloud_gateway_id: other }),
    network_type: set(SUBNET),
    ip_start_range: set({ ip_start_range: '10.20.0.11' }),
    ip_end_range: set({ ip_end_range: '10.20.0.50' }),
    subnet_cidr: set({ subnet_cidr: '10.20.0.0/25' }),
    'subnet_cidr unset': set({ ...SUBNET, ...RANGE, subnet_cidr: null }),
    prefix: set({ prefix: 23 }),
    gateway: set({ gateway: '10.20.0.5' }),
    nameserver_addresses: set({ nameserver_addresses: ['10.20.0.9'] }),
    nameserver_search_suffix: set({ nameserver_search_suffix: ['c.example'] }),
    'ip_start_range unset': set(SUBNET),
    'ip_end_range unset': set(SUBNET),
  }),
  base: { subnet_cidr: set(SUBNET) },
  apart: ['network_type'],
  importIds: ({ id, name }, { gateway }) => [`${gateway}:${id}`, `dc1:${name}`],
};
const RANGE = { network_type: 'range', ip_start_range: '10.20.0.10', ip_end_range: '10.20.0.40' };

const dnsMapping: Row = {
  type: 'palette_dns_mapping',
  world: (palette) => ({ gateway: palette.gateway('dc1'), other: palette.gateway('dc2') }),
  minimal: ({ gateway = '' }) => ({
    private_cloud_gateway_id: gateway,
    search_domain_name: 'acme.example',
    data_center: 'DC1',
    network: 'VM Network',
  }),
  full: (refs) => dnsMapping.minimal(refs),
  changes: ({ other = '' }) => ({
    private_cloud_gateway_id: set({ private_cloud_gateway_id: other }),
    search_domain_name: set({ search_domain_name: 'b.example' }),
    data_center: set({ data_center: 'DC2' }),
    network: set({ network: 'vlan-100' }),
  }),
  importIds: ({ id, search_domain_name }, { gateway }) => [`${gateway}:${id}`, `dc1:${search_domain_name}`],
};

const project: Row = {
  type: 'palette_project',
  minimal: () => ({ name: 'team' }),
  full: () => ({ name: 'team', description: 'a team', tags: ['b', 'team:a'] }),
  changes: () => ({
    name: set({ name: 'team2' }),
    description: set({ description: 'another' }),
    tags: set({ tags: ['team:b:c'] }),
  }),
  importIds: ({ id, name }) => [String(id), String(name)],
};

const sshKey: Row = {
  type: 'palette_ssh_key',
  minimal: () => ({ name: 'mine', ssh_key: KEY }),
  full: () => ({ name: 'mine', ssh_key: `${KEY} a@b` }),
  changes: () => ({
    name: set({ name: 'ours' }),
    context: set({ context: 'tenant' }),
    ssh_key: set({ ssh_key: OTHER_KEY }),
  }),
  importIds: ({ id, name }) => [`${id}:project`, `${name}:project`],
};

const tenantCaCertificate: Row = {
  type: 'palette_tenant_ca_certificate',
  minimal: () => ({ name: 'acme', certificate: CERTIFICATE }),
  full: () => ({ name: 'acme', certificate: `${CERTIFICATE}\n` }),
  changes: () => ({
    name: set({ name: 'others' }),
    certificate: set({ certificate: OTHER_CERTIFICATE }),
    'certificate of two': set({ certificate: `${OTHER_CERTIFICATE}\n${CERTIFICATE}` }),
  }),
  importIds: ({ id, name }) => [String(id), String(name)],
};

const S3 = {
  credential_type: 'secret',
  access_key: 'key',
  secret_key: 'a-s3cret',
  s3_force_path_style: true,
  s3_url: 'https://minio.acme.example:9000',
};
const STS = set({ s3: [{ credential_type: 'sts', arn: 'arn:aws:iam::1:role/a', external_id: 'x', s3_url: S3.s3_url }] });
const WRITE_ONLY = within('s3', ({ access_key, secret_key, ...others }) => ({
  ...others,
  // Done twice it is done once: the least of all has each of its changes.
  access_key_wo: access_key ?? others.access_key_wo ?? null,
  access_key_wo_version: 1,
  secret_key_wo: secret_key ?? others.secret_key_wo ?? null,
  secret_key_wo_version: 1,
}));

/** What a location on a storage other than S3's has none of. */
const NO_S3 = { region: null, ca_cert: null, s3: [] };
const AZURE = set({
  ...NO_S3,
  storage_provider: 'azure',
  bucket_name: null,
  azure_storage_config: [
    {
      container_name: 'backups',
      storage_name: 'acme',
      resource_group: 'shops',
      stock_keeping_unit: 'Standard_LRS',
      subscription_id: 'sub-1',
      azure_tenant_id: 'tenant-1',
      azure_client_id: 'client-1',
      azure_client_secret: 'a-s3cret',
    },
  ],
});
const GCP = set({
  ...NO_S3,
  storage_provider: 'gcp',
  azure_storage_config: [],
  gcp_storage_config: [{ project_id: 'acme-1', gcp_json_credentials: '{"type":"service_account"}' }],
});
const inAzure = (values: Body) => within('azure_storage_config', values);
const inGcp = (values: Body) => within('gcp_storage_config', values);
const AZURE_WRITE_ONLY = inAzure({
  azure_client_secret: null,
  azure_client_secret_wo: 'a-s3cret',
  azure_client_secret_wo_version: 1,
});
const GCP_WRITE_ONLY = inGcp({
  gcp_json_credentials: null,
  gcp_json_credentials_wo: '{"a":1}',
  gcp_json_credentials_wo_version: 1,
});
const AZURE_FIELDS = [
  'container_name',
  'storage_name',
  'resource_group',
  'stock_keeping_unit',
  'subscription_id',
  'azure_tenant_id',
  'azure_client_id',
  'azure_client_secret',
];
const azurePaths = <T>(of: (name: string) => T) =>
  Object.fromEntries(AZURE_FIELDS.map((name) => [`azure_storage_config.${name}`, of(name)]));

const backupLocation: Row = {
  type: 'palette_backup_storage_location',
  minimal: () => ({
    name: 'bucket1',
    storage_provider: 'minio',
    bucket_name: 'backups',
    region: 'us-east-1',
    s3: [{ credential_type: 'secret', access_key: 'key', secret_key: 'a-s3cret', s3_url: S3.s3_url }],
  }),
  full: () => ({
    name: 'bucket1',
    storage_provider: 'minio',
    is_default: true,
    bucket_name: 'backups',
    region: 'us-east-1',
    ca_cert: CERTIFICATE,
    s3: [S3],
  }),
  changes: () => ({
    name: set({ name: 'bucket2' }),
    context: set({ context: 'tenant' }),
    storage_provider: set({ storage_provider: 'aws' }),
    bucket_name: set({ bucket_name: 'others' }),
    region: set({ region: 'eu-1' }),
    ca_cert: set({ ca_cert: OTHER_CERTIFICATE }),
    s3: within('s3', { s3_url: 'https://other.acme.example:9000', s3_force_path_style: false }),
    's3.credential_type': STS,
    's3.access_key': within('s3', { access_key: 'another' }),
    's3.access_key unset': WRITE_ONLY,
    's3.secret_key': within('s3', { secret_key: 'an0ther' }),
    's3.secret_key unset': WRITE_ONLY,
    's3.access_key_wo': within('s3', { access_key_wo: 'newer', access_key_wo_version: 2 }),
    's3.secret_key_wo': within('s3', { secret_key_wo: 'newer', secret_key_wo_version: 2 }),
    's3.arn': within('s3', { arn: 'arn:aws:iam::1:role/b' }),
    's3.external_id': within('s3', { external_id: 'y' }),
    's3.s3_url': within('s3', { s3_url: 'https://other.acme.example:9000' }),
    's3 unset': AZURE,
    'bucket_name unset': AZURE,
    'region unset': GCP,
    azure_storage_config: inAzure({ container_name: 'others', storage_name: 'b', azure_client_id: 'client-2' }),
    'azure_storage_config unset': all(GCP, set({ bucket_name: 'backups' })),
    ...azurePaths((name) => inAzure({ [name]: 'another' })),
    'azure_storage_config.azure_client_secret unset': AZURE_WRITE_ONLY,
    'azure_storage_config.azure_client_secret_wo': inAzure({
      azure_client_secret_wo: 'newer',
      azure_client_secret_wo_version: 2,
    }),
    gcp_storage_config: inGcp({ project_id: 'acme-2', gcp_json_credentials: '{"type":"other"}' }),
    'gcp_storage_config unset': all(AZURE, set({ gcp_storage_config: [] })),
    'gcp_storage_config.project_id': inGcp({ project_id: 'acme-2' }),
    'gcp_storage_config.gcp_json_credentials': inGcp({ gcp_json_credentials: '{"type":"other"}' }),
    'gcp_storage_config.gcp_json_credentials unset': GCP_WRITE_ONLY,
    'gcp_storage_config.gcp_json_credentials_wo': inGcp({
      gcp_json_credentials_wo: '{"b":2}',
      gcp_json_credentials_wo_version: 2,
    }),
  }),
  replaces: ['s3 unset', 'bucket_name unset', 'region unset', 'azure_storage_config unset', 'gcp_storage_config unset'],
  base: {
    azure_storage_config: AZURE,
    ...azurePaths(() => AZURE),
    'azure_storage_config.azure_client_secret_wo': all(AZURE, AZURE_WRITE_ONLY),
    'azure_storage_config.azure_client_secret_wo_version': all(AZURE, AZURE_WRITE_ONLY),
    gcp_storage_config: GCP,
    'gcp_storage_config.project_id': GCP,
    'gcp_storage_config.gcp_json_credentials': GCP,
    'gcp_storage_config.gcp_json_credentials_wo': all(GCP, GCP_WRITE_ONLY),
    'gcp_storage_config.gcp_json_credentials_wo_version': all(GCP, GCP_WRITE_ONLY),
    's3.access_key_wo': WRITE_ONLY,
    's3.access_key_wo_version': WRITE_ONLY,
    's3.secret_key_wo': WRITE_ONLY,
    's3.secret_key_wo_version': WRITE_ONLY,
    's3.arn': STS,
    's3.external_id': STS,
    's3.s3_url': set({ storage_provider: 'aws' }),
  },
  apart: ['s3.credential_type'],
  refused: {
    's3.access_key_wo unset': 'needs access_key_wo',
    's3.secret_key_wo unset': 'needs secret_key_wo',
    's3.arn unset': 'needs arn',
    'azure_storage_config.azure_client_secret_wo unset': 'needs azure_client_secret_wo',
    'gcp_storage_config.gcp_json_credentials_wo unset': 'needs gcp_json_credentials_wo',
  },
  importIds: ({ id, name }) => [`${id}:project`, `${name}:project`],
};

const proxyConfig: Row = {
  type: 'palette_proxy_config',
  minimal: () => ({ https_proxy: 'http://proxy.acme.example:3128' }),
  full: () => ({
    https_proxy: 'http://proxy.acme.example:3128',
    http_proxy: 'http://proxy.acme.example:3129',
    no_proxy: ['.acme.example', '10.0.0.0/8'],
    cluster_cidrs: ['192.168.0.0/16'],
    username: 'palette',
    password_wo: 'a-passw0rd',
    password_wo_version: 1,
    ca_certificate: CERTIFICATE,
  }),
  changes: () => ({
    https_proxy: set({ https_proxy: 'http://other.acme.example:3128' }),
    http_proxy: set({ http_proxy: 'http://other.acme.example:3128' }),
    no_proxy: set({ no_proxy: ['.b.example'] }),
    cluster_cidrs: set({ cluster_cidrs: ['192.168.1.0/24'] }),
    username: set({ username: 'other' }),
    'username unset': set({ username: null, password_wo: null }),
    password_wo: set({ password_wo: 'an0ther', password_wo_version: 2 }),
    'password_wo unset': set({ password_wo: null, password_wo_version: null }),
    ca_certificate: set({ ca_certificate: OTHER_CERTIFICATE }),
  }),
  // One of the two has to be there.
  apart: ['http_proxy unset'],
};

/** Objects that are made, changed and deleted as a whole. */
export const OBJECTS: readonly Row[] = [ipPool, dnsMapping, project, sshKey, tenantCaCertificate, backupLocation, proxyConfig];
