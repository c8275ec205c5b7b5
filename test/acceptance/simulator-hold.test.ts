import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { createSimulator } from '../../src/simulator';

const folder = mkdtempSync(join(tmpdir(), 'palette-hold-'));
const library = join(folder, 'simulator.cjs');

beforeAll(() => {
  buildSync({ entryPoints: [resolve('src/simulator/index.ts')], outfile: library, bundle: true, platform: 'node', format: 'cjs' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program that has a simulator, and waits for its end. */
async function run(program: string) {
  const script = `const { createSimulator, parseFault } = require(${JSON.stringify(library)}); (async () => { ${program} })();`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  const [code] = await once(child, 'close');
  return { code, output: Buffer.concat(output).toString() };
}

test('a simulator that is left open lets its process end', async () => {
  const { code, output } = await run(`
    const url = await createSimulator().listen();
    const { status } = await fetch(url + '/v1/users/info');
    console.log(status);`);
  expect({ code, output }).toEqual({ code: 0, output: '401\n' });
});

test('an answer that is delayed is waited for by its client, and by nobody else', async () => {
  const { code, output } = await run(`
    const simulator = createSimulator();
    simulator.control.addFault(parseFault('GET /v1/users/info delay=50ms times=1'));
    simulator.control.addFault(parseFault('GET /v1/projects delay=1h'));
    const url = await simulator.listen();
    console.log((await fetch(url + '/v1/users/info')).status);
    const socket = require('node:net').connect(new URL(url).port, '127.0.0.1', () => {
      socket.write('GET /v1/projects HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n', () => socket.unref());
    });`);
  expect({ code, output }).toEqual({ code: 0, output: '401\n' });
});

test('one that only serves holds its process until it is closed', async () => {
  const { code, output } = await run(`
    const simulator = createSimulator();
    await simulator.listen({ holdProcess: true });
    process.once('beforeExit', () => console.log('would end'));
    setTimeout(() => { console.log('closing'); simulator.close(); }, 50).unref();`);
  expect({ code, output }).toEqual({ code: 0, output: 'closing\nwould end\n' });
});

test('await using closes it', async () => {
  const simulator = createSimulator();
  const url = await simulator.listen();
  await simulator[Symbol.asyncDispose]();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
