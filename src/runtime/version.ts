/** A version: its numbers, and what follows a `-` and a `+` (https://semver.org). */
export interface Version {
  readonly numbers: readonly number[];
  readonly prerelease: string;
  readonly metadata: string;
  /** How many numbers were written: `~>` goes by it. */
  readonly written: number;
}

const VERSION = /^v?(\d+(?:\.\d+){0,2})(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/;

/** Reads a version; missing numbers are 0. @returns undefined when it is none */
export function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text);
  if (!match) return undefined;
  const [, core = '', prerelease = '', metadata = ''] = match;
  const numbers = core.split('.').map(Number);
  if (!numbers.every(Number.isSafeInteger)) return undefined;
  return { numbers: [...numbers, 0, 0].slice(0, 3), prerelease, metadata, written: numbers.length };
}

/** A version as it is written in full: `1.2.0-beta1`. */
export function versionText({ numbers, prerelease, metadata }: Version): string {
  return `${numbers.join('.')}${prerelease && `-${prerelease}`}${metadata && `+${metadata}`}`;
}

/** Which of two versions goes before the other. What follows a `+` doesn't count. */
export function compareVersions(a: Version, b: Version): number {
  for (const [i, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === '' || b.prerelease === '') return a.prerelease === '' ? 1 : -1;
  return comparePrereleases(a.prerelease.split('.'), b.prerelease.split('.'));
}

/** Numbers by their size and before words, words by their letters, fewer parts before more. */
function comparePrereleases(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const [number, otherNumber] = [part, other].map((text) => (/^\d+$/.test(text) ? Number(text) : undefined));
    if (number !== undefined && otherNumber !== undefined) return number - otherNumber;
    if (number !== undefined || otherNumber !== undefined) return number === undefined ? 1 : -1;
    return part < other ? -1 : 1;
  }
  return -1;
}
