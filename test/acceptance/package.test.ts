import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';
import { installPackage } from './support/installed-package';

// A project that has the package, and tests its stack with a test runner as it comes: no flags.
const project = mkdtempSync(join(tmpdir(), 'palette-package-'));

beforeAll(() => {
  installPackage(project, ['cdktf', 'constructs', 'vitest']);
  writeFileSync(join(project, 'package.json'), '{ "name": "site", "private": true, "jest": { "testTimeout": 60000 } }');
  // Where the machine has much else to do, the first test takes longer than runners grant by themselves.
  writeFileSync(join(project, 'vitest.config.mjs'), 'export default { test: { testTimeout: 60_000 } };');
  writeFileSync(join(project, 'dc-site.js'), MODULE);
  writeFileSync(join(project, 'jest.test.js'), REQUIRED);
  writeFileSync(join(project, 'vitest.spec.mjs'), IMPORTED);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** The examples of the documentation: what it says is what is tried. */
const [MODULE = '', TESTS = '', SETUP = ''] = [...readFileSync('docs/testing.md', 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
  ([, code = '']) => code,
);
const REQUIRED = TESTS.replace(/^import (\{.*?\}) from ('.*?');$/gm, 'const $1 = require($2);');
const IMPORTED = `${SETUP}${TESTS}`;

const RUNNERS = {
  jest: ['jest', 'bin/jest.js', '--runInBand', '--testMatch', '**/jest.test.js'],
  vitest: ['vitest', 'vitest.mjs', 'run', 'vitest.spec.mjs'],
} as const;

const plans = new Set<string>();
const SNAPSHOTS = { jest: 'jest.test.js.snap', vitest: 'vitest.spec.mjs.snap' } as const;

test.each(Object.keys(RUNNERS) as (keyof typeof RUNNERS)[])(
  '%s runs the tests of a module, and has a plan as a snapshot',
  (name) => {
    const [packageName, program, ...args] = RUNNERS[name];
    const { NODE_OPTIONS: _, JEST_WORKER_ID: __, VITEST: ___, CI: ____, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules', packageName, program), ...args], {
      cwd: project,
      env: { ...env, NO_COLOR: '1' },
      encoding: 'utf8',
      timeout: 200_000,
    });
    expect({ status, output: `${stdout}${stderr}` }).toEqual({ status: 0, output: expect.stringContaining('3 passed') });
    // The runners head a snapshot each in their own way; the text of the plan is the same.
    const [, plan = ''] = /"(pcg used .*)"\n/s.exec(readFileSync(join(project, '__snapshots__', SNAPSHOTS[name]), 'utf8')) ?? [];
    expect(plan).toMatch(/# kiel-prod \(site-kiel\/prod\) will be updated in-place.* count +=\s+2 -> 1/s);
    plans.add(plan);
    expect(plans.size).toBe(1);
  },
  240_000,
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
