import fc, { type AsyncCommand } from 'fast-check';
import type { Cluster } from '../../../../src/simulator/world/records';
import { takeSnapshot } from '../../../../src/simulator/world/snapshot';
import type { World } from '../../../../src/simulator/world/world';
import { type Action, actions } from './action';
import { type Driver, type Fault, names, type Outcome } from './driver';
import { httpDriver } from './http-driver';
import { brokenByAction, brokenInvariants, type Glimpse, glimpse } from './invariants';
import { clusterOf, gatewayOf, worldDriver } from './world-driver';

/** What has happened so far, so that a run can be asked whether it met what it is for. */
type Met = Map<string, number>;

/** One action, and all that must hold after it. */
class Step implements AsyncCommand<Met, Driver> {
  constructor(
    readonly action: Action,
    readonly fault: Fault | undefined,
  ) {}

  check = () => true;

  async run(met: Met, driver: Driver): Promise<void> {
    const { action, fault } = this;
    const before = glimpse(driver.world);
    const text = contents(driver.world);
    const outcome = await driver.act(action, fault);
    const { world } = driver;
    const happened = outcome === 'done' || outcome === 'lost';
    const what = `${this.toString()} → ${JSON.stringify(outcome)}`;
    expect([what, ...brokenInvariants(world)]).toEqual([what]);
    if (action.do === 'crash') expect([what, ...lostInCrash(before, world)]).toEqual([what]);
    else expect([what, ...brokenByAction(before, world, action, outcome)]).toEqual([what]);
    // What was refused or never reached the server changed nothing.
    if (!happened) expect([what, contents(world)]).toEqual([what, text]);
    if (outcome === 'done') expect([what, acknowledged(world, action)]).toEqual([what, true]);
    met.set(keyOf(action, outcome), (met.get(keyOf(action, outcome)) ?? 0) + 1);
  }

  toString = () => JSON.stringify({ ...this.action, ...(this.fault && { fault: this.fault }) });
}

function keyOf(action: Action, outcome: Outcome): string {
  return `${action.do} ${typeof outcome === 'string' ? outcome : 'refused'}`;
}

/** Everything in the world but its clock and its random numbers. */
function contents(world: World): string {
  return JSON.stringify({ ...takeSnapshot(world), now: 0, randomState: 0 });
}

/** Progress may be lost, because nobody was told of it; what was confirmed may not. */
function lostInCrash(before: Glimpse, world: World): string[] {
  const after = new Set(glimpse(world).ordered);
  const gone = before.ordered.filter((each) => !after.has(each) && !isDeleted(world, each));
  return [...gone.map((each) => `${each} is gone`), ...lostClusters(before, world)];
}

/** A deletion may have come to its end. */
function isDeleted(world: World, ordered: string): boolean {
  return world.clusters.get(ordered.split(' ')[1] ?? '')?.state === 'Deleted';
}

function lostClusters(before: Glimpse, world: World): string[] {
  return [...before.clusters].flatMap(([uid, old]) => {
    const now = world.clusters.get(uid);
    if (now === undefined) return old.state === 'Deleted' ? [] : [`cluster ${old.name} is gone`];
    if (now.gatewayUid !== old.gatewayUid) return [`the gateway of cluster ${old.name} is another`];
    const going = ['Deleting', 'Deleted'];
    return going.includes(old.state) && !going.includes(now.state) ? [`cluster ${old.name} is ${now.state} again`] : [];
  });
}

/** What a client was told has happened, has. */
function acknowledged(world: World, action: Action): boolean {
  if (action.do === 'register') return gatewayOf(world, action.gateway).state === 'Pending';
  if (action.do === 'deleteGateway') return world.gateways.named(names.gateway(action.gateway)) === undefined;
  if (action.do === 'createCluster') return clusterOf(world, action.cluster).state === 'Pending';
  if (action.do === 'deleteCluster') return clusterOf(world, action.cluster).state === 'Deleting';
  if (action.do === 'resize') return clusterOf(world, action.cluster).pools.some(({ size }) => size === action.workers);
  return true;
}

/** With every gateway back, all that was ordered comes to its end. */
async function settle(driver: Driver): Promise<void> {
  for (const gateway of [0, 1, 2, 3]) await driver.act({ do: 'restore', gateway }, undefined);
  for (const cluster of [0, 1, 2, 3, 4]) await driver.act({ do: 'restoreAgent', cluster }, undefined);
  await driver.act({ do: 'capacity', capacity: undefined }, undefined);
  await driver.act({ do: 'trouble', kind: 'none' }, undefined);
  await driver.act({ do: 'advance', minutes: 600 }, undefined);
  const { world } = driver;
  expect(brokenInvariants(world)).toEqual([]);
  const served = [...world.clusters.values()].filter(({ gatewayUid = '' }) => world.gateways.get(gatewayUid)?.up);
  const stuck = served.filter((cluster) => !isSettled(cluster));
  expect(stuck.map(({ name, state, conditions }) => ({ name, state, last: conditions.at(-1) }))).toEqual([]);
}

