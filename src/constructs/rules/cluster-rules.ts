import { TerraformStack } from 'cdktf';
import type { DeclaredAccount, DeclaredCluster, DeclaredGateway, DeclaredPool } from './declarations';
import { known } from './known';
import type { Breach, Rule } from './rule';
import { nodesOf, type Site } from './site';

const DOCS = 'https://docs.spectrocloud.com/clusters';

/** Rules of workload clusters, and of names. */
export const clusterRules: readonly Rule[] = [
  {
    code: 'PCG030',
    severity: 'error',
    title: 'A control plane has 1, 3 or 5 nodes.',
    why: 'etcd needs a majority.',
    link: `${DOCS}/data-center/vmware/`,
    *breaches({ clusters }) {
      for (const { construct, name, controlPlane } of clusters) {
        const count = known(controlPlane?.count);
        if (count === undefined || [1, 3, 5].includes(count)) continue;
        yield { construct, message: `The control plane of "${name}" has ${count} nodes; it takes 1, 3 or 5.` };
      }
    },
  },
  {
    code: 'PCG031',
    severity: 'error',
    title: 'Node pools of a cluster have names of their own, and a count within their bounds.',
    why: 'Palette tells pools by their names, and refuses bounds that contradict each other.',
    link: `${DOCS}/cluster-management/node-pool/`,
    *breaches({ clusters }) {
      for (const cluster of clusters) {
        const { construct, name } = cluster;
        const seen = new Set<string>();
        for (const { name: pool, count, min, max } of nodesOf(cluster)) {
          if (known(pool) !== undefined && seen.has(pool))
            yield { construct, message: `Two node pools of "${name}" are called "${pool}". Rename one.` };
          seen.add(pool);
          const [least, nodes, most] = [known(min) ?? 0, known(count), known(max) ?? Number.POSITIVE_INFINITY];
          if (least > most || (nodes !== undefined && (nodes < least || nodes > most)))
            yield { construct, message: `The pool "${pool}" of "${name}" is not in order: min ≤ count ≤ max must hold.` };
        }
      }
    },
  },
  {
    code: 'PCG032',
    severity: 'error',
    title: 'Static addresses come from an IP pool.',
    why: 'Without one the nodes of the pool never get an address.',
    link: 'https://docs.spectrocloud.com/clusters/pcg/manage-pcg/create-manage-node-pool/',
    *breaches({ clusters }) {
      for (const cluster of clusters) {
        if (known(cluster.staticIp) !== true) continue;
        const without = nodesOf(cluster).filter(({ ipPool }) => ipPool === undefined);
        for (const { name } of without)
          yield {
            construct: cluster.construct,
            message: `"${cluster.name}" has staticIp, and its pool "${name}" no ipPool in its placement. Give it one, or take staticIp out.`,
          };
      }
    },
  },
  {
    code: 'PCG033',
    severity: 'error',
    title: 'A cluster through a gateway on Apache CloudStack needs Palette 4.9.27.',
    why: 'Before, such a cluster never came up.',
    link: 'https://docs.spectrocloud.com/release-notes/',
    *breaches(site) {
      for (const cluster of site.clusters) {
        if (cluster.kind !== 'apache_cloudstack' || site.reaches('4.9.27', cluster) !== 'no') continue;
        const message = `This Palette is older than 4.9.27, where "${cluster.name}" does not come up. Upgrade Palette first.`;
        yield { construct: cluster.construct, message };
      }
    },
  },
  {
    code: 'PCG034',
    severity: 'error',
    title: 'Gateways have names of their own in a tenant, clusters and accounts in a project, and pools at their gateway.',
    why: 'Palette refuses the second one, after the first was made.',
    link: `${DOCS}/pcg/deploy-pcg/`,
    *breaches(site) {
      yield* twice(
        site.gateways.filter(({ method }) => method !== 'system'),
        'gateway',
        (gateway) => `${tenantOf(site, gateway)} ${gateway.name}`,
      );
      yield* twice(site.clusters, 'cluster', (cluster) => `${scopeOf(site, cluster)} ${cluster.name}`);
      yield* twice(site.accounts, 'account', (account) => `${scopeOf(site, account)} ${account.kind} ${account.name}`);
      for (const gateway of site.gateways)
        yield* twice(site.poolsOf(gateway), `pool of the gateway "${gateway.name}"`, ({ name }) => name);
    },
  },
];

/** What has a name of its own somewhere. */
type Named = DeclaredGateway | DeclaredCluster | DeclaredAccount | DeclaredPool;

function* twice<T extends Named>(all: readonly T[], what: string, key: (each: T) => string): Generator<Breach> {
  const first = new Map<string, T>();
  for (const each of all.filter(({ name }) => known(name) !== undefined)) {
    const other = first.get(key(each));
    if (other)
      yield {
        construct: each.construct,
        message: `Another ${what} is called "${each.name}": ${other.construct.node.path}. Rename one.`,
      };
    else first.set(key(each), each);
  }
}

/**
 * Which tenant it is for: one of a Palette, told by whose key it is. Where only the environment says the host, each stack may have its own; and each
 * provider a tenant of its own where only Terraform knows the key.
 */
function tenantOf(site: Site, declared: DeclaredGateway | DeclaredCluster | DeclaredAccount): string {
  const { construct, host, apiKey } = site.providerOf(declared) ?? {};
  const isOpen = apiKey !== undefined && known(apiKey) === undefined;
  return JSON.stringify([known(host) ?? stackOf(declared), isOpen ? construct?.node.path : apiKey, isOpen]);
}

/** Where it is in its tenant. */
function scopeOf(site: Site, declared: DeclaredCluster | DeclaredAccount): string {
  const project = declared.context === 'tenant' ? '' : (known(site.providerOf(declared)?.projectName) ?? stackOf(declared));
  return `${tenantOf(site, declared)} ${declared.context} ${project}`;
}

function stackOf({ construct }: Named): string {
  return TerraformStack.of(construct).node.path;
}
