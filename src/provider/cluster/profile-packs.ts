import { attr, block, validators } from '../../framework';
import type { PackValuesEntity } from '../../palette';
import type { Values, ValuesOf } from '../clouds/cloud';
import { repeated } from './pool-problems';

const PACK_TYPES = ['spectro', 'helm', 'manifest', 'oci'] as const;

/** What a cluster changes in a pack of one of its profiles. Nothing computed can stand in a set, so what tells where a pack is from is only configured. */
export const packFields = {
  name: attr.string({ required: true, description: 'Name of a pack of the profile.', validate: validators.notEmpty }),
  type: attr.string({
    default: 'spectro',
    readable: false,
    description:
      "`spectro`, `helm`, `manifest` or `oci`. Default `spectro`, which isn't sent: the pack stays of the profile's type.",
    validate: validators.oneOf(...PACK_TYPES),
  }),
  tag: attr.string({ optional: true, description: "Version of the pack; the profile's when unset." }),
  values: attr.string({ optional: true, description: "Values, as YAML, in place of the profile's." }),
  uid: attr.string({
    optional: true,
    readable: false,
    description: "Uid of the pack, for those who read along: a cluster's packs come from where its profile has them from.",
  }),
  registry_uid: attr.string({ optional: true, readable: false, description: 'Uid of the registry, for those who read along.' }),
  registry_name: attr.string({ optional: true, readable: false, description: 'Name of the registry, for those who read along.' }),
  manifest: block.set(
    {
      name: attr.string({ required: true, description: 'Name, unique in the pack.', validate: validators.notEmpty }),
      content: attr.string({ required: true, description: 'The manifest, as YAML.' }),
    },
    { description: "Manifests of the pack: another content for one of the profile's, or one that only this cluster has." },
  ),
};

export type Pack = ValuesOf<typeof packFields>;

/** What of a pack is sent. By name, so that order makes no difference. */
export function packValuesOf(packs: readonly Pack[]): PackValuesEntity[] {
  return byName(packs).map(({ name, type, tag, values, manifest }) => ({
    name,
    ...(type === 'spectro' ? {} : { type: PACK_TYPES.find((known) => known === type) ?? 'spectro' }),
    ...(tag ? { tag } : {}),
    ...(values ? { values } : {}),
    ...(manifest.length > 0 ? { manifests: byName(manifest).map((each) => ({ name: each.name, content: each.content })) } : {}),
  }));
}

/** What is wrong with a profile's packs; anything in it may be unknown. */
export function packProblems(profile: Values): string[] {
  const packs = (Array.isArray(profile.pack) ? profile.pack : []) as readonly Values[];
  const twice = repeated(packs.map(({ name }) => name));
  const manifests = packs.flatMap(({ name, manifest }) => {
    const same = Array.isArray(manifest) ? repeated((manifest as readonly Values[]).map((each) => each.name)) : undefined;
    return same === undefined ? [] : [`The pack "${name}" has two manifests that are called "${same}".`];
  });
  return [...(twice === undefined ? [] : [`The profile "${profile.id}" has two packs that are called "${twice}".`]), ...manifests];
}

function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}
