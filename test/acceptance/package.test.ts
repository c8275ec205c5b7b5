import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

// A project that has the package, and tests its stack with a test runner as it comes: no flags.
const project = mkdtempSync(join(tmpdir(), 'palette-package-'));
const modules = join(project, 'node_modules');

beforeAll(() => {
  const installed = join(modules, 'cdktf-palette');
  // Copied and not linked: test runners treat what lies in node_modules in its own way, and look at real paths.
  cpSync('dist', join(installed, 'dist'), { recursive: true });
  cpSync('package.json', join(installed, 'package.json'));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { [name: string]: string } };
  for (const name of [...Object.keys(dependencies), 'vitest']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "site", "private": true }');
  writeFileSync(join(project, 'jest.test.js'), `${REQUIRES}${STACK_TEST}`);
  writeFileSync(join(project, 'vitest.spec.mjs'), `${IMPORTS}${STACK_TEST}`);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const USED = {
  'node:fs': '{ mkdtempSync, writeFileSync }',
  'node:path': '{ join }',
  'node:timers/promises': '{ setTimeout }',
  'cdktf-palette/executor': '{ createExecutor, readConfiguration, StateStore }',
  'cdktf-palette/framework': '{ createInstance }',
  'cdktf-palette/provider': '{ PROVIDER_ADDRESS, paletteProvider }',
  'cdktf-palette/simulator': '{ createSimulator }',
};
const lines = (write: (module: string, names: string) => string) =>
  Object.entries(USED)
    .map(([module, names]) => `${write(module, names)};\n`)
    .join('');
const REQUIRES = lines((module, names) => `const ${names} = require('${module}')`);
const IMPORTS = `import { expect, test } from 'vitest';\n${lines((module, names) => `import ${names} from '${module}'`)}`;

const STACK_TEST = `
const clock = { now: Date.now, sleep: (ms, signal) => setTimeout(ms, undefined, { signal }) };

test('the stack registers its gateway', async () => {
  const simulator = createSimulator();
  const env = { PALETTE_HOST: await simulator.listen(), PALETTE_API_KEY: 'local-palette' };
  const folder = mkdtempSync(join(process.cwd(), 'stack-'));
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({
    terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS } } },
    provider: { palette: {} },
    resource: { palette_private_cloud_gateway: { dc1: { name: 'dc1', cloud_type: 'vsphere', install_method: 'existing_kubernetes' } } },
  }));
  const store = await StateStore.open({
    path: join(folder, 'terraform.tfstate'), lock: true, changes: true, lockTimeoutMs: 0, operation: 'OperationTypeApply',
    command: 'apply', clock, onEvent: () => {}, who: 'test', signal: new AbortController().signal,
  });
  const providers = new Map([[PROVIDER_ADDRESS, () => createInstance(paletteProvider, { clock, env, log: () => {} })]]);
  const executor = await createExecutor({ configuration: readConfiguration(folder), variables: {}, store, providers });
  const { plan, diagnostics } = await executor.plan();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const applied = await executor.apply(plan);
  expect(applied.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect([...store.state.instances.keys()]).toEqual(['palette_private_cloud_gateway.dc1']);
  await store.close();
  // The simulator is left open, as by a test that fails before it closes it.
}, 60_000);
`;

const RUNNERS = {
  jest: ['jest', 'bin/jest.js', '--runInBand', '--testMatch', '**/jest.test.js'],
  vitest: ['vitest', 'vitest.mjs', 'run', 'vitest.spec.mjs'],
} as const;

test.each(Object.keys(RUNNERS) as (keyof typeof RUNNERS)[])(
  '%s runs a test of a stack, and ends with a simulator left open',
  (name) => {
    const [packageName, program, ...args] = RUNNERS[name];
    const { NODE_OPTIONS: _, JEST_WORKER_ID: __, VITEST: ___, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules', packageName, program), ...args], {
      cwd: project,
      env: { ...env, NO_COLOR: '1' },
      encoding: 'utf8',
      timeout: 100_000,
    });
    expect({ status, output: `${stdout}${stderr}` }).toEqual({ status: 0, output: expect.stringContaining('1 passed') });
  },
);

test('every entry point has its types under the old resolution as well', () => {
  const { exports, typesVersions } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: { [name: string]: string | { types: string } };
    typesVersions: { '*': { [name: string]: readonly string[] } };
  };
  const wanted = Object.entries(exports).flatMap(([name, target]) =>
    typeof target === 'string' || name === '.' ? [] : [[name.slice(2), [target.types]]],
  );
  expect(typesVersions['*']).toEqual(Object.fromEntries(wanted));
});

test('what comes along runs on every Node that engines names, without overrides, which users do not have', () => {
  const { engines, overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string };
    overrides?: unknown;
  };
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: { [path: string]: { dev?: boolean; peer?: boolean; engines?: { node?: string } } };
  };
  const oldest = leastOf(engines.node);
  const tooNew = Object.entries(packages).flatMap(([path, { dev, peer, engines: wanted }]) =>
    path === '' || dev || peer || wanted?.node === undefined || compare(leastOf(wanted.node), oldest) <= 0
      ? []
      : [`${path} wants ${wanted.node}`],
  );
  expect({ tooNew, overrides }).toEqual({ tooNew: [], overrides: undefined });
});

/** The version that a range begins with: `>= 10.x`. Of other ranges nothing is known here. */
function leastOf(range: string): readonly number[] {
  const [, ...parts] = /^>=\s*(\d+)(?:\.(\d+|x))?(?:\.(\d+|x))?$/.exec(range) ?? [];
  return parts.length === 0 ? [Number.POSITIVE_INFINITY] : parts.map((part) => Number.parseInt(part ?? '0', 10) || 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, at) => part !== (other[at] ?? 0));
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
