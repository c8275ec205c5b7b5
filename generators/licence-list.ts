import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that users get with ours. */
export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package says it; empty where it says none. */
  readonly licence: string;
  /** Whether ours names it itself, or it comes with another. */
  readonly direct: boolean;
}

/** What is in the lock file about an installed package. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
  readonly link?: boolean;
}

/** Licences that ask for no more than that they are kept with the package (https://spdx.org/licenses/). */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]);

/**
 * Packages under the LGPL: it asks that their users can exchange them. They are no part of a bundle (generators/build.cjs), but
 * installed beside it.
 */
const APART: ReadonlyMap<string, string> = new Map([['openpgp', 'LGPL-3.0+']]);

/**
 * The packages that are installed with ours, direct and transitive, by name and version. Development's and those that
 * users choose themselves (peers) are not among them.
 * @param root the folder of package-lock.json and node_modules
 */
export function productionPackages(root: string): readonly ProductionPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: { readonly [path: string]: Locked & { readonly dependencies?: { readonly [name: string]: string } } };
  };
  const direct = new Set(Object.keys(packages['']?.dependencies ?? {}));
  const found = new Map<string, ProductionPackage>();
  for (const [path, locked] of Object.entries(packages)) {
    if (path === '' || locked.dev || locked.devOptional || locked.peer || locked.link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const { version = '' } = locked;
    const licence = locked.license ?? installedLicence(join(root, path));
    found.set(`${name}@${version}`, { name, version, licence, direct: direct.has(name) && path === `node_modules/${name}` });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** A sentence for each package whose licence isn't allowed. */
export function licenceProblems(packages: readonly ProductionPackage[]): readonly string[] {
  return packages
    .filter(({ name, licence }) => !isAllowed(licence) && APART.get(name) !== licence)
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} comes under ${licence === '' ? 'a licence that it does not name' : licence}: replace it, or allow that licence in generators/licence-list.ts.`,
    );
}

/** Whether an SPDX expression leaves us a licence that is allowed; of `A AND B` both have to be, of `A OR B` one. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes('(')) return false;
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => ALLOWED.has(licence.trim())));
}

/** The page that lists them. */
export function licencesPage(packages: readonly ProductionPackage[]): string {
  const row = ({ name, version, licence }: ProductionPackage) => `| ${name} | ${version} | ${licence} |`;
  const table = (rows: readonly ProductionPackage[]) =>
    ['| package | version | licence |', '|---|---|---|', ...rows.map(row)].join('\n');
  const [direct, others] = [packages.filter((each) => each.direct), packages.filter((each) => !each.direct)];
  return [
    '# Licences',
    'The packages that are installed with this one, as package-lock.json has them. `npm run generate` writes this page, and fails when one of',
    'them comes under another licence than those that are allowed. What comes under the LGPL stays a package of its own, which its user can exchange: it',
    'is part of no bundle. The constructs need `cdktf` and `constructs` besides, which their user chooses.',
    '',
    '## Named by this package',
    '',
    table(direct),
    '',
    '## Needed by those',
    '',
    table(others),
    '',
  ]
    .join('\n')
    .replace('# Licences\n', '# Licences\n\n');
}

function installedLicence(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return '';
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: unknown };
  return typeof license === 'string' ? license : '';
}

// Not by the machine's language.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
