/** Who runs a Palette: the vendor, oneself, or oneself in its FIPS edition. */
export const HOSTINGS = ['saas', 'self_hosted', 'vertex'] as const;
export type Hosting = (typeof HOSTINGS)[number];

/** The newest version whose rules are known here; what the vendor runs is at least that. */
export const NEWEST_KNOWN = '4.10';

const VERSION = /^(\d+)\.(\d+)(?:\.(\d+|[a-z]))?$/;

/** @returns what is wrong with a version, or undefined */
export function versionProblem(version: string): string | undefined {
  return VERSION.test(version)
    ? undefined
    : `"${version}" is no version of Palette. Write it as 4.9, or with its patch as 4.9.16 or 4.8.b, as the console shows it.`;
}

/**
 * Whether a Palette is of a version or a later one; `open` where what is known of it doesn't tell: 4.9 may be 4.9.5, and may not.
 * @param version as {@link versionProblem} takes it
 */
export function reaches(version: string, since: string): 'yes' | 'no' | 'open' {
  const [major, minor, patch] = partsOf(version);
  const [sinceMajor, sinceMinor, sincePatch] = partsOf(since);
  if (major !== sinceMajor) return yesIf(Number(major) > Number(sinceMajor));
  if (minor !== sinceMinor) return yesIf(Number(minor) > Number(sinceMinor));
  if (sincePatch === undefined || patch === sincePatch) return 'yes';
  if (patch === undefined || isLetter(patch) !== isLetter(sincePatch)) return 'open';
  return yesIf(isLetter(patch) ? patch > sincePatch : Number(patch) > Number(sincePatch));
}

function partsOf(version: string): readonly [string?, string?, string?] {
  const [, major, minor, patch] = VERSION.exec(version) ?? [];
  return [major, minor, patch];
}

function isLetter(patch: string): boolean {
  return /[a-z]/.test(patch);
}

function yesIf(condition: boolean): 'yes' | 'no' {
  return condition ? 'yes' : 'no';
}

/** Hosts of the vendor's own. */
const VENDORS = new Set(['api.spectrocloud.com', 'console.spectrocloud.com']);

/** Who runs the Palette at a host, where the host alone says it. */
export function hostingOf(hostName: string): Hosting | undefined {
  return VENDORS.has(hostName.toLowerCase()) ? 'saas' : undefined;
}
