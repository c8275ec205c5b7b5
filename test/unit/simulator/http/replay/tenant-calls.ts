import { createAuthority } from '../../../../../src/runtime/certificate-authority';
import { PLACEMENT } from '../../support';
import { INFRA_PACKS, profileBody, registryPack } from '../profile-support';
import type { Builder, ReplayWorld } from './world';

const PEM = createAuthority('Replay', Date.UTC(2030, 0, 1)).certPem;
const none: Builder = () => ({});
const REGISTRY = '5eecc89d0b150045ae661cef';
const registryBody = (name: string) => ({
  metadata: { name },
  spec: { endpoint: 'https://registry.acme.example', auth: { type: 'noAuth' } },
});
const sshBody = (name: string) => ({ metadata: { name }, spec: { publicKey: 'ssh-ed25519 AAAA' } });
const certBody = (name: string) => ({ metadata: { name }, spec: { certificate: PEM, isCA: true } });
const loginBody = { emailId: 'admin@acme.example', password: 'local-palette', org: '' };
const gateway: Builder = (world) => ({ params: { uid: world.vsphere.gateway } });
const project = async (world: ReplayWorld) => ({
  uid: await world.make('/v1/projects', { metadata: { name: world.name() } }, true),
});
const apiKey = async (world: ReplayWorld) => ({ uid: await world.make('/v1/apiKeys', { metadata: { name: world.name() } }, true) });
const sshKey = async (world: ReplayWorld) => ({ uid: await world.make('/v1/users/assets/sshkeys', sshBody(world.name())) });
const certificate = async (world: ReplayWorld) => ({
  tenantUid: world.tenantUid,
  certificateUid: await world.make(`/v1/tenants/${world.tenantUid}/assets/certs`, certBody(world.name()), true),
});
const profile = async (world: ReplayWorld) => ({ uid: await world.profile() });
const profileRead: Builder = (world) => ({ params: { uid: world.addOn } });
const packOf: Builder = (world) => ({ params: { uid: world.addOn, packName: 'nginx' } });
const manifestOf = async (world: ReplayWorld) => {
  const uid = await world.profile();
  return { uid, packName: 'nginx', manifestUid: world.manifestOf(uid) };
};
const registry = async (world: ReplayWorld, kind: string) => ({
  uid: await world.make(`/v1/registries/${kind}`, registryBody(world.name()), true),
});
const dnsBody = (world: ReplayWorld) => ({
  metadata: { name: world.name() },
  spec: { privateGatewayUid: world.vsphere.gateway, datacenter: world.name(), network: 'VM Network', dnsName: 'acme.example' },
});
const dnsMapping = (world: ReplayWorld, body: object) => world.make('/v1/users/assets/vsphere/dnsMappings', body, true);
const pack = (world: ReplayWorld) => [...world.site.sim.world.packs.values()].find(({ name }) => name === 'nginx')?.uid ?? '';
const exported = async (world: ReplayWorld) => {
  const { text } = await world.send('GET', `/v1/clusterprofiles/${world.addOn}/export?format=json`);
  const value = JSON.parse(text);
  return { ...value, metadata: { ...value.metadata, name: world.name() } };
};
const resources = { datacenter: 'DC1', computecluster: 'cluster1' };

