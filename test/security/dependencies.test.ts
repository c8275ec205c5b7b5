import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowed, licenceProblems, licencesPage, productionPackages } from '../../generators/licence-list';
import { ROOT } from '../acceptance/support/workspace';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: { readonly [name: string]: string };
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { packages } = read('package-lock.json') as { readonly packages: { readonly [path: string]: Locked } };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const production = installed.filter(([, { dev, devOptional, peer }]) => !dev && !devOptional && !peer);
const names = (entries: readonly (readonly [string, Locked])[]) => entries.map(([path]) => path);

/**
 * Scripts that were read: protobufjs, which the gRPC client brings along, compares the version that a project asks for, and prints.
 * Another text of it has to be read again.
 */
const READ_SCRIPTS: { readonly [path: string]: readonly [file: string, sha256: string] } = {
  'node_modules/protobufjs': ['scripts/postinstall.js', '5af8463b97ee8e309b4a2111f9479bacdf0c180de0ca0155527679b1fc6d9e6c'],
};

describe('what is installed with the package', () => {
  test('is something', () => {
    expect(production.length).toBeGreaterThan(8);
  });

  test('runs nothing when it is installed but what was read', () => {
    const scripts = production.filter(([path, { hasInstallScript }]) => {
      const file = join(path, 'package.json');
      const own = existsSync(join(ROOT, file)) ? (read(file) as { readonly scripts?: object }).scripts : {};
      const named = Object.keys(own ?? {}).some((name) => ['preinstall', 'install', 'postinstall'].includes(name));
      return hasInstallScript === true || named;
    });
    expect(names(scripts)).toEqual(Object.keys(READ_SCRIPTS));
    for (const [path, [file, sha256]] of Object.entries(READ_SCRIPTS)) {
      const text = readFileSync(join(ROOT, path, file));
      expect([path, createHash('sha256').update(text).digest('hex')]).toEqual([path, sha256]);
      expect((read(join(path, 'package.json')) as { readonly scripts: object }).scripts).toMatchObject({
        postinstall: 'node scripts/postinstall',
      });
    }
  });

  test('is pinned where we name it ourselves', () => {
    const { dependencies } = read('package.json') as { readonly dependencies: { readonly [name: string]: string } };
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('comes under licences that are allowed, as docs/licences.md says', () => {
    const listed = productionPackages(ROOT);
    expect(licenceProblems(listed)).toEqual([]);
    expect(readFileSync(join(ROOT, 'docs', 'licences.md'), 'utf8')).toBe(licencesPage(listed));
  });
});

describe('what is in package-lock.json', () => {
  const withoutHash = ([, { integrity, link, inBundle }]: readonly [string, Locked]) =>
    !link && !inBundle && !/^sha512-/.test(integrity ?? '');

  test('has a strong hash each, if it is installed with the package', () => {
    expect(names(production.filter(withoutHash))).toEqual([]);
  });

  test('has one each besides, but for compiled tools of development for other systems', () => {
    const without = installed.filter(withoutHash);
    expect(names(without.filter(([, { dev, optional, os, cpu }]) => !(dev && optional && (os ?? cpu))))).toEqual([]);
  });

  test('comes from the registry: from no address, repository or folder', () => {
    const odd = installed.filter(
      ([, { version = '', resolved = '', link }]) => link || /[:/]/.test(version) || /^(git|file|http:)/.test(resolved),
    );
    expect(names(odd)).toEqual([]);
    const asked = installed.flatMap(([, { dependencies = {} }]) => Object.values(dependencies));
    expect(asked.filter((range) => /^(git|https?|file|github):|^[\w-]+\/[\w-]+(#|$)/.test(range))).toEqual([]);
  });
});

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-or-later OR SSPL-1.0', false],
    ['(MIT OR (GPL-3.0-only AND ISC))', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('%j: allowed %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
    expect(licenceProblems([{ name: 'x', version: '1', licence, direct: true }])).toHaveLength(allowed ? 0 : 1);
  });
});
