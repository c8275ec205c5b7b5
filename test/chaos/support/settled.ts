import type { Lane } from './lane';
import { ADDRESSES, NAMES } from './site';

interface ShownResource {
  readonly address: string;
  readonly mode: string;
  readonly tainted?: boolean;
  readonly deposed_key?: string;
  readonly values: { readonly [name: string]: unknown };
}

interface StateView {
  readonly values?: { readonly root_module?: { readonly resources?: readonly ShownResource[] } };
}

/** What is wrong with a site that should be there, whole and once; empty when nothing is. */
export async function problemsOf(lane: Lane): Promise<readonly string[]> {
  const problems: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      problems.push(`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`);
  };
  worldProblems(lane, expect);
  await stateProblems(lane, expect);
  const ours = await lane.pcg('plan', '--detailed-exitcode');
  if (ours.code !== 0) problems.push(`pcg's plan is not empty: ${ours.output}`);
  const theirs = await lane.workspace.plan();
  if (theirs.code !== 0) problems.push(`terraform's plan is not empty: ${theirs.output}`);
  expect(
    'files left',
    lane.leftFiles().filter((name) => !name.endsWith('.backup') && !name.endsWith('-superseded')),
    [],
  );
  return problems;
}

type Expect = (what: string, found: unknown, wanted: unknown) => void;

function worldProblems({ palette }: Lane, expect: Expect): void {
  const { gateways, accounts, clusters, references, leftovers, violations, deleting } = palette.simulator.control.summary();
  expect('gateways', [...gateways.names].sort(), NAMES.gateways);
  expect('accounts', [...accounts.names].sort(), NAMES.accounts);
  expect('clusters', [...clusters.names].sort(), NAMES.clusters);
  expect('gateway', gateways.states, { dc1: 'Running' });
  const states = new Set(Object.values(clusters.states));
  expect('states of clusters', [...states], ['Running']);
  expect(
    'references',
    references.map(({ cluster, gateway, gatewayExists }) => [cluster, gateway, gatewayExists]).sort(),
    NAMES.clusters.map((name) => [name, 'dc1', true]),
  );
  expect('leftovers', [leftovers, violations, deleting], [[], [], []]);
}

async function stateProblems(lane: Lane, expect: Expect): Promise<void> {
  const resources = (await shownByTerraform(lane)).filter(({ mode }) => mode === 'managed');
  expect('addresses', resources.map(({ address }) => address).sort(), ADDRESSES);
  expect(
    'tainted or deposed',
    resources.filter(({ tainted, deposed_key }) => tainted || deposed_key !== undefined).map(({ address }) => address),
    [],
  );
  const { world } = lane.palette.simulator;
  const ids = (type: string) =>
    Object.fromEntries(
      resources.filter((each) => each.address.startsWith(`${type}.`)).map(({ values: { name, id } }) => [name, id]),
    );
  const uids = (
    records: Iterable<{ readonly name: string; readonly uid: string; readonly role?: string; readonly state?: string }>,
  ) =>
    Object.fromEntries(
      [...records]
        .filter(({ role = 'workload', state }) => role === 'workload' && state !== 'Deleted')
        .map(({ name, uid }) => [name, uid]),
    );
  const sorted = (object: { readonly [name: string]: unknown }) => Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
  expect('ids of gateways', sorted(ids('palette_private_cloud_gateway')), sorted(uids(world.gateways.values())));
  expect('ids of accounts', sorted(ids('palette_cloud_account_vsphere')), sorted(uids(world.accounts.values())));
  expect('ids of clusters', sorted(ids('palette_cluster_vsphere')), sorted(uids(world.clusters.values())));
}

/** The state as terraform reads it. */
async function shownByTerraform(lane: Lane): Promise<readonly ShownResource[]> {
  const { code, output } = await lane.workspace.terraform('show', '-json');
  if (code !== 0) throw new Error(output);
  return (JSON.parse(output) as StateView).values?.root_module?.resources ?? [];
}

/** What is left of a site that should be gone; empty when nothing is. */
export async function leftOf(lane: Lane): Promise<readonly string[]> {
  const { gateways, accounts, clusters, leftovers, violations } = lane.palette.simulator.control.summary();
  const left = await shownByTerraform(lane);
  return [
    ...gateways.names,
    ...accounts.names,
    ...clusters.names,
    ...leftovers.map(({ name }) => name),
    ...violations.map((violation) => JSON.stringify(violation)),
    ...left.map(({ address }) => address),
    ...lane.leftFiles().filter((name) => !name.endsWith('.backup') && !name.endsWith('-superseded')),
  ];
}
