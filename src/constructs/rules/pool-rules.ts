import { type AddressRange, isWithin, networkOf } from '../../domain/address';
import type { DeclaredCluster, DeclaredGateway, DeclaredPool } from './declarations';
import { known } from './known';
import { addressesOf, overlap, poolNetwork } from './pool-network';
import type { Rule } from './rule';
import { nodesOf, type Site } from './site';

const LINK = 'https://docs.spectrocloud.com/clusters/pcg/manage-pcg/create-manage-node-pool/';

/** Addresses that a cluster takes beside those of its nodes: to start it, to reach it, and for the node that takes another's place. */
const SPARE = 3;

/** Rules of IP pools and networks. */
export const poolRules: readonly Rule[] = [
  {
    code: 'PCG007',
    severity: 'error',
    title: "The networks of a gateway's pods, its services and its machines don't overlap.",
    why: 'An address that is in two of them leads to the wrong one.',
    link: 'https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/',
    *breaches(site) {
      for (const gateway of site.gateways) {
        const networks = networksOf(site, gateway);
        for (const [i, one] of networks.entries()) {
          const other = networks.slice(0, i).find((earlier) => earlier.of !== one.of && overlap(earlier.range, one.range));
          if (!other) continue;
          yield {
            construct: gateway.construct,
            message: `The gateway "${gateway.name}" has ${one.of} in ${one.cidr}, which overlaps ${other.cidr} of its ${other.of}. Choose other networks.`,
          };
        }
      }
    },
  },
  {
    code: 'PCG020',
    severity: 'error',
    title: 'The addresses of a pool are in order, and in the network of its router.',
    why: "Machines reach nothing through a router that isn't in their network.",
    link: LINK,
    *breaches({ pools }) {
      for (const pool of pools) {
        const { construct, name, router, prefix } = pool;
        const range = addressesOf(pool);
        const network = poolNetwork(pool);
        if (range && range.last < range.first)
          yield { construct, message: `The range of "${name}" ends before it starts. Exchange the two.` };
        else if (range && network && !(isWithin(network.range, range.first) && isWithin(network.range, range.last)))
          yield {
            construct,
            message: `Not all addresses of "${name}" are in ${router}/${prefix}, the network of its router. Put router and prefix right.`,
          };
      }
    },
  },
  {
    code: 'PCG021',
    severity: 'error',
    title: 'The pools of a gateway have no address in common.',
    why: 'Two machines would get the same address.',
    link: LINK,
    *breaches(site) {
      for (const gateway of site.gateways) {
        const ranges = site.poolsOf(gateway).flatMap((pool) => {
          const range = addressesOf(pool);
          return range ? [{ pool, range }] : [];
        });
        for (const [one, other] of overlapping(ranges))
          yield {
            construct: one.construct,
            message: `The pools "${other.name}" and "${one.name}" of the gateway "${gateway.name}" overlap. Give each its own addresses.`,
          };
      }
    },
  },
  {
    code: 'PCG022',
    severity: 'error',
    title: `A pool has ${SPARE} addresses more for each cluster than the cluster has nodes there.`,
    why: 'One to start it, one that it is reached by, and one for the node that takes the place of another. Autoscaling reserves its maximum.',
    link: LINK,
    *breaches(site) {
      for (const pool of site.pools) {
        const range = addressesOf(pool);
        const clusters = site.clustersIn(pool);
        if (!range || clusters.length === 0) continue;
        const there = range.last - range.first + 1;
        const taken = clusters.reduce((sum, cluster) => sum + addressesTaken(cluster, pool), 0);
        if (taken <= there) continue;
        yield {
          construct: pool.construct,
          message: `The pool "${pool.name}" has ${there} addresses, and its clusters take ${taken}: ${clusters.map((cluster) => `${cluster.name} ${addressesTaken(cluster, pool)}`).join(', ')}. Make it larger, or give clusters pools of their own.`,
        };
      }
    },
  },
  {
    code: 'PCG023',
    severity: 'error',
    title: 'A pool that is kept for one cluster is used by one.',
    why: 'Palette reserves it for the first cluster that takes an address, and the others wait for ever.',
    link: LINK,
    *breaches(site) {
      for (const pool of site.pools.filter(({ singleCluster }) => singleCluster)) {
        const [first, ...others] = site.clustersIn(pool);
        if (others.length === 0) continue;
        yield {
          construct: pool.construct,
          message: `The pool "${pool.name}" is kept for one cluster, and ${[first, ...others].map((each) => each?.name).join(', ')} use it. Take singleCluster out, or make a pool for each.`,
        };
      }
    },
  },
  {
    code: 'PCG024',
    severity: 'error',
    title: "A cluster takes its addresses from a pool of its own account's gateway.",
    why: 'A pool belongs to a gateway, and no other knows it.',
    link: LINK,
    *breaches(site) {
      for (const cluster of site.clusters) {
        const account = site.accountOf(cluster);
        const gateway = account && site.gatewayOf(account);
        if (!gateway) continue;
        for (const pool of new Set(nodesOf(cluster).flatMap(({ ipPool }) => site.poolOf(ipPool) ?? []))) {
          const owner = site.gatewayOf(pool);
          if (!owner || owner === gateway) continue;
          yield {
            construct: cluster.construct,
            message: `"${cluster.name}" is made through the gateway "${gateway.name}", and takes addresses of "${pool.name}", a pool of "${owner.name}". Give it a pool of its own gateway.`,
          };
        }
      }
    },
  },
  {
    code: 'PCG025',
    severity: 'warning',
    title: 'Autoscaling and static addresses go ill together.',
    why: 'The addresses of the maximum are reserved until the pool of nodes is deleted.',
    link: LINK,
    *breaches({ clusters }) {
      for (const cluster of clusters) {
        const scaled = nodesOf(cluster).filter(({ ipPool, max }) => ipPool !== undefined && max !== undefined);
        for (const { name, max } of scaled)
          yield {
            construct: cluster.construct,
            message: `The pool "${name}" of "${cluster.name}" scales up to ${known(max) ?? 'some'} nodes with static addresses: that many stay reserved. Take max out, or use DHCP.`,
          };
      }
    },
  },
];

