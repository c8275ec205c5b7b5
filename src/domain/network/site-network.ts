/** What a stack says of its network, as far as it is known before apply. */
export interface SiteNetwork {
  /** The Palettes that its providers are for. */
  readonly palettes: readonly PaletteHost[];
  readonly gateways: readonly GatewayNetwork[];
  readonly clusters: readonly ClusterNetwork[];
}

/** Palette's host, with a port where it isn't 443; undefined where only apply knows it. */
export type PaletteHost = string | undefined;

/** A gateway, and what it reaches. */
export interface GatewayNetwork {
  readonly name: string;
  /** The Palette that it belongs to. */
  readonly palette: PaletteHost;
  /** Whether the Palette CLI makes its nodes: then its clusters have its proxy, too. */
  readonly isOwnNodes: boolean;
  readonly proxy: ProxyNetwork | undefined;
  /** The infrastructure that accounts reach through it, by their names; undefined where only apply knows the address. */
  readonly infrastructure: readonly { readonly account: string; readonly address: string | undefined }[];
}

/** A proxy of a site. */
export interface ProxyNetwork {
  readonly url: string;
  readonly noProxy: readonly string[];
  /** Certificate (PEM) of a proxy that opens TLS; undefined where it opens none. */
  readonly caCertificate: string | undefined;
}

/** A workload cluster. */
export interface ClusterNetwork {
  readonly name: string;
  /** The Palette that it belongs to. */
  readonly palette: PaletteHost;
  /** Its gateway, by its place among the gateways of the site; undefined for one that is managed elsewhere. */
  readonly gateway: number | undefined;
  /** Where its API server is reached; undefined where Palette chooses. */
  readonly apiServer: string | undefined;
  /** The infrastructure of its account; undefined where only apply knows it. */
  readonly infrastructure: string | undefined;
}

type Json = unknown;
type Body = { readonly [name: string]: Json };

/** The attribute of an account that has the address of its infrastructure. */
const ADDRESSES: { readonly [type: string]: string } = {
  palette_cloud_account_vsphere: 'vsphere_vcenter',
  palette_cloud_account_maas: 'maas_api_endpoint',
  palette_cloud_account_apache_cloudstack: 'api_url',
  palette_cloud_account_openstack: 'identity_endpoint',
};

/** The attribute that has it in the block that says where the Palette CLI puts a gateway's own nodes. */
const OWN_ADDRESSES: { readonly [block: string]: string } = {
  vsphere: 'vcenter',
  maas: 'api_endpoint',
  apache_cloudstack: 'api_url',
  openstack: 'identity_endpoint',
};

/**
 * Reads the network of a stack from its Terraform JSON, as cdktf synthesizes it. What is an expression there isn't known, but for references
 * between its own objects.
 * @param defaultHost Palette's host where the provider block has none
 */
export function siteNetworkOf(stack: Json, defaultHost: string): SiteNetwork {
  const all = [...blocksOf(stack)];
  const of = (type: string) => all.filter((each) => each.type === type);
  const proxies = of('palette_proxy_config');
  const gateways = of('palette_private_cloud_gateway');
  const readies = of('palette_private_cloud_gateway_ready');
  const accounts = all.filter(({ type }) => type.startsWith('palette_cloud_account_'));
  const gatewayOf = (reference: Json): number | undefined => {
    const ready = readies.find(({ id }) => refersTo(reference, id));
    const wanted = ready ? [ready.body.registration, ready.body.name] : [reference];
    const found = gateways.findIndex(({ id, body }) =>
      wanted.some((each) => refersTo(each, id) || (ready && each === body.name && typeof each === 'string')),
    );
    return found === -1 ? undefined : found;
  };
  const addressOf = ({ type, body }: Block) => literal(body[ADDRESSES[type] ?? '']);
  const providers = listOf(objectOf(objectOf(stack).provider).palette);
  const hostOf = ({ host }: Body): PaletteHost => (isGiven(host) ? literal(host) : defaultHost);
  const paletteOf = ({ provider }: Body): PaletteHost => {
    const alias = typeof provider === 'string' ? provider.split('.')[1] : undefined;
    return hostOf(providers.find((each) => each.alias === alias) ?? {});
  };
  return {
    palettes: [...new Set(providers.length === 0 ? [defaultHost] : providers.map(hostOf))],
    gateways: gateways.map(({ id, body, name }, index) => ({
      name: literal(body.name) ?? name,
      palette: paletteOf(body),
      isOwnNodes: body.install_method === 'palette_cli',
      proxy: proxyOf(proxies, body, all, id),
      infrastructure: withOwn(
        body,
        accounts
          .filter((account) => gatewayOf(account.body.private_cloud_gateway_id) === index)
          .map((account) => ({ account: literal(account.body.name) ?? account.name, address: addressOf(account) })),
      ),
    })),
    clusters: all.filter(isCluster).map(({ body, name }) => {
      const account = accounts.find(({ id }) => refersTo(body.cloud_account_id, id));
      const cloud = firstOf(body.cloud_config);
      return {
        name: literal(body.name) ?? name,
        palette: paletteOf(body),
        gateway: account && gatewayOf(account.body.private_cloud_gateway_id),
        apiServer: literal(cloud.host_endpoint) ?? literal(cloud.control_plane_endpoint),
        infrastructure: account && addressOf(account),
      };
    }),
  };
}

