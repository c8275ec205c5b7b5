import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PROJECT_CLOUD_NAMES } from '../../src/cli/new/clouds';
import { declarations } from '../support/declarations';
import { PAGES, programsOf } from '../unit/docs/pages';

// Declarations are made once, and again for what has changed since.
jest.setTimeout(600_000);

// What an installed package says to TypeScript: its files as they are packed, in a project as cdktf's template makes one.
const project = mkdtempSync(join(tmpdir(), 'palette-types-'));
const modules = join(project, 'node_modules');
const installed = join(modules, 'cdktf-palette');
const tsc = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...args], { encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  cpSync('package.json', join(installed, 'package.json'));
  cpSync('dist', join(installed, 'dist'), { recursive: true });
  cpSync('docs', join(installed, 'docs'), { recursive: true });
  const isDeclaration = (file: string) => statSync(file).isDirectory() || file.endsWith('.d.ts');
  cpSync(declarations(), join(installed, 'dist'), { recursive: true, filter: isDeclaration });
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: { [name: string]: string } };
  for (const name of [
    ...Object.keys(dependencies),
    'cdktf',
    'constructs',
    '@cdktf/provider-null',
    '@types/node',
    '@types/jest',
    'vitest',
  ]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name));
  }
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test("a project with the tsconfig of cdktf's template compiles", () => {
  cpSync(
    resolve(require.resolve('@cdktf/cli-core/package.json'), '..', 'templates/typescript/tsconfig.json'),
    join(project, 'tsconfig.json'),
  );
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: { [name: string]: unknown } };
  // Those for cdktn need it to be installed, and have tests of their own in test/cdktn.
  const entries = Object.entries(exports).filter(([name, target]) => typeof target === 'object' && !name.startsWith('./cdktn'));
  const imports = entries.map(([name], i) => `import * as entry${i} from 'cdktf-palette${name.slice(1)}';\n`).join('');
  const source = `${imports}
import { App, TerraformStack } from 'cdktf';
import { GatewayInstall, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';
import { createSimulator } from 'cdktf-palette/simulator';
import { withPalette } from 'cdktf-palette/testing';

const stack = new TerraformStack(new App(), 'dc1');
new PaletteProvider(stack, 'palette');
new PrivateCloudGateway(stack, 'gateway', { name: 'dc1', install: GatewayInstall.existingKubernetes() });
export const url: Promise<string> = createSimulator().listen();
export const tested = withPalette({}, async (palette) => {
  const site = palette.stack((app) => new TerraformStack(app, 'site'));
  await expect(site).toPlanNoChanges();
  expect(await site.plan()).not.toUpdate('site/prod', { machine_pool: [] });
  expect(palette).toHaveRunningCluster('prod');
});
export const all = [${entries.map((_, i) => `entry${i}`).join(', ')}];
`;
  writeFileSync(join(project, 'main.ts'), source);
  // It does look at the types: what they don't have is an error, and the only one.
  writeFileSync(join(project, 'wrong.ts'), source.replace('GatewayInstall.existingKubernetes()', 'GatewayInstall.byMagic()'));
  const errors = tsc('-p', project, '--noEmit')
    .stdout.split('\n')
    .filter((line) => line.includes('error TS'));
  expect(errors).toEqual([expect.stringMatching(/wrong\.ts\(.*Property 'byMagic' does not exist/)]);
});

test("a project that was written by 'new' compiles, on every cloud, and so does the module of the examples", () => {
  for (const cloud of PROJECT_CLOUD_NAMES) {
    const written = spawnSync(process.execPath, [join(installed, 'dist/cli/main.js'), 'new', cloud, '--cloud', cloud], {
      cwd: project,
    });
    expect(written.status).toBe(0);
  }
  const [one = '', ...others] = PROJECT_CLOUD_NAMES;
  // The same but for what a site is made of: one run looks at all.
  for (const cloud of others) cpSync(join(project, cloud, 'src', 'site.ts'), join(project, one, 'src', `site-on-${cloud}.ts`));
  cpSync('examples/module/src', join(project, one, 'src', 'module'), { recursive: true });
  expect(tsc('-p', join(project, one)).stdout).toBe('');
});

test('the TypeScript of README and docs compiles', () => {
  const folder = join(project, 'docs');
  mkdirSync(folder);
  const compilerOptions = { target: 'ES2022', lib: ['ES2023', 'ESNext.Disposable'], module: 'Node16', moduleResolution: 'Node16' };
  const rest = { strict: true, noEmit: true, skipLibCheck: true, types: ['node'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, ...rest } }));
  const programs = PAGES.flatMap((page) =>
    programsOf(page).map((code, i) => [`${page.replace(/\W/g, '-')}-${i}.mts`, code] as const),
  );
  expect(programs.length).toBeGreaterThanOrEqual(7);
  for (const [name, code] of programs) writeFileSync(join(folder, name), code);
  expect(tsc('-p', folder).stdout).toBe('');
});

test('no way of resolving modules finds wrong types', () => {
  const script = `
    import { checkPackage, Package } from '@arethetypeswrong/core';
    import { readdirSync, readFileSync } from 'node:fs';
    import { dirname, join, relative } from 'node:path';
    const [folder] = process.argv.slice(1);
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = {};
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (entry.isFile() && /\\.(json|d\\.ts|js)$/.test(path)) files[join('/node_modules', name, relative(folder, path))] = readFileSync(path, 'utf8');
    }
    // By itself it goes through all files for each folder that it asks for.
    const folders = new Set();
    for (const file of Object.keys(files)) for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
    class Indexed extends Package {
      directoryExists(path) {
        return folders.has(path === '/' ? path : path.replace(/\\/$/, ''));
      }
    }
    const { problems, entrypoints } = await checkPackage(new Indexed(files, name, version));
    // A schema is data: there are no types to be found.
    const found = problems.filter(({ entrypoint }) => !entrypoint?.endsWith('.json'));
    console.log(JSON.stringify({ problems: found, entrypoints: Object.keys(entrypoints) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, installed], { encoding: 'utf8' });
  expect({ stderr, ...JSON.parse(stdout || '{}') }).toEqual({
    stderr: '',
    problems: [],
    entrypoints: expect.arrayContaining([
      ...['.', './provider', './framework', './executor', './simulator', './testing', './null'],
      ...['./cdktn', './cdktn/testing'],
    ]),
  });
});
