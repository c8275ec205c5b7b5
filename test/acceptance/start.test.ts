import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { ROOT } from './support/workspace';

const STACK = {
  terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS } } },
  resource: { terraform_data: { a: { input: 1 } } },
  data: { palette_private_cloud_gateways: { all: {} } },
};
/** They take milliseconds, and few commands need them. */
const SELDOM_USED = ['http2', 'https', 'zlib', 'child_process', 'readline', 'readline/promises', 'perf_hooks'];

let palette: RunningPalette;
let folder: string;
beforeAll(async () => {
  palette = await startPalette();
});
afterAll(() => palette.simulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-start-'));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(STACK));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['--version', []],
  ['--help', []],
  ['plan', ['http']],
])('pcg %s loads what it needs, and no more', async (command, needed) => {
  const file = join(folder, 'modules.json');
  const NODE_OPTIONS = `--require ${join(__dirname, 'support', 'told-modules.cjs')}`;
  const { code, stderr } = await runPcg(folder, [command], { ...palette.env, NODE_OPTIONS, MODULES_FILE: file });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const { builtins, packages } = JSON.parse(readFileSync(file, 'utf8'));
  expect(builtins.filter((name: string) => [...SELDOM_USED, 'http'].includes(name))).toEqual(needed);
  // Of it the compiled part is loaded, with which the state is locked, and nothing that looks for that.
  expect([...new Set(packages)]).toEqual(command === 'plan' ? ['fs-native-extensions'] : []);
});

/** Builds code as the programs are built, and runs it. */
const BUILD_AND_RUN = `
  const { build } = require('./generators/compile.cjs');
  const { loadLess } = require('./generators/load-less.cjs');
  const stdin = { contents: process.argv[1], resolveDir: process.cwd(), sourcefile: 'given.js' };
  const options = { bundle: true, platform: 'node', format: 'cjs', plugins: loadLess, write: false };
  build({ ...options, stdin }).then(([{ text }]) => new Function('require', text)(require));
`;

test.each([
  ['a function', `import { gzipSync, gunzipSync } from 'node:zlib';`, `gunzipSync(gzipSync('text')).toString()`, 'text'],
  ['a constant', `import { constants } from 'node:zlib';`, 'constants.Z_BEST_SPEED', 1],
  ['a list', `import { STATUS_CODES } from 'node:http';`, 'STATUS_CODES[404]', 'Not Found'],
  ['a class', `import { Agent } from 'node:http';`, 'new Agent({ maxSockets: 3 }).maxSockets', 3],
  ['a class of objects', `import { Agent } from 'node:http';`, 'new Agent() instanceof Agent', true],
  [
    'one that is extended',
    `import { Agent } from 'node:http';`,
    `new (class Own extends Agent { get own() { return 2; } })().own`,
    2,
  ],
])('%s of a module that is loaded when it is used is what it is there', (_, imported, expression, value) => {
  const code = `${imported} console.log(JSON.stringify(${expression}));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', BUILD_AND_RUN, code], { cwd: ROOT, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(value);
});