/** That which a gateway's own nodes are on is another where no account is for it. */
function withOwn(body: Body, ofAccounts: GatewayNetwork['infrastructure']): GatewayNetwork['infrastructure'] {
  const given = Object.entries(OWN_ADDRESSES)
    .map(([block, name]) => firstOf(body[block])[name])
    .find(isGiven);
  if (given === undefined) return ofAccounts;
  const own = literal(given);
  // One that only apply knows may be that of an account.
  if (ofAccounts.some(({ address }) => own === undefined || address === undefined || address === own)) return ofAccounts;
  return [{ account: 'its own nodes', address: own }, ...ofAccounts];
}

interface Block {
  readonly type: string;
  readonly name: string;
  /** As references begin: `palette_proxy_config.dc1`. */
  readonly id: string;
  readonly body: Body;
}

function* blocksOf(stack: Json): Generator<Block> {
  for (const [type, blocks] of Object.entries(objectOf(objectOf(stack).resource))) {
    for (const [name, body] of Object.entries(objectOf(blocks))) yield { type, name, id: `${type}.${name}`, body: objectOf(body) };
  }
}

function isCluster({ type }: Block): boolean {
  return /^palette_cluster_(?!profile$|ready$)/.test(type);
}

/** That which a gateway, or its installation, takes from; or that its readiness comes after, where it was there before. */
function proxyOf(proxies: readonly Block[], body: Body, all: readonly Block[], gateway: string): ProxyNetwork | undefined {
  const belonging = all.filter(({ body: each }) => refersTo(each, gateway));
  const installations = belonging.filter(({ type }) => !type.startsWith('palette_'));
  const readies = belonging.filter(({ type }) => type === 'palette_private_cloud_gateway_ready');
  const used = proxies.find(
    ({ id }) =>
      refersTo(body.proxy, id) ||
      installations.some((each) => refersTo(each.body, id)) ||
      readies.some((each) => Array.isArray(each.body.depends_on) && each.body.depends_on.includes(id)),
  );
  const url = used && (literal(used.body.https_proxy) ?? literal(used.body.http_proxy));
  if (!used || url === undefined) return undefined;
  const lists = [used.body.no_proxy, used.body.cluster_cidrs];
  const noProxy = lists.flatMap((list) =>
    Array.isArray(list) ? (list as readonly Json[]).flatMap((each) => literal(each) ?? []) : [],
  );
  return { url, noProxy, caCertificate: literal(used.body.ca_certificate) };
}

/** Whether an object stands in an expression, however deep. */
function refersTo(value: Json, id: string): boolean {
  if (typeof value === 'string') return value.includes('${') && new RegExp(`(^|[^\\w.-])${id}($|[^\\w-])`).test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((each) => refersTo(each, id));
}

/** A text that is no expression. */
function literal(value: Json): string | undefined {
  return typeof value === 'string' && value !== '' && !value.includes('${') ? value : undefined;
}

function objectOf(value: Json): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

/** Whether an attribute has a value: empty is as good as none. */
function isGiven(value: Json): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Blocks of a kind, which stand in a list unless there is only one. */
function listOf(value: Json): readonly Body[] {
  if (isGiven(value)) return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(objectOf);
  return [];
}

/** A block, which may stand in a list. */
function firstOf(value: Json): Body {
  return listOf(value)[0] ?? {};
}
