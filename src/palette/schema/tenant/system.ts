import { Type } from '@sinclair/typebox';
import { type Data, list, optional, Secret } from '../data';
import { operation } from '../operation';

/** The proxy of a self-hosted Palette itself. */
export const SystemProxySpec = optional({ httpProxy: Type.String(), httpsProxy: Type.String(), noProxy: Type.String() });
export type SystemProxySpec = Data<typeof SystemProxySpec>;

/** The certificate that a self-hosted Palette serves its domain with. */
export const SystemConfigDomainCertificatesSpec = optional({
  certificates: optional({
    caCertificateBase64: Type.String(),
    certificateBase64: Type.String(),
    insecureSkipVerify: Type.Boolean(),
    keyBase64: Secret,
  }),
  rootDomain: Type.String(),
});
export type SystemConfigDomainCertificatesSpec = Data<typeof SystemConfigDomainCertificatesSpec>;

/** What nodes of a self-hosted Palette's clusters pull images with. */
export const ImagePullSecret = optional({ imagePullSecret: Secret });
export type ImagePullSecret = Data<typeof ImagePullSecret>;

export const SystemRateLimit = optional({ isActive: Type.Boolean() });

export const NodesAutoRemediationSettings = optional({ disableNodesAutoRemediation: Type.Boolean(), isEnabled: Type.Boolean() });
export type NodesAutoRemediationSettings = Data<typeof NodesAutoRemediationSettings>;

export const TenantClusterSettings = optional({ nodesAutoRemediationSetting: NodesAutoRemediationSettings });

export const HealthPing = optional({ msg: Type.String() });

const Endpoint = optional({
  endpoint: Type.String(),
  tls: optional({ caCert: Type.String(), enabled: Type.Boolean(), insecureSkipVerify: Type.Boolean() }),
});

/** Where agents open their channel to. */
export const ChannelConfiguration = optional({ preferredServer: Endpoint, servers: list(Endpoint) });

const TenantParams = Type.Object({ tenantUid: Type.String() });
const SETTINGS = '/v1/tenants/{tenantUid}/preferences/clusterSettings';

const read = <const Path extends string, Body extends Parameters<typeof list>[0]>(path: Path, body: Body) =>
  operation({ method: 'GET', path, scope: 'tenant', response: { status: 200, body }, idempotent: true });
const replace = <const Path extends string, Body extends Parameters<typeof list>[0]>(path: Path, body: Body) =>
  operation({ method: 'PUT', path, scope: 'tenant', body, response: { status: 204 }, idempotent: true });
const configure = <const Path extends string, Body extends Parameters<typeof list>[0]>(path: Path, body: Body) =>
  operation({ ...replace(path, body), bodyRequired: true });

export const systemOperations = {
  getSystemProxy: read('/v1/system/config/proxy', SystemProxySpec),
  updateSystemProxy: configure('/v1/system/config/proxy', SystemProxySpec),
  getDomainCertificates: read('/v1/system/config/domain/certificates', SystemConfigDomainCertificatesSpec),
  updateDomainCertificates: configure('/v1/system/config/domain/certificates', SystemConfigDomainCertificatesSpec),
  getSystemImagePullSecret: operation({ ...read('/v1/system/config/imagePullSecret', ImagePullSecret), since: '4.9' }),
  updateSystemImagePullSecret: operation({ ...configure('/v1/system/config/imagePullSecret', ImagePullSecret), since: '4.9' }),
  getClusterImagePullSecret: operation({
    method: 'GET',
    path: '/v1/spectroclusters/system/imagePullSecret',
    scope: 'either',
    query: optional({ clusterUid: Type.String(), overlordUid: Type.String(), edgeHostUid: Type.String() }),
    response: { status: 200, body: ImagePullSecret },
    idempotent: true,
    since: '4.9',
  }),
  getRateLimit: read('/v1/system/ratelimit', SystemRateLimit),
  toggleRateLimit: operation({
    method: 'PATCH',
    path: '/v1/system/ratelimit',
    scope: 'tenant',
    response: { status: 200, body: SystemRateLimit },
    idempotent: false,
  }),
  getTenantClusterSettings: operation({
    method: 'GET',
    path: SETTINGS,
    scope: 'tenant',
    params: TenantParams,
    response: { status: 200, body: TenantClusterSettings },
    idempotent: true,
  }),
  updateNodesAutoRemediation: operation({
    method: 'PUT',
    path: `${SETTINGS}/nodesAutoRemediationSetting`,
    scope: 'tenant',
    params: TenantParams,
    body: NodesAutoRemediationSettings,
    response: { status: 204 },
    idempotent: true,
  }),
  ping: operation({
    method: 'GET',
    path: '/v1/health/ping',
    scope: 'tenant',
    response: { status: 200, body: HealthPing },
    idempotent: true,
    anonymous: true,
  }),
  ready: operation({
    method: 'GET',
    path: '/v1/health/ready',
    scope: 'tenant',
    response: { status: 200, body: HealthPing },
    idempotent: true,
    anonymous: true,
  }),
  getGrpcConfiguration: read('/v1/grpc/config', ChannelConfiguration),
  getTunnelConfiguration: read('/v1/tunnel/config', ChannelConfiguration),
} as const;
