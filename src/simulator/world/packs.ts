import { notFound } from './errors';
import type { Pack, Registry } from './records';
import type { World } from './world';

/** The pack with this uid, or a refusal. */
export function packOf(world: World, uid: string): Pack {
  const pack = world.packs.get(uid);
  if (pack === undefined) throw notFound('Pack', uid);
  return pack;
}

/** The packs of a registry, all versions. */
export function packsOfRegistry(world: World, registryUid: string): Pack[] {
  return [...world.packs.values()].filter((pack) => pack.registryUid === registryUid);
}

/** All versions of a pack of a registry, the newest first; a refusal where there is none. */
export function versionsOfPack(world: World, registryUid: string, name: string): readonly [Pack, ...Pack[]] {
  const [first, ...others] = newestFirst(packsOfRegistry(world, registryUid).filter((pack) => pack.name === name));
  if (first === undefined) throw notFound(`Pack of registry ${registryUid}`, name);
  return [first, ...others];
}

/** The pack that a profile means by name, version and (where it says) registry; undefined where no registry has it. */
export function findPack(world: World, name: string, version: string, registryUid: string): Pack | undefined {
  for (const pack of world.packs.values()) {
    if (pack.name === name && pack.version === version && (registryUid === '' || pack.registryUid === registryUid)) return pack;
  }
  return undefined;
}

/** Versions of one pack, the newest first. */
export function newestFirst(packs: readonly Pack[]): Pack[] {
  return [...packs].sort((one, other) => compareVersions(other.version, one.version));
}

/** Negative when `one` is the older version. Numbers compare as numbers, anything else as text; a pre-release comes before its release. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split(/[.+-]/)) as [string[], string[]];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a === b) continue;
    if (a === undefined) return isNumber(b) ? -1 : 1;
    if (b === undefined) return isNumber(a) ? 1 : -1;
    if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
    return a < b ? -1 : 1;
  }
  return 0;
}

/** What a registry says of a pack in one version. */
export type NewPack = Pick<
  Pack,
  'name' | 'displayName' | 'version' | 'layer' | 'type' | 'addonType' | 'cloudTypes' | 'values' | 'presets'
>;

/** Adds a pack to a registry. */
export function addPack(world: World, registry: Registry, uid: string, pack: NewPack): Pack {
  const added: Pack = {
    ...pack,
    uid,
    labels: {},
    annotations: {},
    createdAt: world.now,
    modifiedAt: world.now,
    registryUid: registry.uid,
    readme: `# ${pack.displayName}\n\n${pack.displayName} ${pack.version} for the ${pack.layer} layer of ${pack.cloudTypes.join(', ')}.\n`,
    isFips: false,
    source: registry.kind === 'oci' ? 'community' : 'spectrocloud',
  };
  world.packs.add(added);
  return added;
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^\d+$/.test(part);
}
