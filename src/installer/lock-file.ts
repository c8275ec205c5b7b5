import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVersion, versionText } from '../runtime/version';
import { HclError, type HclValue, isBody, isList, readHcl } from './hcl';
import { InstallationError } from './installation-error';
import { isBuiltIn, providerAddress } from './provider-address';

/** What a lock file says of one provider. */
export interface ProviderLock {
  readonly source: string;
  readonly version: string;
  /** What the configuration wanted when it was chosen, in terraform's own form; empty where it wanted nothing. */
  readonly constraints: string;
  /** `h1:…`, `zh:…`: any of them may be that of a package. */
  readonly hashes: readonly string[];
}

/** The providers that are locked, by their sources. */
export type Locks = ReadonlyMap<string, ProviderLock>;

const SUMMARY = 'Invalid dependency lock file';

/** Where the dependency lock file of a stack is. */
export function lockFilePath(folder: string): string {
  return join(folder, '.terraform.lock.hcl');
}

/**
 * Reads the dependency lock file of a stack (https://developer.hashicorp.com/terraform/language/files/dependency-lock).
 * @returns no locks when there is no file
 * @throws InstallationError when it is none
 */
export function readLocks(folder: string): Locks {
  const file = lockFilePath(folder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  try {
    return locksOf(text);
  } catch (error) {
    if (!(error instanceof HclError)) throw error;
    throw new InstallationError(
      SUMMARY,
      `${file}, ${error.message}. Take the file from version control again, or remove it and run "pcg init" (or "terraform init").`,
    );
  }
}

/** Reads a text of a lock file. @throws HclError */
export function locksOf(text: string): Locks {
  const locks = new Map<string, ProviderLock>();
  for (const { key, value, line, assigned } of readHcl(text).items) {
    if (key === 'module' && !assigned) continue;
    if (key !== 'provider' || assigned || !isBody(value)) throw new HclError(`"${key}" is not expected here`, line);
    for (const labelled of value.items) {
      const address = providerAddress(labelled.key);
      if (address?.source !== labelled.key || isBuiltIn(address))
        throw new HclError(`"${labelled.key}" is no source of a provider in full, HOST/NAMESPACE/TYPE`, line);
      if (locks.has(address.source)) throw new HclError(`${address.source} is locked twice`, line);
      locks.set(address.source, lockOf(address.source, labelled.value, line));
    }
  }
  return locks;
}

function lockOf(source: string, value: HclValue, line: number): ProviderLock {
  const items = isBody(value) ? value.items : [];
  const attribute = (name: string) => items.find(({ key }) => key === name)?.value;
  const unknown = items.find(({ key }) => !['version', 'constraints', 'hashes'].includes(key));
  if (unknown) throw new HclError(`"${unknown.key}" is not expected in the lock of ${source}`, unknown.line);
  const [version, constraints = '', hashes = []] = [attribute('version'), attribute('constraints'), attribute('hashes')];
  if (typeof version !== 'string' || typeof constraints !== 'string')
    throw new HclError(`the lock of ${source} needs a "version", a string`, line);
  const parsed = parseVersion(version);
  if (!parsed || versionText(parsed) !== version) throw new HclError(`"${version}" of ${source} is no version in full`, line);
  if (!isList(hashes)) throw new HclError(`"hashes" of ${source} is no list`, line);
  const texts = hashes.filter((hash) => typeof hash === 'string' && /^[^:]+:/.test(hash)) as readonly string[];
  if (texts.length < hashes.length) throw new HclError(`a hash of ${source} is none: "h1:" or "zh:" is expected before it`, line);
  return { source, version, constraints, hashes: texts };
}

const HEAD = '# This file is maintained automatically by "terraform init".\n# Manual edits may be lost in future updates.\n';

/** The text of a lock file, to the letter as terraform writes it: it is one file for both. */
export function lockFileText(locks: Locks): string {
  const sorted = [...locks.values()].sort((a, b) => compareParts(a.source.split('/'), b.source.split('/')));
  return `${HEAD}${sorted.map(blockText).join('')}`;
}

function blockText({ source, version, constraints, hashes }: ProviderLock): string {
  // Names are aligned up to the list, which spans lines.
  const lines = [`  version${constraints === '' ? '' : '    '} = ${JSON.stringify(version)}\n`];
  if (constraints !== '') lines.push(`  constraints = ${JSON.stringify(constraints)}\n`);
  const sorted = [...new Set(hashes)].sort();
  if (sorted.length > 0) lines.push(`  hashes = [\n${sorted.map((hash) => `    ${JSON.stringify(hash)},\n`).join('')}  ]\n`);
  return `\nprovider ${JSON.stringify(source)} {\n${lines.join('')}}\n`;
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? 0 : (a[i] ?? '') < (b[i] ?? '') ? -1 : 1;
}

/** Whether two say the same: what the configuration wanted is a note, and doesn't count. */
export function sameLocks(a: Locks, b: Locks): boolean {
  if (a.size !== b.size) return false;
  return [...a.values()].every((lock) => {
    const other = b.get(lock.source);
    return other?.version === lock.version && sorted(other.hashes) === sorted(lock.hashes);
  });
}

function sorted(hashes: readonly string[]): string {
  return [...new Set(hashes)].sort().join('\n');
}

/** Puts a lock file in the place of the one that is there, once it is whole. */
export function writeLocks(folder: string, locks: Locks): void {
  const file = lockFilePath(folder);
  const replacement = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeFileSync(replacement, lockFileText(locks), { flag: 'wx', flush: true });
    renameSync(replacement, file);
  } catch (error) {
    rmSync(replacement, { force: true });
    throw error;
  }
}
