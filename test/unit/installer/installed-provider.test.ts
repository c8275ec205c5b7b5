import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InstallationPlace, type InstalledProvider, type InstalledProviders, openInstallation } from '../../../src/installer';
import { currentPlatform, platformText } from '../../../src/installer/platform';

const SOURCE = 'example.com/acme/x';
/** What terraform 1.11.4 wrote for a package of one file `terraform-provider-x_v1.5.0` that holds "hi" and a line break. */
const H1 = 'h1:1mMyFxVluneBBywmPAhftUtpnTFZD6GVkmx62VJVGMY=';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-installed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const packageIn = (data: string) => join(folder, data, 'providers', SOURCE, '1.5.0', platformText(currentPlatform()));
const lock = (hashes = [H1], version = '1.5.0') =>
  write(
    join(folder, '.terraform.lock.hcl'),
    `# comment\nprovider "${SOURCE}" {\n  version = "${version}"\n  constraints = ">= 1.0.0"\n  hashes = ${JSON.stringify(hashes)}\n}\n`,
  );
const open = (env: NodeJS.ProcessEnv = {}): InstalledProviders => {
  const place: InstallationPlace = { folder, env: { HOME: folder, ...env } };
  return openInstallation(place);
};
const problem = async (found: Promise<InstalledProvider>) =>
  found.then(
    () => 'found',
    (error) => `${error.summary}: ${error.message}`,
  );

test.each(['.terraform', 'data'])('the program that the lock file has chosen is found in %s', async (data) => {
  lock();
  const binary = join(packageIn(data), 'terraform-provider-x_v1.5.0');
  write(binary, 'hi\n');
  const env = data === '.terraform' ? {} : { TF_DATA_DIR: data };
  expect(await open(env).find(SOURCE, ['>= 1.0', '~> 1.2'])).toEqual({ source: SOURCE, binary, version: '1.5.0' });
  expect(open(env).has(SOURCE)).toBe(true);
  expect(open(env).has('example.com/acme/y')).toBe(false);
});

test('a package may be a link to a cache', async () => {
  lock(['zh:00', H1]);
  write(join(folder, 'cache', 'terraform-provider-x_v1.5.0'), 'hi\n');
  mkdirSync(dirname(packageIn('.terraform')), { recursive: true });
  symlinkSync(join(folder, 'cache'), packageIn('.terraform'));
  expect(await open().find(SOURCE)).toMatchObject({ version: '1.5.0' });
});

test('what the lock file does not vouch for is not run', async () => {
  lock();
  const binary = join(packageIn('.terraform'), 'terraform-provider-x_v1.5.0');
  write(binary, 'hi\n');
  write(join(packageIn('.terraform'), 'more'), '');
  const mismatch = `Required plugins are not installed: .*the cached package for ${SOURCE} 1.5.0 .* does not match any of the checksums.*pcg init`;
  expect(await problem(open().find(SOURCE))).toMatch(new RegExp(mismatch, 's'));
  rmSync(join(packageIn('.terraform'), 'more'));
  expect(await problem(open().find(SOURCE))).toBe('found');
  symlinkSync(folder, join(packageIn('.terraform'), 'folder'));
  expect(await problem(open().find(SOURCE))).toContain('no checksum covers it');
  rmSync(join(packageIn('.terraform'), 'folder'));
  renameSync(binary, join(dirname(binary), 'terraform-provider-xy'));
  expect(await problem(open().find(SOURCE))).toContain('there is no package for example.com/acme/x 1.5.0 cached in');
  lock(['zh:00']);
  renameSync(join(dirname(binary), 'terraform-provider-xy'), binary);
  expect(await problem(open().find(SOURCE))).toContain('does not match any of the checksums');
});

test('a lock file that says nothing, or something else, says what to run', async () => {
  expect(await problem(open().find(SOURCE))).toMatch(/^Inconsistent dependency lock file: .*no version is selected.*pcg init/s);
  lock();
  expect(await problem(open().find(SOURCE, ['>= 2.0']))).toMatch(/locked version selection 1.5.0 .*">= 2.0".*pcg init --upgrade/s);
});

test.each([
  ['provider "acme/x" {\n version = "1.0.0"\n}', 'no source of a provider in full'],
  ['provider "terraform.io/builtin/terraform" {\n version = "1.0.0"\n}', 'no source of a provider in full'],
  [`provider "${SOURCE}" {}`, 'needs a "version"'],
  [`provider "${SOURCE}" {\n version = "../../.."\n}`, '"../../.." of example.com/acme/x is no version in full'],
  [`provider "${SOURCE}" {\n version = "1.0"\n}`, '"1.0" of example.com/acme/x is no version in full'],
  [`provider "${SOURCE}" {\n version = "1.0.0"\n hashes = ["x"]\n}`, 'a hash of example.com/acme/x is none'],
  [`provider "${SOURCE}" {\n version = "1.0.0"\n}\n`.repeat(2), 'is locked twice'],
  ['<<<<<<< HEAD', 'a name, "=" or a block is expected'],
])('a lock file with %s is refused', (text, message) => {
  write(join(folder, '.terraform.lock.hcl'), text);
  expect(() => open()).toThrow(message);
});

test('a development override goes before the lock file, and is told', async () => {
  write(join(folder, '.terraformrc'), `provider_installation {\n dev_overrides { "${SOURCE}" = "src" }\n direct {}\n}`);
  expect(open().warnings.map(({ summary }) => summary)).toEqual(['Provider development overrides are in effect']);
  expect(open().warnings[0]?.detail).toContain(` - ${SOURCE} in src\n`);
  expect(await problem(open().find(SOURCE))).toContain('there is no terraform-provider-x in it');
  write(join(folder, 'src', 'terraform-provider-x'), '');
  expect(await open().find(SOURCE)).toEqual({ source: SOURCE, binary: join(folder, 'src', 'terraform-provider-x') });
});
