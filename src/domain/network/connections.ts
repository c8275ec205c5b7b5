import { type Endpoint, endpointOf } from '../endpoint';
import { bypassing } from '../no-proxy';
import type { GatewayNetwork, PaletteHost, ProxyNetwork, SiteNetwork } from './site-network';

/** A connection that a site needs. All of them are opened at `from`: Palette never dials in. */
export interface Connection {
  /** Who opens it: `gateway dc1`, `cluster dc1-apps`, `this program`. */
  readonly from: string;
  /** What is reached: `Palette`, `the proxy`, `vCenter of dc1-vcenter`. */
  readonly to: string;
  /** Host name or address; undefined where only apply knows it. */
  readonly host: string | undefined;
  readonly port: number;
  readonly protocol: 'HTTPS' | 'HTTP' | 'gRPC' | 'TCP';
  /** URL of the proxy that it goes through; undefined for a direct way. */
  readonly proxy: string | undefined;
  /** Certificate (PEM) of that proxy, where it opens TLS. */
  readonly proxyCa: string | undefined;
  /** What it is for. */
  readonly purpose: string;
}

/** Who plans and applies: its way out is that of its own environment. */
export const HERE = 'this program';

const API_SERVER_PORT = 6443;

/** All connections that a site needs, in the order in which they are needed (https://docs.spectrocloud.com/architecture/networking-ports/). */
export function connectionsOf(site: SiteNetwork): readonly Connection[] {
  const direct = { proxy: undefined, proxyCa: undefined };
  const toPalette = (from: string, palette: PaletteHost, proxy: ProxyNetwork | undefined): readonly Connection[] => {
    const { host, port, isTls } = endpointIfKnown(palette);
    const there = { from, to: 'Palette', host, port, ...wayTo(host, port, proxy) };
    if (!isTls) return [{ ...there, protocol: 'HTTP', purpose: 'all traffic, without TLS: a Palette of this machine' }];
    return [
      { ...there, protocol: 'HTTPS', purpose: 'work to be done, and how it stands' },
      { ...there, protocol: 'gRPC', purpose: 'messages' },
    ];
  };
  const toProxy = (from: string, proxy: ProxyNetwork | undefined): readonly Connection[] => {
    if (!proxy) return [];
    const { host, port } = endpointOf(proxy.url);
    return [{ from, to: 'the proxy', host, port, protocol: 'TCP', ...direct, purpose: 'the way out' }];
  };
  const gateways = site.gateways.flatMap((gateway) => {
    const from = `gateway ${gateway.name}`;
    return [
      ...toProxy(from, gateway.proxy),
      ...toPalette(from, gateway.palette, gateway.proxy),
      ...gateway.infrastructure.map(({ account, address }) =>
        infrastructure(from, account, address, 'machines are made and taken away'),
      ),
    ];
  });
  const clusters = site.clusters.flatMap(({ name, palette, gateway: index, apiServer, infrastructure: address }) => {
    const gateway = index === undefined ? undefined : site.gateways[index];
    const from = `cluster ${name}`;
    const proxy = proxyOfClusters(gateway);
    const server: Connection = {
      from: `gateway ${gateway?.name ?? '(managed elsewhere)'}`,
      to: `API server of ${name}`,
      host: apiServer,
      port: API_SERVER_PORT,
      protocol: 'TCP',
      ...direct,
      purpose: 'the cluster is set up, and taken over to be deleted',
    };
    return [
      server,
      ...toProxy(from, proxy),
      ...toPalette(from, palette, proxy),
      infrastructure(from, `the account of ${name}`, address, 'the cluster changes its own machines'),
    ];
  });
  const here = site.palettes.flatMap((palette) => toPalette(HERE, palette, undefined).slice(0, 1));
  return [
    ...here.map((each) => ({ ...each, purpose: 'plans and applies, and manifests of gateways on existing Kubernetes' })),
    ...gateways,
    ...clusters,
  ];
}

/** The Palette CLI gives its proxy to a gateway's clusters; on existing Kubernetes they have none. */
function proxyOfClusters(gateway: GatewayNetwork | undefined): ProxyNetwork | undefined {
  return gateway?.isOwnNodes ? gateway.proxy : undefined;
}

function infrastructure(from: string, account: string, address: string | undefined, purpose: string): Connection {
  const { host, port, isTls } = endpointIfKnown(address);
  const protocol = isTls ? 'HTTPS' : 'HTTP';
  return { from, to: `infrastructure of ${account}`, host, port, protocol, proxy: undefined, proxyCa: undefined, purpose };
}

/** A host that only apply knows is taken for one that the proxy is asked for. */
function wayTo(host: string | undefined, port: number, proxy: ProxyNetwork | undefined): Pick<Connection, 'proxy' | 'proxyCa'> {
  if (!proxy || (host !== undefined && bypassing(proxy.noProxy, host, port) !== undefined))
    return { proxy: undefined, proxyCa: undefined };
  return { proxy: proxy.url, proxyCa: proxy.caCertificate };
}

/** Where a connection goes; without a host where only apply knows it. */
function endpointIfKnown(text: string | undefined): Omit<Endpoint, 'host'> & { readonly host: string | undefined } {
  return text === undefined ? { host: undefined, port: 443, isTls: true } : endpointOf(text);
}
