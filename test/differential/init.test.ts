import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { currentPlatform, platformText } from '../../src/installer/platform';
import { ROOT } from '../acceptance/support/workspace';
import { createSigner, type Signer } from '../support/registry/signer';
import { MIRRORED_HOST, publish, type StandIn, startStandIn } from '../support/registry/stand-in';
import { zip } from '../support/registry/zip';
import { TERRAFORM } from '../support/terraform';
import { ISOLATED, run, words } from './support/spawned';

const PLATFORM = platformText(currentPlatform());
const OTHER = 'plan9_mips';

let registry: StandIn;
let signer: Signer;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'palette-init-'));
  [registry, signer] = await Promise.all([startStandIn(), createSigner()]);
  writeFileSync(join(root, 'ca.pem'), registry.authority);
  const versions: readonly (readonly [string, string, readonly string[]])[] = [
    ['acme/x', '1.0.0', [PLATFORM, OTHER]],
    ['acme/x', '1.10.0', [PLATFORM]],
    ['acme/x', '1.2.0', [PLATFORM]],
    ['acme/x', '2.0.0-beta1', [PLATFORM]],
    ['acme/y', '0.1.0', [PLATFORM]],
    ['acme/elsewhere', '1.0.0', [OTHER]],
  ];
  for (const [name, version, platforms] of versions) {
    const program = `terraform-provider-${name.split('/')[1]}_v${version}`;
    const archive = zip([
      { name: program, content: `#!/bin/sh\n# ${version}\n`, mode: 0o100755 },
      { name: 'README.md', content: 'read', mode: 0o100644 },
      { name: 'docs/', content: '', mode: 0o040755 },
      { name: 'docs/a.md', content: 'a', mode: 0o100600 },
    ]);
    await publish(registry, { name, version, archive, signer, platforms });
    for (const platform of platforms) mirror(name, version, platform, archive);
    // The same once more for each constraint that is tried.
    if (name === 'acme/x') for (let i = 0; i < 8; i++) mirror(`acme/v${i}`, version, PLATFORM, archive);
  }
});
afterAll(async () => {
  await registry.close();
  rmSync(root, { recursive: true, force: true });
});

const write = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

/** Lays a version into the folders of archives and of packages. */
function mirror(name: string, version: string, platform: string, archive: Buffer): void {
  const type = name.split('/')[1] ?? '';
  const { host } = registry;
  write(join(root, 'packed', host, name, `terraform-provider-${type}_${version}_${platform}.zip`), archive);
  const program = join(root, 'unpacked', host, name, version, platform, `terraform-provider-${type}_v${version}`);
  write(program, `#!/bin/sh\n# ${version}\n`);
  chmodSync(program, 0o755);
}

/** A stack in a folder of its own, with a home of its own. */
interface Place {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Constraints of providers by their types; a version may be left free. */
interface Requirements {
  readonly [type: string]: string | undefined;
}

function place(name: string, requirements: Requirements, cliConfiguration = '', host = registry.host): Place {
  const folder = mkdtempSync(join(root, `${name}-`));
  requireProviders(folder, requirements, host);
  const home = join(folder, 'home');
  const settings = cliConfiguration.replaceAll('{host}', registry.host).replaceAll('{root}', root).replaceAll('{home}', home);
  write(join(home, 'rc'), settings);
  mkdirSync(join(home, 'cache'), { recursive: true });
  return { folder, env: { ...ISOLATED, HOME: home, TF_CLI_CONFIG_FILE: join(home, 'rc'), SSL_CERT_FILE: join(root, 'ca.pem') } };
}

function requireProviders(folder: string, requirements: Requirements, host = registry.host): void {
  const required = Object.entries(requirements).map(([type, version]) => {
    const source = `${host}/acme/${type}`;
    return [type, version === undefined ? { source } : { source, version }] as const;
  });
  write(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: Object.fromEntries(required) } }));
}

/** The same stack twice: one for each program. */
function pair(name: string, ...given: readonly [Requirements, string?, string?]): readonly [theirs: Place, ours: Place] {
  return [place(`${name}-terraform`, ...given), place(`${name}-pcg`, ...given)];
}

/** Both programs, each in its place. */
function both([theirs, ours]: readonly [Place, Place], ...args: readonly string[]) {
  return Promise.all([terraform(theirs, ...args), pcg(ours, ...args)]);
}

const terraform = ({ folder, env }: Place, ...args: readonly string[]) =>
  run(TERRAFORM, ['init', '-no-color', '-input=false', ...args.map((arg) => arg.replace(/^--/, '-'))], folder, env);
const pcg = ({ folder, env }: Place, ...args: readonly string[]) =>
  run(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'init', ...args], folder, env);

/** All that a stack's folder has after an init: files with their modes, links with where they lead. */
function tree({ folder }: Place): readonly string[] {
  const walk = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const name = join(path, entry.name);
      if (name === 'main.tf.json' || name === 'home/rc') return [];
      if (entry.isSymbolicLink()) return [`${name} -> ${readlinkSync(join(folder, name)).replace(folder, '.')}`];
      const mode = (lstatSync(join(folder, name)).mode & 0o777).toString(8);
      if (entry.isDirectory()) return [`${name}/ ${mode}`, ...walk(name)];
      return [`${name} ${mode} ${readFileSync(join(folder, name), 'utf8')}`];
    });
  return walk('.').sort();
}

