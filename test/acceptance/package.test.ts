import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

// A project that has the package, and tests its stack with a test runner as it comes: no flags.
const project = mkdtempSync(join(tmpdir(), 'palette-package-'));
const modules = join(project, 'node_modules');

beforeAll(() => {
  const installed = join(modules, 'cdktf-palette');
  // Copied and not linked: test runners treat what lies in node_modules in its own way, and look at real paths.
  cpSync('dist', join(installed, 'dist'), { recursive: true });
  cpSync('package.json', join(installed, 'package.json'));
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { [name: string]: string } };
  for (const name of [...Object.keys(dependencies), 'cdktf', 'constructs', 'vitest']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), '{ "name": "site", "private": true }');
  writeFileSync(join(project, 'site-stack.js'), STACK);
  // The example closes what it has opened; a test that fails before that leaves the simulator open, and must not hold the runner.
  const left = (text: string) => text.replace('  await simulator.close();\n', '');
  writeFileSync(join(project, 'jest.test.js'), left(REQUIRED));
  writeFileSync(join(project, 'vitest.spec.mjs'), left(IMPORTED));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** The example of the documentation: what it says is what is tried. */
const [, EXAMPLE = ''] = /## A test of a stack.*?```js\n(.*?)```/s.exec(readFileSync('docs/executor.md', 'utf8')) ?? [];
const REQUIRED = EXAMPLE.replace(/^import (\{.*?\}) from ('.*?');$/gm, 'const $1 = require($2);');
const IMPORTED = `import { expect, test } from 'vitest';\n${EXAMPLE}`;

const STACK = `
const { TerraformStack } = require('cdktf');
const {
  CloudAccount, ClusterCloud, ClusterProfileData, Credentials, GatewayInstall, PaletteProvider, PrivateCloudGateway, WorkloadCluster,
} = require('cdktf-palette');

exports.SiteStack = class SiteStack extends TerraformStack {
  constructor(scope, id, { install }) {
    super(scope, id);
    new PaletteProvider(this, 'palette');
    const gateway = new PrivateCloudGateway(this, 'gateway', {
      name: 'koeln',
      install: GatewayInstall.existingKubernetes({ command: install }),
    });
    const credentials = Credentials.vsphere({
      vcenter: 'vcenter.koeln.example.com',
      username: 'palette',
      password: 'a-passw0rd',
      passwordVersion: 1,
    });
    const account = new CloudAccount(this, 'account', { name: 'vcenter', gateway, credentials });
    const profile = new ClusterProfileData(this, 'profile', { name: 'vsphere-ubuntu', version: '1.0.0' });
    new WorkloadCluster(this, 'apps', {
      name: 'apps',
      account,
      profiles: [profile],
      cloud: ClusterCloud.vsphere({
        datacenter: 'RZ-Koeln',
        folder: 'palette',
        placement: { cluster: 'Nord', resourcePool: 'Resources', datastore: 'vsan-01', network: 'VLAN-2042' },
        networkType: 'VIP',
        hostEndpoint: '10.42.0.10',
      }),
      controlPlane: { name: 'control-plane', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
      workers: [{ name: 'workers', count: 2, size: { cpu: 8, memory: 16384, disk: 100 } }],
    });
  }
};
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

describe('the program of the documentation that uses the executor', () => {
  const source = readFileSync('examples/library/main.ts', 'utf8');

  test('is the one that is compiled with the project', () => {
    const [, shown] = /## As a library.*?```ts\n(.*?)```/s.exec(readFileSync('docs/executor.md', 'utf8')) ?? [];
    expect(shown).toBe(source);
  });

  test('runs from the package as it is installed', () => {
    // What Node 20 doesn't have of the language is translated; types were checked with the project.
    writeFileSync(join(project, 'library.cjs'), transformSync(source, { loader: 'ts', format: 'cjs', target: 'node20' }).code);
    const stack = join(project, 'stack');
    mkdirSync(stack, { recursive: true });
    const run = (it: object) => {
      writeFileSync(join(stack, 'main.tf.json'), JSON.stringify({ resource: { terraform_data: it } }));
      const { status, stdout, stderr } = spawnSync(process.execPath, ['library.cjs', stack], { cwd: project, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    expect(run({ it: { input: 1 } })).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^terraform_data\.it: create after \ds\n1 added, 0 changed\n$/),
      stderr: '',
    });
    expect(run({ other: {} })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'not applied, because these would go: terraform_data.it\n',
    });
    expect(run({ other: { input: '${nowhere.at.all}' } })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^error: main\.tf\.json, .*: Reference to undeclared resource/),
    });
  });
});

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

/** The version from which on all are in a range: `>= 10.x`, `8.* || >= 10.*`. Of other ranges nothing is known here. */
function leastOf(range: string): readonly number[] {
  const [, ...parts] = /^(?:[\d.*x\s]+\|\|\s*)*>=\s*(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?$/.exec(range.trim()) ?? [];
  return parts.length === 0 ? [Number.POSITIVE_INFINITY] : parts.map((part) => Number.parseInt(part ?? '0', 10) || 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((part, at) => part !== (other[at] ?? 0));
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
