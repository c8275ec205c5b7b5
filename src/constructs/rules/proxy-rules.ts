import { isCovered, networkOf } from '../../domain/address';
import { endpointOf } from '../../domain/endpoint';
import { bypassing, isNetwork, noProxyProblem } from '../../domain/no-proxy';
import { passesProxyOn } from '../../domain/trust';
import type { DeclaredGateway, DeclaredProxy } from './declarations';
import { known } from './known';
import { poolNetwork } from './pool-network';
import type { Rule } from './rule';
import type { Site } from './site';

const DOCS = 'https://docs.spectrocloud.com/clusters/pcg';

/** Rules of proxies and certificate authorities. */
export const proxyRules: readonly Rule[] = [
  {
    code: 'PCG010',
    severity: 'error',
    title: 'NO_PROXY takes host names, domains, IP addresses and networks, and does not cover Palette itself.',
    why: 'What is covered by NO_PROXY is reached directly, and a gateway behind a proxy has no direct way to Palette.',
    link: `${DOCS}/manage-pcg/configure-proxy/`,
    *breaches(site) {
      for (const proxy of site.proxies) {
        const { construct } = proxy;
        for (const entry of texts(proxy.noProxy)) {
          const problem = noProxyProblem(entry);
          if (problem) yield { construct, message: problem };
        }
        const palette = known(site.providerOf(proxy)?.host);
        if (palette === undefined) continue;
        const { host, port } = endpointOf(palette);
        const covering = bypassing(texts(proxy.noProxy), host, port);
        if (covering)
          yield {
            construct,
            message: `"${covering}" in noProxy covers Palette (${host}), which is behind the proxy. Take it out.`,
          };
      }
    },
  },
  {
    code: 'PCG011',
    severity: 'warning',
    title: 'NO_PROXY covers the networks of pods, services and nodes.',
    why: 'Traffic within a cluster that leaves for the proxy is refused there, and a cluster does not come up.',
    link: `${DOCS}/manage-pcg/configure-proxy/`,
    *breaches(site) {
      for (const gateway of site.gateways) {
        const proxy = site.proxyOf(gateway);
        if (!proxy || gateway.method !== 'palette_cli') continue;
        const missing = uncovered(proxy, networksOf(site, gateway));
        if (missing.length === 0) continue;
        yield {
          construct: proxy.construct,
          message: `The gateway "${gateway.name}" has networks that NO_PROXY does not cover: ${missing.join(', ')}. Add them to clusterCidrs.`,
        };
      }
    },
  },
  {
    code: 'PCG012',
    severity: 'warning',
    title: 'A proxy that opens TLS lets HTTP/2 through.',
    why: 'Gateways and clusters talk gRPC, which is HTTP/2. Where that fails they fall back to a WebSocket after ten tries; a Squid that bumps TLS fails.',
    link: 'https://docs.spectrocloud.com/architecture/grps-proxy/',
    *breaches({ proxies }) {
      for (const { construct, hasCa } of proxies) {
        if (!hasCa) continue;
        const message =
          'The proxy has a certificate authority of its own, so it opens TLS. See to it that it speaks HTTP/2, or lets the host of Palette pass unopened, then suppress this.';
        yield { construct, message };
      }
    },
  },
  {
    code: 'PCG013',
    severity: 'error',
    title: 'Behind a proxy that opens TLS, Palette is 4.9.5 or later.',
    why: 'Before 4.9.5 no cluster could be deployed where gRPC was blocked and the WebSocket had to serve.',
    link: 'https://docs.spectrocloud.com/release-notes/',
    *breaches(site) {
      for (const proxy of site.proxies) {
        if (!proxy.hasCa || site.reaches('4.9.5', proxy) !== 'no') continue;
        const message =
          'This Palette is older than 4.9.5, where no cluster comes up if the proxy blocks gRPC. Upgrade Palette, or suppress this where HTTP/2 was seen to pass.';
        yield { construct: proxy.construct, message };
      }
    },
  },
  {
    code: 'PCG014',
    severity: 'error',
    title: 'A gateway on vSphere behind a proxy with an authority of its own needs Palette 4.9.43.',
    why: 'Before, the authority never reached the control plane, and the installation stood still at WaitingForKubeadmInit.',
    link: 'https://docs.spectrocloud.com/release-notes/',
    *breaches(site) {
      for (const gateway of site.gateways) {
        if (gateway.method !== 'palette_cli' || known(gateway.cloud) !== 'vsphere') continue;
        if (!site.proxyOf(gateway)?.hasCa || site.reaches('4.9.43', gateway) !== 'no') continue;
        const message = 'This Palette is older than 4.9.43, where such a gateway does not come up. Upgrade Palette first.';
        yield { construct: gateway.construct, message };
      }
    },
  },
  {
    code: 'PCG015',
    severity: 'warning',
    title: "A gateway on existing Kubernetes passes no proxy on to its clusters' pods by itself.",
    why: 'It has the proxy of the cluster that it runs on. The Reach chart brings the proxy to pods, and must stand before workload clusters are deployed.',
    link: `${DOCS}/manage-pcg/configure-proxy/`,
    *breaches(site) {
      for (const gateway of site.gateways) {
        if (gateway.method !== 'existing_kubernetes' || !site.proxyOf(gateway) || passesProxyOn(gateway.method)) continue;
        yield {
          construct: gateway.construct,
          message: `The proxy of the gateway "${gateway.name}" only renders values for the Reach chart (reachValues). Install Reach with them before the first cluster, then suppress this.`,
        };
      }
    },
  },
  {
    code: 'PCG016',
    severity: 'warning',
    title: 'Workload clusters behind a proxy with an authority of its own trust that authority.',
    why: 'What the installer is given reaches the nodes of the gateway alone; clusters get authorities from the tenant, or from the OS layer of a profile.',
    link: `${DOCS}/architecture/`,
    *breaches(site) {
      for (const gateway of site.gateways) {
        if (!site.proxyOf(gateway)?.hasCa) continue;
        for (const { construct, name, hasCertificates } of site.clustersOf(gateway)) {
          if (hasCertificates) continue;
          yield {
            construct,
            message: `The nodes of "${name}" don't get the authority of the proxy of "${gateway.name}". Make a CaCertificate and name it in caCertificates; suppress this where a profile's OS layer has it.`,
          };
        }
      }
    },
  },
];

function texts(entries: readonly string[]): readonly string[] {
  return (known(entries) ?? []).filter((entry) => known(entry) !== undefined);
}

/** The networks of a gateway and its clusters that are known, by what they are. */
function networksOf(site: Site, gateway: DeclaredGateway): readonly string[] {
  const own = [gateway.podCidr, gateway.serviceIpRange].map(known).filter((cidr) => cidr !== undefined);
  return [...own, ...site.poolsOf(gateway).flatMap((pool) => poolNetwork(pool)?.cidr ?? [])];
}

function uncovered(proxy: DeclaredProxy, networks: readonly string[]): readonly string[] {
  const all = [...proxy.noProxy, ...proxy.clusterCidrs];
  // What isn't known may cover everything.
  if (known(proxy.noProxy) === undefined || known(proxy.clusterCidrs) === undefined) return [];
  if (all.some((entry) => known(entry) === undefined) || all.includes('*')) return [];
  const covering = all.filter(isNetwork).flatMap((cidr) => networkOf(cidr) ?? []);
  return [...new Set(networks)].filter((cidr) => {
    const network = networkOf(cidr);
    return network && !isCovered(network, covering);
  });
}
