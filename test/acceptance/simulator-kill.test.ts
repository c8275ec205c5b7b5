import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { harEntries } from '../unit/simulator/record/har-check';

const ROUNDS = 3;
/** The seed of the moments at which it is killed; printed with a failure by its place in the test's name. */
const SEED = 20_260_101;

let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'palette-kill-'));
  // Beside the packages that the bundle leaves out.
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  program = join(mkdtempSync(join(cache, 'kill-')), 'pcg.cjs');
  await build({
    entryPoints: ['src/cli/pcg.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(resolve(program, '..'), { recursive: true, force: true });
});

/** A `pcg simulate` of its own, once it listens. */
function start(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const args = ['simulate', '--port', '0', '--data', join(folder, 'world.json'), '--record', join(folder, 'traffic.har')];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((listening, reject) => {
    let output = '';
    const read = (part: Buffer) => {
      output += part;
      const url = /PALETTE_HOST=(\S+)/.exec(output)?.[1];
      if (url !== undefined) listening({ child, url });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`It ended before it listened: ${output}`)));
  });
}

const headers = { apikey: 'local-palette', 'content-type': 'application/json' };

test(`everything that was answered outlives a kill -9, in ${ROUNDS} rounds from seed ${SEED}`, async () => {
  const answered = new Map<string, string>();
  let state = SEED;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, url } = await start();
    const ended = new Promise<NodeJS.Signals | null>((resolveEnd) => child.once('exit', (_, signal) => resolveEnd(signal)));
    const listed = (await (await fetch(`${url}/v1/overlords`, { headers })).json()) as {
      readonly items: readonly { readonly metadata: { readonly uid: string; readonly name: string } }[];
    };
    const found = new Map(listed.items.map(({ metadata }) => [metadata.uid, metadata.name]));
    for (const [uid, name] of answered) expect([uid, found.get(uid)]).toEqual([uid, name]);

    const before = answered.size;
    const target = before + 5 + Math.floor(random() * 20);
    let count = 0;
    // Four at a time: at the moment of the kill some are on their way, some are being written, some are answered.
    const writer = async () => {
      for (;;) {
        const name = `gateway-${round}-${count++}`;
        const body = JSON.stringify({ cloudType: 'vsphere', name });
        const answer = await fetch(`${url}/v1/pcg/selfHosted`, { method: 'POST', headers, body }).catch(() => undefined);
        const text = await answer?.text().catch(() => undefined);
        if (answer?.status !== 200 || text === undefined) return;
        answered.set(JSON.parse(text).overlordUid, name);
        if (answered.size >= target) child.kill('SIGKILL');
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);
    expect(await ended).toBe('SIGKILL');
    expect(answered.size).toBeGreaterThanOrEqual(target);
    expect(harEntries(readFileSync(join(folder, 'traffic.har'), 'utf8')).length).toBeGreaterThan(0);
  }
});
