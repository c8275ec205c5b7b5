/** What a call asks Palette for, in words. */
export interface Asked {
  readonly verb: 'list' | 'read' | 'make' | 'try' | 'change' | 'migrate' | 'delete';
  /** `cluster` */
  readonly one: string;
  /** `clusters` */
  readonly many: string;
  /** All of it: `delete this cluster`. */
  readonly phrase: string;
  /** It is a matter of the tenant, whatever project works with it. */
  readonly tenantOnly: boolean;
}

/** Pools are objects of their own, though they stand below a gateway. */
const POOLS = /^\/v1\/overlords\/\w+\/\{uid\}\/pools/;

type Row = readonly [path: RegExp, one: string, many: string, tenantOnly?: true];

// The first that fits.
const OBJECTS: readonly Row[] = [
  [/^\/v1\/overlords\/.*\/pools/, 'IP pool', 'IP pools', true],
  [/^\/v1\/users\/assets\/vsphere\/dnsMapping/, 'DNS mapping', 'DNS mappings', true],
  [/^\/v1\/users\/assets\/sshkeys\b/, 'SSH key', 'SSH keys'],
  [/^\/v1\/users\/assets\/locations\b/, 'backup storage location', 'backup storage locations'],
  [/^\/v1\/packs\b/, 'pack', 'packs'],
  [/^\/v1\/registries\b/, 'registry', 'registries', true],
  [/^\/v1\/overlords\/.*\/account/, 'cloud account', 'cloud accounts', true],
  [/^\/v1\/(overlords|pcg)\b/, 'private cloud gateway', 'private cloud gateways', true],
  [/^\/v1\/cloudaccounts\b/, 'cloud account', 'cloud accounts'],
  [/^\/v1\/cloudconfigs\b/, "cluster's machines", "clusters' machines"],
  [/^\/v1\/(dashboard\/)?clusterprofiles\b/, 'cluster profile', 'cluster profiles'],
  [/^\/v1\/(dashboard\/)?spectroclusters\b/, 'cluster', 'clusters'],
  [/^\/v1\/events\b/, "cluster's events", "clusters' events"],
  [/^\/v1\/(dashboard\/)?projects\b/, 'project', 'projects', true],
  [/^\/v1\/users\/info$/, "API key's user", "API key's user", true],
];

/**
 * Tells from an operation what was to be done.
 * @param operation `GET /v1/overlords/{uid}`
 */
export function askedFor(operation: string): Asked {
  const [method = '', path = ''] = operation.split(' ');
  const [, one, many, tenantOnly = false] = OBJECTS.find(([pattern]) => pattern.test(path)) ?? ([/^/, 'object', 'objects'] as Row);
  const verb = verbOf(method, path.replace(POOLS, '/pools'));
  return { verb, one, many, phrase: phraseOf(verb, one, many), tenantOnly };
}

function verbOf(method: string, path: string): Asked['verb'] {
  const ofOne = /\{\w*uid\}/i.test(path);
  const last = path.slice(path.lastIndexOf('/') + 1);
  switch (method) {
    case 'GET':
      return ofOne || last === 'info' ? 'read' : 'list';
    case 'DELETE':
      // What is below an object is a part of it.
      return /^[^{]*\{(uid|poolUid)\}$/.test(path) ? 'delete' : 'change';
    case 'POST':
      if (last === 'search') return 'list';
      if (last === 'validate') return 'try';
      if (last === 'migrate') return 'migrate';
      return ofOne ? 'change' : 'make';
    default:
      return 'change';
  }
}

function phraseOf(verb: Asked['verb'], one: string, many: string): string {
  switch (verb) {
    case 'list':
      return `list ${many}`;
    case 'make':
    case 'try':
      return `${verb} a ${one}`;
    case 'migrate':
      return `migrate the clusters of a ${one}`;
    default:
      return `${verb} this ${one}`;
  }
}
