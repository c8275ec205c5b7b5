import {
  type ClusterSummary,
  filterVsphereAccounts,
  findClustersByName,
  firstClusters,
  firstVsphereAccounts,
  type Gateway,
  listGateways,
  listVsphereAccounts,
  type PaletteClient,
  type Scope,
  searchClusters,
  type VsphereAccount,
} from '../../palette';
import type { Clock } from '../../runtime/clock';
import { Listing, type ListSource } from './listing';

/** What one configured provider has looked up, by kind of object and scope. */
export interface LookUps {
  accounts(scope: Scope): Listing<VsphereAccount>;
  clusters(scope: Scope): Listing<ClusterSummary>;
  readonly gateways: Listing<Gateway>;
}

/** Nothing looked up yet. */
export function createLookUps(client: PaletteClient, clock: Clock): LookUps {
  return {
    accounts: perScope((scope) => new Listing(accountSource(client, scope), clock)),
    clusters: perScope((scope) => new Listing(clusterSource(client, scope), clock)),
    gateways: new Listing(gatewaySource(client), clock),
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

function accountSource(client: PaletteClient, scope: Scope): ListSource<VsphereAccount> {
  let filters: Promise<boolean> | undefined;
  return {
    // Most tenants have one page: then it answers all there is to be asked.
    patience: 0,
    first: (signal) => firstVsphereAccounts(client, { scope, signal }),
    all: (signal) => listVsphereAccounts(client, { scope, signal }),
    named: async (name, known, signal) => {
      const filter = (wanted: string) => filterVsphereAccounts(client, wanted, { scope, signal });
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
  known: readonly VsphereAccount[],
  filter: (name: string) => Promise<readonly VsphereAccount[] | undefined>,
): Promise<boolean> {
  for (const { metadata } of known.slice(0, 3)) {
    const found = await filter(metadata.name);
    if (found) return exactly(metadata.name, found)?.some(({ metadata: { uid } }) => uid === metadata.uid) ?? false;
  }
  return false;
}

/** What is called so; undefined where the answer is no filter's, because it holds what is called otherwise. */
function exactly(name: string, found: readonly VsphereAccount[] | undefined): readonly VsphereAccount[] | undefined {
  const isSame = ({ metadata }: VsphereAccount) => metadata.name.toLowerCase() === name.toLowerCase();
  return found?.every(isSame) ? found.filter(({ metadata }) => metadata.name === name) : undefined;
}

function clusterSource(client: PaletteClient, scope: Scope): ListSource<ClusterSummary> {
  return {
    patience: 1,
    first: (signal) => firstClusters(client, { scope, signal }),
    all: (signal) => searchClusters(client, undefined, { scope, signal }),
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
