import type { systemOperations } from '../../../palette/schema/full';
import { isRateLimited, setRateLimited } from '../../world/rate-limit';
import type { Settings } from '../../world/records';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { reachable } from './cluster-reach';
import { standingIn } from './gateway-reach';
import { requireTenant } from './tenant-assets';

/** What stands in answers in a secret's place; sent back, it changes nothing. */
const MASKED = '********';

/** What administrators set for the tenant and for Palette itself, and what agents ask of Palette before anything else. */
export const systemHandlers: Handlers<keyof typeof systemOperations> = {
  getSystemProxy: ({ world }) => world.settings.proxy ?? { httpProxy: '', httpsProxy: '', noProxy: '' },
  updateSystemProxy: ({ world, body }) => set(world, { proxy: body }),
  getDomainCertificates: ({ world, baseUrl }) => {
    const { rootDomain, certificates = {} } = world.settings.domainCertificates ?? {};
    return { rootDomain: rootDomain ?? new URL(baseUrl).hostname, certificates: { ...certificates, keyBase64: '' } };
  },
  updateDomainCertificates: ({ world, body }) => set(world, { domainCertificates: body }),
  // As other secrets, it is given to those only who work with it.
  getSystemImagePullSecret: ({ world }) => ({ imagePullSecret: world.settings.imagePullSecret === undefined ? '' : MASKED }),
  updateSystemImagePullSecret: ({ world, body: { imagePullSecret } }) =>
    imagePullSecret === MASKED ? undefined : set(world, { imagePullSecret: imagePullSecret ?? '' }),
  getClusterImagePullSecret: ({ world, caller, query: { clusterUid, overlordUid } }) => {
    if (clusterUid) reachable(world, caller, clusterUid, false);
    if (overlordUid) standingIn(world, overlordUid);
    return { imagePullSecret: world.settings.imagePullSecret ?? '' };
  },
  getRateLimit: ({ world }) => ({ isActive: isRateLimited(world) }),
  // The call has no body: it turns the switch.
  toggleRateLimit: ({ world }) => {
    setRateLimited(world, !isRateLimited(world));
    return { isActive: isRateLimited(world) };
  },
  getTenantClusterSettings: ({ world, params }) => {
    requireTenant(world, params.tenantUid);
    return {
      nodesAutoRemediationSetting: world.settings.nodesAutoRemediation ?? { disableNodesAutoRemediation: false, isEnabled: true },
    };
  },
  updateNodesAutoRemediation: ({ world, params, body }) => {
    requireTenant(world, params.tenantUid);
    return set(world, { nodesAutoRemediation: body });
  },
  ping: () => ({ msg: 'pong' }),
  ready: () => ({ msg: 'ready' }),
  getGrpcConfiguration: ({ baseUrl }) => channel(baseUrl),
  getTunnelConfiguration: ({ baseUrl }) => channel(baseUrl),
};

function set(world: World, settings: Partial<Settings>): undefined {
  Object.assign(world.settings, settings);
  world.revision += 1;
  return undefined;
}

/** Agents reach every channel where they reached the API. */
function channel(baseUrl: string) {
  const { protocol, host } = new URL(baseUrl);
  const server = { endpoint: host, tls: { caCert: '', enabled: protocol === 'https:', insecureSkipVerify: false } };
  return { preferredServer: server, servers: [server] };
}
