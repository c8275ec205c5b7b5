import fc from 'fast-check';
import { advanceTo } from '../../../../src/simulator/world/advance';
import { deleteCluster } from '../../../../src/simulator/world/clusters';
import { stopGateway } from '../../../../src/simulator/world/gateways';
import { migrateClusters } from '../../../../src/simulator/world/migration';
import { resizePool } from '../../../../src/simulator/world/pools';
import { deleteProject } from '../../../../src/simulator/world/projects';
import { SEEDS, seedWorld } from '../../../../src/simulator/world/seeds';
import { restoreWorld, takeSnapshot } from '../../../../src/simulator/world/snapshot';
import type { World } from '../../../../src/simulator/world/world';

const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const THREE_DAYS = 72 * HOUR + 60_000;

const demo = () => seedWorld(SEEDS.demo, START);
const contents = (world: World): unknown => JSON.parse(JSON.stringify(takeSnapshot(world)));

/** What the demo has of that name. */
function named<T extends { readonly name: string }>(records: Iterable<T>, name: string): T {
  const found = [...records].find((record) => record.name === name);
  if (found === undefined) throw new Error(`the demo has no ${name}`);
  return found;
}

/** Machines come and go: a cluster grows, another is deleted, and the gateway of the first is cut off. */
function order(world: World): void {
  const cluster = named(world.clusters.values(), 'berlin-shop');
  resizePool(world, cluster, named(cluster.pools, 'workers').name, 5);
  deleteCluster(world, named(world.clusters.values(), 'munich-shop'));
  stopGateway(world, named(world.gateways.values(), 'berlin'));
}

/** Lets time pass in one piece, or piece by piece. */
function pass(world: World, duration: number, pieces: readonly number[]): World {
  const until = world.now + duration;
  for (const piece of pieces) advanceTo(world, Math.min(until, world.now + piece));
  advanceTo(world, until);
  return world;
}

it('time that passes at once is the same as time that passes in pieces', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: HOUR }), { maxLength: 60 });
  fc.assert(
    fc.property(pieces, (each) => {
      const [atOnce, inPieces] = [demo(), demo()];
      order(atOnce);
      order(inPieces);
      expect(contents(pass(inPieces, THREE_DAYS, each))).toEqual(contents(pass(atOnce, THREE_DAYS, [])));
    }),
    { numRuns: 10 },
  );
});

it('a world that is restored at any moment has the same future', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: HOUR }), (moment) => {
      const world = demo();
      order(world);
      pass(world, moment, []);
      const restored = restoreWorld(contents(world));
      for (const each of [world, restored]) {
        deleteCluster(each, named(each.clusters.values(), 'berlin-shop'));
        const [source, target] = ['berlin', 'munich'].map((name) => named(each.gateways.values(), name).uid);
        migrateClusters(each, source ?? '', target ?? '');
        pass(each, THREE_DAYS, []);
      }
      expect(contents(restored)).toEqual(contents(world));
    }),
    { numRuns: 10 },
  );
});

it('a cleanup of a project takes by force when it is time to, however long passes at once', () => {
  const cleaned = (pieces: readonly number[]) => {
    const world = demo();
    const cluster = named(world.clusters.values(), 'berlin-shop');
    stopGateway(world, named(world.gateways.values(), 'berlin'));
    deleteProject(world, named(world.projects.values(), 'Default'), { deleting: 30 });
    pass(world, 2 * HOUR, pieces);
    expect(cluster).toMatchObject({ state: 'Deleted', deletedAt: START + HOUR / 2 });
    return contents(world);
  };
  expect(cleaned([])).toEqual(cleaned(Array.from({ length: 720 }, () => 10_000)));
});
