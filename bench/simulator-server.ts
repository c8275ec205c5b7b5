import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createManualClock, createSimulator } from '../src/simulator';
import { addCluster } from '../src/simulator/world/indexes';
import type { Cluster } from '../src/simulator/world/records';
import { newUid, type World } from '../src/simulator/world/world';

/** What the server says on its first line. */
export interface ServerReady {
  readonly url: string;
  /** Uids of some clusters, all over the table. */
  readonly uids: readonly string[];
  /** The project that they are in. */
  readonly project: string;
}

const SAMPLE = 500;

/** A Palette with that many clusters, which have run for a day. */
async function simulate(count: number): Promise<ServerReady> {
  const simulator = createSimulator({ clock: createManualClock(), seed: 'demo' });
  const { world } = simulator;
  const [pattern] = [...world.clusters.values()].filter(({ name }) => name === 'berlin-shop');
  if (pattern === undefined) throw new Error('the seed "demo" has no cluster berlin-shop');
  const uids = Array.from({ length: count }, (_, i) => addCopy(world, pattern, `shop-${i}`));
  const url = await simulator.listen({ holdProcess: true });
  return { url, project: pattern.projectUid ?? '', uids: uids.filter((_, i) => i % Math.ceil(count / SAMPLE) === 0) };
}

function addCopy(world: World, pattern: Cluster, name: string): string {
  const machines = pattern.machines.map((machine) => ({ ...machine, uid: newUid(world) }));
  const cluster = { ...pattern, uid: newUid(world), configUid: newUid(world), name, machines };
  addCluster(world, cluster);
  return cluster.uid;
}

/** Answers everything with the same text: what HTTP alone costs. */
function answerAlways(text: string): Promise<ServerReady> {
  return new Promise((resolve) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text));
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, uids: [], project: '' });
    });
  });
}

const [what = '', argument = ''] = process.argv.slice(2);
const ready = what === 'simulate' ? simulate(Number(argument)) : answerAlways(readFileSync(argument, 'utf8'));
ready.then((line) => process.stdout.write(`${JSON.stringify(line)}\n`));
