import {
  type CloudAccount,
  type CloudCalls,
  type ClusterSummary,
  filterAccounts,
  findClustersByName,
  firstAccounts,
  firstClusters,
  type Gateway,
  isClusterOf,
  listAccounts,
  listGateways,
  type PaletteClient,
  type Scope,
  searchClusters,
} from '../../palette';
import type { Clock } from '../../runtime/clock';
import type { Listed } from './list-index';
import { Listing, type ListSource } from './listing';

/** What one configured provider has looked up, by kind of object and scope. */
export interface LookUps {
  accounts(cloud: CloudCalls, scope: Scope): Listing<CloudAccount>;
  clusters(scope: Scope): Listing<ClusterSummary>;
  readonly gateways: Listing<Gateway>;
  /** What has been looked up of another kind in one place. @param key names both */
  of<T extends Listed>(key: string, source: ListSource<T>): Listing<T>;
}

/** Nothing looked up yet. */
export function createLookUps(client: PaletteClient, clock: Clock): LookUps {
  return {
    accounts: perCloud((cloud) => perScope((scope) => new Listing(accountSource(client, cloud, scope), clock))),
    clusters: perScope((scope) => new Listing(clusterSource(client, scope), clock)),
    gateways: new Listing(gatewaySource(client), clock),
    of: byKey((source) => new Listing(source, clock)),
  };
}

/** A key is always used for objects of one type. */
function byKey(make: (source: ListSource<never>) => Listing<never>): LookUps['of'] {
  const made = new Map<string, Listing<never>>();
  return <T extends Listed>(key: string, source: ListSource<T>) => {
    const known = made.get(key) ?? make(source as unknown as ListSource<never>);
    made.set(key, known);
    return known as unknown as Listing<T>;
  };
}

function perScope<L>(make: (scope: Scope) => L): (scope: Scope) => L {
  const made = new Map<string, L>();
  return (scope) => {
    const key = scope.kind === 'tenant' ? 'tenant' : scope.uid;
    const known = made.get(key) ?? make(scope);
    made.set(key, known);
    return known;
  };
}

function perCloud<L>(make: (cloud: CloudCalls) => (scope: Scope) => L): (cloud: CloudCalls, scope: Scope) => L {
  const made = new Map<string, (scope: Scope) => L>();
  return (cloud, scope) => {
    const key = `${cloud.accounts.list.path} ${cloud.params?.cloudType ?? ''}`;
    const known = made.get(key) ?? make(cloud);
    made.set(key, known);
    return known(scope);
  };
}

function accountSource(client: PaletteClient, cloud: CloudCalls, scope: Scope): ListSource<CloudAccount> {
  let filters: Promise<boolean> | undefined;
  return {
    // Most tenants have one page: then it answers all there is to be asked.
    patience: 0,
    first: (signal) => firstAccounts(client, cloud, { scope, signal }),
    all: (signal) => listAccounts(client, cloud, { scope, signal }),
    named: async (name, known, signal) => {
      const filter = (wanted: string) => filterAccounts(client, cloud, wanted, { scope, signal });
      filters ??= provenBy(known, filter);
      filters.catch(() => {
        filters = undefined;
      });
      if (!(await filters)) return undefined;
      return exactly(name, await filter(name));
    },
    isWhole: ({ metadata, spec }) => metadata.annotations !== undefined && spec !== undefined,
  };
}

/** That a filter finds nothing means something only if it finds what is there. */
async function provenBy(
  known: readonly CloudAccount[],
  filter: (name: string) => Promise<readonly CloudAccount[] | undefined>,
): Promise<boolean> {
  for (const { metadata } of known.slice(0, 3)) {
    const found = await filter(metadata.name);
    if (found) return exactly(metadata.name, found)?.some(({ metadata: { uid } }) => uid === metadata.uid) ?? false;
  }
  return false;
}

/** What is called so; undefined where the answer is no filter's, because it holds what is called otherwise. */
function exactly(name: string, found: readonly CloudAccount[] | undefined): readonly CloudAccount[] | undefined {
  const isSame = ({ metadata }: CloudAccount) => metadata.name.toLowerCase() === name.toLowerCase();
  return found?.every(isSame) ? found.filter(({ metadata }) => metadata.name === name) : undefined;
}

function clusterSource(client: PaletteClient, scope: Scope): ListSource<ClusterSummary> {
  return {
    patience: 1,
    first: async (signal) => {
      const { items, pages } = await firstClusters(client, { scope, signal });
      return { items: items.filter((each) => isClusterOf(scope, each)), pages };
    },
    all: async (signal) => (await searchClusters(client, undefined, { scope, signal })).filter((each) => isClusterOf(scope, each)),
    named: (name, _, signal) => findClustersByName(client, name, { scope, signal }),
  };
}

/** Palette gives all gateways at once, so there is nothing that one of them could be asked for more cheaply. */
function gatewaySource(client: PaletteClient): ListSource<Gateway> {
  const all = (signal: AbortSignal | undefined) => listGateways(client, { signal });
  return {
    patience: 0,
    first: async (signal) => ({ items: await all(signal), pages: 1 }),
    all,
    isWhole: ({ spec }) => spec !== undefined,
  };
}
