import type { Simulator } from '../../../src/simulator';
import { CLOUDS } from './clouds';
import type { SiteSize, Stage } from './layout';
import { lookAt, type Seen } from './seen';
import { addressesAt, type Wanted, wantedAt } from './site';

/** An object in the state file. */
export interface StateObject {
  readonly address: string;
  readonly type: string;
  readonly mode: string;
  /** Whether it is tainted, or a deposed one that is still to be removed. */
  readonly broken: boolean;
  readonly attributes: { readonly name?: string; readonly id?: string };
}

/** What there is to be judged. */
export interface Settled {
  readonly simulator: Simulator;
  readonly apiKey: string;
  readonly size: SiteSize;
  /** What was applied; undefined when everything was destroyed. */
  readonly stage: Stage | undefined;
  readonly state: readonly StateObject[];
  /** Files beside the state. */
  readonly files: readonly string[];
  /** Whether clusters that fail may have given up their turns. */
  readonly mayCrowd: boolean;
}

/** What a gateway that tells no size is good for: the least of the vendor's table. */
const AT_ONCE = 3;

/** What is wrong: objects that are missing, doubled, orphaned or not as configured, in Palette or in the state. */
export async function problemsOf({ simulator, apiKey, size, stage, state, files, mayCrowd }: Settled): Promise<readonly string[]> {
  const problems: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (left !== right) problems.push(`${what}: ${left} and not ${right}`);
  };
  const seen = await lookAt(simulator, apiKey);
  judgePalette(seen, wantedAt(size, stage), expect);
  judgeState(state, seen, expect);
  const managed = state.filter(({ mode }) => mode === 'managed');
  expect('addresses', managed.map(({ address }) => address).sort(), addressesAt(size, stage));
  const { leftovers, violations, deleting, references } = simulator.control.summary();
  expect('machines left behind', leftovers, []);
  expect('wrong answers of the simulator', violations, []);
  expect('clusters that are still being deleted', deleting, []);
  const lost = references.filter(({ gatewayExists }) => !gatewayExists);
  expect(
    'clusters that reference no gateway',
    lost.map(({ cluster }) => cluster),
    [],
  );
  for (const gateway of mayCrowd ? [] : wantedAt(size, stage).gateways) {
    const { peak } = simulator.control.deployments(gateway);
    if (peak > AT_ONCE) problems.push(`${gateway} deployed ${peak} clusters at once, and not ${AT_ONCE} at most`);
  }
  expect(
    'files left',
    files.filter((name) => !name.endsWith('.backup') && !name.endsWith('-superseded')),
    [],
  );
  return problems;
}

type Expect = (what: string, found: unknown, wanted: unknown) => void;

const byName = <T extends { readonly name: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => (a.name < b.name ? -1 : 1));
const sorted = (texts: { readonly [name: string]: string }) => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));

function judgePalette(seen: Seen, wanted: Wanted, expect: Expect): void {
  const nameOf = new Map(seen.gateways.map(({ uid, name }) => [uid, name]));
  const gatewayOf = (uid: string | undefined) => nameOf.get(uid ?? '') ?? `none (${uid})`;
  expect('gateways', seen.gateways.map(({ name }) => name).sort(), [...wanted.gateways].sort());
  expect(
    'accounts and their gateways',
    byName(seen.accounts).map(({ name, gateway }) => [name, gatewayOf(gateway)]),
    sorted(wanted.accounts),
  );
  const found = byName(seen.clusters);
  expect(
    'clusters',
    found.map(({ name }) => name),
    byName(wanted.clusters).map(({ name }) => name),
  );
  for (const { name, gateway, workers, labels } of wanted.clusters) {
    const cluster = found.find((each) => each.name === name);
    if (!cluster) continue;
    expect(`state of ${name}`, cluster.state, 'Running');
    expect(`gateway of ${name}`, gatewayOf(cluster.gateway), gateway);
    expect(`workers of ${name}`, cluster.workers, workers);
    expect(`labels of ${name}`, sorted(cluster.labels), sorted(labels));
  }
}

const CLOUD = Object.keys(CLOUDS).join('|');

/** What has an id of its own in Palette, by the types that make it. */
const KINDS = {
  gateways: /^palette_private_cloud_gateway$/,
  accounts: new RegExp(`^palette_cloud_account_(${CLOUD})$`),
  clusters: new RegExp(`^palette_cluster_(${CLOUD})$`),
} as const;

function judgeState(state: readonly StateObject[], seen: Seen, expect: Expect): void {
  const broken = state.filter((each) => each.broken);
  expect(
    'tainted or deposed',
    broken.map(({ address }) => address),
    [],
  );
  for (const kind of ['gateways', 'accounts', 'clusters'] as const) {
    const made = state.filter(({ type, mode }) => KINDS[kind].test(type) && mode === 'managed');
    const inState = made.map(({ attributes }) => attributes);
    expect(
      `ids of ${kind} in the state`,
      inState.map(({ name, id }) => `${name} ${id}`).sort(),
      seen[kind].map(({ name, uid }) => `${name} ${uid}`).sort(),
    );
  }
}