function networksOf(site: Site, gateway: DeclaredGateway) {
  const given = [
    { of: 'pods', cidr: known(gateway.podCidr) },
    { of: 'services', cidr: known(gateway.serviceIpRange) },
  ];
  const own = given.flatMap(({ of, cidr }) => {
    const range = cidr === undefined ? undefined : networkOf(cidr);
    return range && cidr !== undefined ? [{ of, cidr, range }] : [];
  });
  const machines = site.poolsOf(gateway).flatMap((pool) => {
    const network = poolNetwork(pool);
    return network ? [{ of: 'machines', ...network }] : [];
  });
  return [...machines, ...own];
}

/** Pairs of pools with addresses in common: each with the one before it that reaches farthest. */
function* overlapping(
  ranges: readonly { readonly pool: DeclaredPool; readonly range: AddressRange }[],
): Generator<readonly [DeclaredPool, DeclaredPool]> {
  let farthest: (typeof ranges)[number] | undefined;
  for (const each of [...ranges].sort((a, b) => a.range.first - b.range.first)) {
    if (farthest && overlap(farthest.range, each.range)) yield [each.pool, farthest.pool];
    if (!farthest || each.range.last > farthest.range.last) farthest = each;
  }
}

function addressesTaken(cluster: DeclaredCluster, { pool }: DeclaredPool): number {
  const there = nodesOf(cluster).filter(({ ipPool }) => ipPool === pool);
  return there.reduce((sum, { count, max }) => sum + (known(max) ?? known(count) ?? 0), SPARE);
}