/** Calls about the tenant, its gateways, profiles and registries, in the order in which they are made. */
export const tenantCalls: { readonly [name: string]: Builder } = {
  listProjectsMetadata: none,
  getUserInfo: none,
  listOverlords: none,
  getOverlord: gateway,
  updateOverlordMetadata: (world) => ({
    params: { uid: world.vsphere.gateway },
    body: { metadata: { name: 'gateway-vsphere', labels: { site: 'berlin' } } },
  }),
  resetOverlord: async (world) => ({ params: { uid: await world.registered('vsphere') } }),
  deleteOverlord: async (world) => ({ params: { uid: await world.registered('vsphere') } }),
  migrateOverlord: (world) => {
    const names = [world.name(), world.name()];
    const [sourceUid = '', targetUid = ''] = names.map((name) => world.site.sim.control.installWithCli({ name }).uid);
    world.site.minutes(60);
    return { body: { sourceUid, targetUid } };
  },
  getPairingCode: () => ({ query: { cloudType: 'maas' } }),
  createSelfHostedPcg: (world) => ({ body: { cloudType: 'vsphere', name: world.name() } }),
  registerPcg: async (world) => {
    const { uid, pairingCode } = await world.paired('vsphere');
    return { params: { uid }, body: { pairingCode } };
  },
  getPcgJetManifest: async (world) => ({ params: { uid: await world.registered('vsphere') } }),
  getPcgAllyManifest: async (world) => ({ params: { uid: await world.registered('vsphere') } }),
  searchPcgs: () => ({ query: { limit: '1' }, body: {} }),
  getPcgSearchSchema: none,
  getVsphereOverlordOva: none,
  createSystemOverlord: (world) => ({ params: { tenantUid: world.tenantUid } }),
  createVsphereDnsMapping: (world) => ({ body: dnsBody(world) }),
  findVsphereDnsMapping: async (world) => {
    const body = dnsBody(world);
    await dnsMapping(world, body);
    const { privateGatewayUid, datacenter, network } = body.spec;
    return { query: { gatewayUid: privateGatewayUid, datacenter, network } };
  },
  listVsphereDnsMappings: none,
  getVsphereDnsMapping: async (world) => ({ params: { uid: await dnsMapping(world, dnsBody(world)) } }),
  updateVsphereDnsMapping: async (world) => ({ params: { uid: await dnsMapping(world, dnsBody(world)) }, body: dnsBody(world) }),
  deleteVsphereDnsMapping: async (world) => ({ params: { uid: await dnsMapping(world, dnsBody(world)) } }),
  getVsphereAccountComputeCluster: (world) => ({ params: { uid: world.vsphere.account }, query: resources }),
  getVsphereOverlordComputeCluster: (world) => ({ params: { uid: world.vsphere.gateway }, query: resources }),
  listVsphereOverlordDatacenters: gateway,
  getVsphereComputeCluster: (world) => ({
    params: { uid: PLACEMENT.datacenter, computecluster: PLACEMENT.cluster },
    query: { cloudAccountUid: world.vsphere.account },
  }),
  getVsphereEnvironment: (world) => ({ body: world.vsphere.cloud.credentials }),
  listAccountSummaries: none,
  listAccountsMetadata: none,
  patchAccountGeoLocation: (world) => ({ params: { uid: world.vsphere.account }, body: { latitude: 52.5, longitude: 13.4 } }),
  authenticate: () => ({ body: loginBody }),
  refreshToken: async (world) => {
    const { body } = await world.send('POST', '/v1/auth/authenticate', loginBody, true);
    return { params: { token: body.Authorization } };
  },
  getLoginOrganization: none,
  listLoginOrganizations: none,
  listApiKeys: none,
  createApiKey: (world) => ({ body: { metadata: { name: world.name() }, spec: { expiry: '2050-01-01T00:00:00Z' } } }),
  getApiKey: async (world) => ({ params: await apiKey(world) }),
  updateApiKey: async (world) => ({ params: await apiKey(world), body: { metadata: { name: world.name() } } }),
  patchApiKey: async (world) => ({ params: await apiKey(world), body: { isActive: false } }),
  setApiKeyState: async (world) => ({ params: await apiKey(world), body: { isActive: false } }),
  deleteApiKey: async (world) => ({ params: await apiKey(world) }),
  listUsersMeta: none,
  listSshKeys: none,
  createSshKey: (world) => ({ body: sshBody(world.name()) }),
  getSshKey: async (world) => ({ params: await sshKey(world) }),
  updateSshKey: async (world) => ({ params: await sshKey(world), body: sshBody(world.name()) }),
  deleteSshKey: async (world) => ({ params: await sshKey(world) }),
  listCertificates: (world) => ({ params: { tenantUid: world.tenantUid } }),
  createCertificate: (world) => ({ params: { tenantUid: world.tenantUid }, body: certBody(world.name()) }),
  getCertificate: async (world) => ({ params: await certificate(world) }),
  updateCertificate: async (world) => ({ params: await certificate(world), body: certBody(world.name()) }),
  deleteCertificate: async (world) => ({ params: await certificate(world) }),
  getProjects: () => ({ query: { limit: '1', orderBy: 'metadata.name=-1' } }),
  listProjects: () => ({ query: { limit: '1' }, body: {} }),
  listProjectSummaries: () => ({ query: { limit: '1' } }),
  createProject: (world) => ({ body: { metadata: { name: world.name() } } }),
  getProject: async (world) => ({ params: await project(world) }),
  updateProject: async (world) => ({ params: await project(world), body: { metadata: { name: world.name() } } }),
  updateProjectMeta: async (world) => ({ params: await project(world), body: { name: world.name() } }),
  validateProjectDeletion: async (world) => ({ params: await project(world) }),
  deleteProject: async (world) => ({ params: await project(world), body: {} }),
  getSystemProxy: none,
  updateSystemProxy: () => ({ body: { httpProxy: '', httpsProxy: '', noProxy: '' } }),
  getSystemImagePullSecret: none,
  updateSystemImagePullSecret: () => ({ body: { imagePullSecret: 'secret' } }),
  getClusterImagePullSecret: none,
  getDomainCertificates: none,
  updateDomainCertificates: () => ({ body: { rootDomain: 'palette.acme.example', certificates: {} } }),
  getRateLimit: none,
  getTenantClusterSettings: (world) => ({ params: { tenantUid: world.tenantUid } }),
  updateNodesAutoRemediation: (world) => ({ params: { tenantUid: world.tenantUid }, body: { disableNodesAutoRemediation: false } }),
  ping: none,
  ready: none,
  getGrpcConfiguration: none,
  getTunnelConfiguration: none,
  listClusterProfilesMetadata: none,
  getClusterProfile: profileRead,
  createClusterProfile: (world) => ({ query: { publish: 'true' }, body: profileBody(world.name()) }),
  deleteClusterProfile: async (world) => ({ params: await profile(world) }),
  updateClusterProfile: async (world) => ({
    params: await profile(world),
    body: { spec: { template: { type: 'add-on', packs: [registryPack('nginx', '1.12.1')] } } },
  }),
  patchClusterProfileMetadata: async (world) => ({ params: await profile(world), body: { metadata: { labels: { a: 'b' } } } }),
  publishClusterProfile: async (world) => ({ params: await profile(world) }),
  cloneClusterProfile: (world) => ({ params: { uid: world.addOn }, body: { metadata: { name: world.name() } } }),
  validateClusterProfileClone: (world) => ({ params: { uid: world.addOn }, body: { name: world.name() } }),
  bulkDeleteClusterProfiles: async (world) => ({ body: { uids: [await world.profile()] } }),
  validateClusterProfileName: () => ({ query: { name: 'free', version: '1.0.0' } }),
  validateNewClusterProfilePacks: () => ({ body: { type: 'infra', cloudType: 'maas', packs: INFRA_PACKS } }),
  validateClusterProfilePacks: (world) => ({
    params: { uid: world.addOn },
    body: { type: 'add-on', cloudType: 'all', packs: [registryPack('nginx', '1.12.1')] },
  }),
  listClusterProfileMacros: none,
  getClusterProfileVariables: profileRead,
  replaceClusterProfileVariables: async (world) => ({ params: await profile(world), body: { variables: [{ name: 'size' }] } }),
  patchClusterProfileVariables: async (world) => ({ params: await profile(world), body: { variables: [{ name: 'size' }] } }),
  deleteClusterProfileVariables: async (world) => ({ params: await profile(world), body: { variables: ['colour'] } }),
  importClusterProfile: async (world) => ({ query: { publish: 'false' }, body: await exported(world) }),
  importClusterProfileFile: async (world) => ({
    query: { format: 'json' },
    form: ['importFile', JSON.stringify(await exported(world))],
  }),
  validateClusterProfileImport: async (world) => ({ body: await exported(world) }),
  exportClusterProfile: profileRead,
  exportClusterProfileTerraform: profileRead,
  downloadClusterProfileSpc: profileRead,
  listClusterProfilesDashboard: () => ({ body: {} }),
  getClusterProfileSummary: profileRead,
  listClusterProfilePacks: profileRead,
  addClusterProfilePack: async (world) => ({
    params: await profile(world),
    body: { pack: registryPack('prometheus-operator', '69.3.1') },
  }),
  getClusterProfilePack: packOf,
  updateClusterProfilePack: async (world) => ({
    params: { uid: await world.profile(), packName: 'nginx' },
    body: { pack: { name: 'nginx', uid: pack(world), tag: '1.12.1' } },
  }),
  deleteClusterProfilePack: async (world) => ({ params: { uid: await world.profile(), packName: 'nginx' } }),
  getClusterProfilePackConfig: (world) => ({ params: { uid: world.addOn, packName: 'nginx' }, query: { packUid: pack(world) } }),
  listClusterProfilePacksManifests: profileRead,
  resolveClusterProfilePackValues: (world) => ({ params: { uid: world.addOn }, body: { references: [] } }),
  updateClusterProfilePackRefs: async (world) => ({
    params: await profile(world),
    body: { packs: [registryPack('nginx', '1.12.1')] },
  }),
  listClusterProfilePackManifests: packOf,
  addClusterProfilePackManifest: async (world) => ({
    params: { uid: await world.profile(), packName: 'nginx' },
    body: { name: 'more', content: 'kind: Secret' },
  }),
  getClusterProfilePackManifest: async (world) => ({ params: await manifestOf(world) }),
  updateClusterProfilePackManifest: async (world) => ({
    params: await manifestOf(world),
    body: { name: 'extra', content: 'kind: Secret' },
  }),
  deleteClusterProfilePackManifest: async (world) => ({ params: await manifestOf(world) }),
  listPacks: () => ({ query: { filters: 'spec.name=nginx', limit: '2' } }),
  searchPacks: () => ({ body: {} }),
  getPackOfRegistry: () => ({ params: { packName: 'nginx', registryUid: REGISTRY } }),
  getPack: (world) => ({ params: { uid: pack(world) } }),
  getPackReadme: (world) => ({ params: { uid: pack(world) } }),
  getPackLogo: (world) => ({ params: { packUid: pack(world) } }),
  listPackRegistries: none,
  createPackRegistry: (world) => ({ body: registryBody(world.name()) }),
  listPackRegistriesSummary: none,
  getPackRegistry: () => ({ params: { uid: REGISTRY } }),
  updatePackRegistry: async (world) => ({ params: await registry(world, 'pack'), body: registryBody(world.name()) }),
  deletePackRegistry: async (world) => ({ params: await registry(world, 'pack') }),
  listHelmRegistries: none,
  createHelmRegistry: (world) => ({ body: registryBody(world.name()) }),
  listHelmRegistriesSummary: none,
  getHelmRegistry: async (world) => ({ params: await registry(world, 'helm') }),
  updateHelmRegistry: async (world) => ({ params: await registry(world, 'helm'), body: registryBody(world.name()) }),
  deleteHelmRegistry: async (world) => ({ params: await registry(world, 'helm') }),
  listOciRegistriesSummary: none,
  getOciRegistry: async (world) => {
    const { body } = await world.send('GET', '/v1/registries/oci/summary', undefined, true);
    return { params: { uid: body.items[0].metadata.uid } };
  },
  listRegistriesMetadata: none,
  getRegistryConfig: () => ({ params: { registryName: 'Public Repo' } }),
  getServiceVersion: (world) => ({ params: { serviceName: 'palette' }, query: { clusterUid: world.vsphere.cluster } }),
  getServiceManifest: (world) => ({
    params: { serviceName: 'palette', version: '4.7.0' },
    query: { action: 'apply', clusterUid: world.vsphere.cluster },
  }),
  // Last, as it turns the rate limits on.
  toggleRateLimit: none,
};