const lockFile = ({ folder }: Place) =>
  existsSync(join(folder, '.terraform.lock.hcl')) ? readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8') : '';

const UNPACKED = 'provider_installation {\n  filesystem_mirror {\n    path = "{root}/unpacked"\n  }\n}';

test.each([
  ['registry', ''],
  ['network mirror', 'provider_installation {\n  network_mirror {\n    url = "https://{host}/mirror/"\n  }\n}'],
  ['folder of packages', UNPACKED],
  ['registry by the cache', 'plugin_cache_dir = "{home}/cache"'],
  [
    'folder and a registry',
    'provider_installation {\n  filesystem_mirror {\n    path = "{root}/packed"\n    include = ["{host}/acme/y"]\n  }\n  direct {\n    exclude = ["{host}/acme/y"]\n  }\n}',
  ],
])('from a %s both write the same, and nothing in the place of the other', async (name, cliConfiguration) => {
  const host = name === 'network mirror' ? MIRRORED_HOST : registry.host;
  const [theirs, ours] = pair(name, { x: '~> 1.0, != 1.3', y: undefined }, cliConfiguration, host);
  const [first, second] = await both([theirs, ours]);
  expect([first.code, second.code, second.code === 0 ? '' : second.stderr]).toEqual([0, 0, '']);
  expect(lockFile(ours)).toBe(lockFile(theirs));
  expect(tree(ours)).toEqual(tree(theirs));
  // Places of other kinds are the same by now.
  if (!name.includes('registry')) return;
  const before = [tree(ours), tree(theirs)];
  const crossed = await both([ours, theirs]);
  expect(crossed.map(({ code }) => code)).toEqual([0, 0]);
  expect([tree(ours), tree(theirs)]).toEqual(before);
});

test('of the versions that there are both choose the same', async () => {
  const constraints = [
    '1.2.0',
    '>= 1.0, < 1.10.0',
    '~> 1.0.0',
    '2.0.0-beta1',
    '> 1.2, != 1.9.0',
    '>=1.0,<= 2, ~> 1',
    '~> 1.0, >= 1.2, = 1.10',
    '',
  ];
  const places = pair('versions', Object.fromEntries(constraints.map((text, i) => [`v${i}`, text || undefined])), UNPACKED);
  const [first, second] = await both(places);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(lockFile(places[1])).toBe(lockFile(places[0]));
  expect(
    lockFile(places[1])
      .match(/version +=.*/g)
      ?.map((line) => line.split('"')[1]),
  ).toEqual(['1.2.0', '1.2.0', '1.0.0', '2.0.0-beta1', '1.10.0', '1.10.0', '1.10.0', '1.10.0']);
});

test('a lock goes before what is newer, an upgrade before the lock, and a lock file may be readonly', async () => {
  const places = pair('steps', { x: '1.0.0' });
  const step = async (requirements: Requirements, ...args: readonly string[]) => {
    for (const { folder } of places) requireProviders(folder, requirements);
    const [first, second] = await both(places, ...args);
    expect(second.code).toBe(first.code);
    expect(lockFile(places[1])).toBe(lockFile(places[0]));
    return words(second.stderr);
  };
  await step({ x: '1.0.0' });
  expect(await step({ x: '>= 1.1.0' })).toContain('does not match configured version constraint >= 1.1.0');
  await step({ x: '>= 1.1.0' }, '--upgrade');
  expect(lockFile(places[1])).toContain('"1.10.0"');
  expect(await step({ x: '>= 1.1.0', y: undefined }, '--lockfile=readonly')).toContain('the lock file is read-only');
  await step({ y: undefined });
  expect(lockFile(places[1])).not.toContain('acme/x');
});

test.each([
  ['elsewhere', undefined, 'does not have a package available for your current platform'],
  ['nobody', undefined, 'was not found in provider registry'],
  ['x', '>= 2.0.0-beta1', 'no available releases match the given constraints >= 2.0.0-beta1'],
])('the provider %s of version %s is refused by both', async (type, version, said) => {
  const places = pair('refused', { [type]: version });
  const [first, second] = await both(places);
  expect([first.code, second.code]).toEqual([1, 1]);
  expect(words(second.stderr)).toContain(said);
  expect(existsSync(join(places[1].folder, '.terraform'))).toBe(false);
  expect(lockFile(places[1])).toBe('');
});

test('folders of the command line, and those that are implied, are taken by both', async () => {
  const named = pair('named', { x: undefined });
  const results = await both(named, `--plugin-dir=${join(root, 'unpacked')}`);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(tree(named[1])).toEqual(tree(named[0]));
  const implied = pair('implied', { y: undefined });
  for (const { folder } of implied) cpSync(join(root, 'packed'), join(folder, 'terraform.d', 'plugins'), { recursive: true });
  const asked = registry.asked.length;
  const again = await both(implied);
  expect(again.map(({ code }) => code)).toEqual([0, 0]);
  expect(tree(implied[1])).toEqual(tree(implied[0]));
  expect(registry.asked.length).toBe(asked);
});
