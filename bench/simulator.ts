import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { Pool } from 'undici';
import type { Benchmark } from './pairs';
import type { ServerReady } from './simulator-server';

const CLUSTERS = 50_000;
/** Requests in a run: a run of less than a second is 3,000 a second. */
const REQUESTS = 3_000;
const CONNECTIONS = 8;
const API_KEY = 'local-palette';

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  /** Its uid; the tenant without one. */
  readonly project?: string;
}

const NAMED = (name: string): string =>
  JSON.stringify({
    filter: {
      conjunction: 'and',
      filterGroups: [
        {
          conjunction: 'and',
          filters: [
            {
              property: 'clusterName',
              type: 'string',
              condition: { string: { operator: 'eq', negation: false, match: { conjunction: 'or', values: [name] } } },
            },
          ],
        },
      ],
    },
    sort: [],
  });

const KINDS = {
  get: { requests: REQUESTS, aim: 4, ask: (uid: string): Asked => ({ method: 'GET', path: `/v1/spectroclusters/${uid}` }) },
  list: {
    requests: 300,
    aim: 12,
    ask: (_uid: string, i: number): Asked => ({
      method: 'GET',
      path: `/v1/spectroclusters?limit=50&offset=${(i * 977) % CLUSTERS}`,
    }),
  },
  search: {
    requests: 300,
    aim: 12,
    ask: (_uid: string, i: number): Asked => ({
      method: 'POST',
      path: '/v1/dashboard/spectroclusters/search?limit=50',
      body: NAMED(`shop-${(i * 977) % CLUSTERS}`),
    }),
  },
} as const;

/**
 * Requests to a simulated Palette with 50,000 clusters, against a server of `node:http` that answers each with the same
 * text, as long as the simulator's: what is above 1 is what the simulator does for an answer.
 */
export function simulator(kind: keyof typeof KINDS): Benchmark {
  const { requests, aim, ask } = KINDS[kind];
  return {
    name: `simulator-${kind}`,
    aim,
    pairs: 7,
    prepare: async (directory) => {
      const palette = await startServer('simulate', String(CLUSTERS));
      const { uids, project } = palette;
      const ordered = (i: number): Asked => ({ ...ask(uids[i % uids.length] ?? '', i), project });
      const example = join(directory, 'answer.json');
      writeFileSync(example, await send(palette.pool, ordered(0)));
      const bare = await startServer('answer', example);
      const run = ({ pool }: Server) => time(pool, requests, ordered);
      return {
        ours: () => run(palette),
        baseline: () => run(bare),
        close: async () => {
          await Promise.all([palette.stop(), bare.stop()]);
        },
      };
    },
  };
}

/** A simulated Palette in a process of its own. */
export interface Server {
  readonly url: string;
  readonly pool: Pool;
  readonly uids: readonly string[];
  readonly project: string;
  stop(): Promise<void>;
}

/** Starts one: `simulate`, and how many clusters it has besides; or `answer`, and the file that it answers everything with. */
export async function startServer(...args: readonly string[]): Promise<Server> {
  const script = join(__dirname, '..', 'generators', 'run.cjs');
  const child = spawn(process.execPath, [script, 'bench/simulator-server.ts', ...args], {
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { url, uids, project } = await firstLine(child);
  const pool = new Pool(url, { connections: CONNECTIONS });
  return {
    url,
    pool,
    uids,
    project,
    stop: async () => {
      await pool.destroy();
      child.kill();
    },
  };
}

function firstLine(child: ChildProcess): Promise<ServerReady> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended before it listened (${code})`)));
    if (child.stdout) createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line) as ServerReady));
  });
}

/** Sends so many requests, as many at a time as there are connections. @returns milliseconds for all */
async function time(pool: Pool, count: number, request: (i: number) => Asked): Promise<number> {
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let i = next++; i < count; i = next++) await send(pool, request(i));
    }),
  );
  return performance.now() - start;
}

async function send(pool: Pool, { method, path, body, project = '' }: Asked): Promise<string> {
  const headers = {
    apikey: API_KEY,
    ...(project && { projectuid: project }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const answer = await pool.request({ method, path, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${method} ${path} was answered with ${answer.statusCode}: ${text}`);
  return text;
}
