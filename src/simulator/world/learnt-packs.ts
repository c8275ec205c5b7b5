import { createHash } from 'node:crypto';
import { addPack } from './packs';
import type { ProfilePack } from './records';
import type { World } from './world';

/**
 * The uid of a chart that only profiles name: the same registry, name and version have the same one, wherever they are
 * named. Empty for packs that aren't charts: a registry's catalogue has all of those.
 */
export function learntUid({ type, registryUid, name, tag }: Pick<ProfilePack, 'type' | 'registryUid' | 'name' | 'tag'>): string {
  if (type !== 'helm' && type !== 'oci') return '';
  return createHash('sha256').update([registryUid, name, tag].join('\n')).digest('hex').slice(0, 24);
}

/**
 * Puts into the catalogue what profiles use of a registry and it doesn't hold: nothing outside is reached, so a chart of
 * somebody's registry is known from the moment that somebody names it.
 */
export function learnPacks(world: World, packs: readonly ProfilePack[]): void {
  for (const { uid, name, tag, type, layer, registryUid, values } of packs) {
    const registry = world.registries.get(registryUid);
    if (registry === undefined || uid === '' || world.packs.get(uid) !== undefined) continue;
    if (uid !== learntUid({ type, registryUid, name, tag })) continue;
    addPack(world, registry, uid, {
      name,
      displayName: name,
      version: tag,
      layer,
      type,
      addonType: '',
      cloudTypes: ['all'],
      values,
      presets: [],
    });
  }
}
