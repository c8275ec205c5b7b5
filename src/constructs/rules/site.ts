import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { reaches, versionProblem } from '../../domain/palette-version';
import type {
  Declarations,
  DeclaredAccount,
  DeclaredCluster,
  DeclaredGateway,
  DeclaredNodes,
  DeclaredPool,
  DeclaredProvider,
  DeclaredProxy,
} from './declarations';
import { known } from './known';

/** What an app has declared, and how it hangs together. */
export interface Site extends Declarations {
  /** The gateway that something names; undefined for one that is managed elsewhere. */
  gatewayOf(named: { readonly gateway: object }): DeclaredGateway | undefined;
  accountOf(cluster: DeclaredCluster): DeclaredAccount | undefined;
  proxyOf(gateway: DeclaredGateway): DeclaredProxy | undefined;
  poolOf(pool: object | undefined): DeclaredPool | undefined;
  /** The `palette` provider that a declaration is made with; undefined where that isn't clear. */
  providerOf(declared: DeclaredGateway | DeclaredCluster | DeclaredProxy | DeclaredAccount): DeclaredProvider | undefined;
  poolsOf(gateway: DeclaredGateway): readonly DeclaredPool[];
  clustersOf(gateway: DeclaredGateway): readonly DeclaredCluster[];
  clustersIn(pool: DeclaredPool): readonly DeclaredCluster[];
  /** Whether the Palette that something is declared for is of a version or a later one; `open` where nothing says so. */
  reaches(version: string, declared: DeclaredGateway | DeclaredCluster | DeclaredProxy): 'yes' | 'no' | 'open';
}

/** Looks at what was declared; each question is answered from an index, so that a fleet costs in proportion to its size. */
export function siteOf(declared: Declarations): Site {
  const { providers, gateways, proxies, accounts, pools, clusters, aliases } = declared;
  const gatewayBy = indexed(gateways, ({ gateway }) => gateway);
  const accountBy = indexed(accounts, ({ account }) => account);
  const proxyBy = indexed(proxies, ({ proxy }) => proxy);
  const poolBy = indexed(pools, ({ pool }) => pool);
  const providerBy = indexed(providers, ({ construct }) => construct as object);
  const providersIn = grouped(
    providers.filter(({ alias }) => alias === undefined),
    ({ construct }) => TerraformStack.of(construct),
  );
  const gatewayOf: Site['gatewayOf'] = ({ gateway }) => gatewayBy.get(aliases.get(gateway) ?? gateway);
  const accountOf: Site['accountOf'] = ({ account }) => accountBy.get(account);
  const poolsAt = grouped(pools, gatewayOf);
  const clustersAt = grouped(clusters, (cluster) => {
    const account = accountOf(cluster);
    return account && gatewayOf(account);
  });
  const clustersBy = new Map<object, DeclaredCluster[]>();
  for (const cluster of clusters) {
    for (const pool of new Set(nodesOf(cluster).flatMap(({ ipPool }) => ipPool ?? []))) {
      const others = clustersBy.get(pool);
      if (others) others.push(cluster);
      else clustersBy.set(pool, [cluster]);
    }
  }
  const providerOf: Site['providerOf'] = ({ construct, provider }) => {
    if (provider) return providerBy.get(provider);
    const [only, ...others] = providersIn.get(TerraformStack.of(construct)) ?? [];
    return others.length === 0 ? only : undefined;
  };
  return {
    ...declared,
    gatewayOf,
    accountOf,
    proxyOf: ({ proxy }) => proxy && proxyBy.get(proxy),
    poolOf: (pool) => pool && poolBy.get(pool),
    providerOf,
    poolsOf: (gateway) => poolsAt.get(gateway) ?? [],
    clustersOf: (gateway) => clustersAt.get(gateway) ?? [],
    clustersIn: ({ pool }) => clustersBy.get(pool) ?? [],
    reaches(version, about) {
      const present = known(providerOf(about)?.paletteVersion);
      return present === undefined || versionProblem(present) ? 'open' : reaches(present, version);
    },
  };
}

/** All groups of nodes that a cluster has. */
export function nodesOf({ controlPlane, workers }: DeclaredCluster): readonly DeclaredNodes[] {
  return controlPlane ? [controlPlane, ...workers] : workers;
}

function indexed<T extends { readonly construct: IConstruct }>(all: readonly T[], key: (each: T) => object): Map<object, T> {
  return new Map(all.map((each) => [key(each), each]));
}

function grouped<T, K>(all: readonly T[], key: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const at = key(each);
    const group = groups.get(at);
    if (group) group.push(each);
    else groups.set(at, [each]);
  }
  return groups;
}