/** A cluster is as it was ordered, or gone; or its IP pool is too small, and it says so. */
function isSettled({ state, pools, machines, conditions }: Cluster): boolean {
  if (state === 'Deleted') return machines.length === 0;
  if (conditions.some(({ message }) => message.startsWith('Failed to allocate'))) return state !== 'Deleting';
  return state === 'Running' && machines.length === pools.reduce((sum, { size }) => sum + size, 0);
}

const faults = fc.option(fc.constantFrom<Fault>('drop-before', 'drop-after', '503'), { nil: undefined, freq: 5 });
const steps = actions.map((action) => fc.tuple(action, faults).map(([each, fault]) => new Step(each, fault)));
const RUNS = Number(process.env.MODEL_RUNS ?? 20);

/** What the sequences of a run must have contained; otherwise they prove less than they seem to. */
const WANTED = [
  'createCluster done',
  'createCluster refused',
  'deleteCluster done',
  'migrate done',
  'migrate refused',
  'forceDelete refused',
  'deleteGateway refused',
  'resize done',
  'capacity done',
  'trouble done',
  'loseAgent done',
  'restoreAgent done',
  'upgrade done',
  'createPool done',
  'crash done',
];

/** A site to begin with: without one, short sequences would rarely get as far as a cluster. */
const OPENING: readonly Action[] = [
  { do: 'register', gateway: 0 },
  { do: 'register', gateway: 1 },
  { do: 'register', gateway: 2 },
  { do: 'install', gateway: 0 },
  { do: 'install', gateway: 1 },
  { do: 'install', gateway: 2 },
  { do: 'createPool', gateway: 0, pool: 0, size: 14 },
  { do: 'advance', minutes: 20 },
  { do: 'createAccount', account: 0, gateway: 0 },
  { do: 'createAccount', account: 2, gateway: 2 },
  { do: 'createCluster', cluster: 0, account: 0, pool: 0, workers: 2 },
  { do: 'createCluster', cluster: 1, account: 0, pool: 0, workers: 3 },
  { do: 'createCluster', cluster: 2, account: 2, pool: -1, workers: 1 },
];

/** What has begun when the commands begin: they seldom get to the middle of something by themselves. */
const SCENES: readonly (readonly Action[])[] = [
  [],
  [
    { do: 'advance', minutes: 30 },
    { do: 'deleteCluster', cluster: 0 },
    { do: 'advance', minutes: 1.5 },
  ],
  [
    { do: 'advance', minutes: 30 },
    { do: 'deleteCluster', cluster: 0 },
    { do: 'outage', gateway: 0 },
    { do: 'deleteCluster', cluster: 1 },
    { do: 'advance', minutes: 20 },
  ],
  [
    { do: 'advance', minutes: 30 },
    { do: 'loseAgent', cluster: 0 },
    { do: 'resize', cluster: 0, workers: 4 },
    { do: 'advance', minutes: 1 },
  ],
  // A cluster that does not come up.
  [
    { do: 'trouble', kind: 'machines' },
    { do: 'createCluster', cluster: 3, account: 0, pool: 0, workers: 1 },
    { do: 'advance', minutes: 40 },
  ],
  [
    { do: 'upgrade', gateway: 0, minutes: 30 },
    { do: 'createCluster', cluster: 3, account: 0, pool: 0, workers: 1 },
    { do: 'resize', cluster: 3, workers: 2 },
  ],
];

/** Each with the share of the runs that its time allows. */
describe.each<[string, () => Driver | Promise<Driver>, readonly string[], number]>([
  ['a world', () => worldDriver(), WANTED, 1],
  ['a world whose gateways may go', () => worldDriver({ gatewayDelete: 'current' }), ['deleteGateway done'], 0.5],
  ['a Palette over HTTP', httpDriver, [...WANTED, 'createCluster lost', 'createCluster not done'], 0.75],
])('whatever is done to %s', (_name, open, wanted, share) => {
  it('its invariants hold', async () => {
    const met: Met = new Map();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SCENES),
        fc.commands([...steps], { maxCommands: 60, size: 'max' }),
        async (scene, commands) => {
          const driver = await open();
          try {
            for (const action of [...OPENING, ...scene]) expect(await driver.act(action, undefined)).toBe('done');
            await fc.asyncModelRun(() => ({ model: met, real: driver }), commands);
            await settle(driver);
          } finally {
            await driver.close();
          }
        },
      ),
      { numRuns: Math.ceil(RUNS * share), seed: Number(process.env.MODEL_SEED ?? 20_261), endOnFailure: false },
    );
    expect(wanted.filter((each) => !met.has(each))).toEqual([]);
  });
});
