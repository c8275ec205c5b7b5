import { getClusterPackConfigs, getClusterPacks, type ProfilePacks } from '../../palette';
import { respelled } from '../shared/respelled';
import type { ClusterView } from './cluster-part';
import type { Pack } from './profile-packs';

type Present = NonNullable<NonNullable<ProfilePacks['spec']>['packs']>[number];
/** The packs that the state has, by the uid of their profile. */
export type PacksOf = (profileUid: string) => readonly Pack[];

/**
 * What a cluster changes in the packs of its profiles. What is configured is compared by one request for all profiles. What isn't
 * in the state is looked for after an import only, since it takes a request for each pack.
 */
export async function readPacks(view: ClusterView, prior: PacksOf): Promise<PacksOf> {
  const templates = view.cluster.spec?.clusterProfileTemplates ?? [];
  const known = templates.flatMap(({ uid = '' }) => prior(uid));
  if (known.length === 0 && !view.isNew) return () => [];
  const { palette, cluster, call } = view;
  const profiles = await getClusterPacks(palette.client, cluster.metadata.uid, call);
  const read = new Map<string, readonly Pack[]>();
  for (const { metadata, spec } of profiles) {
    const packs = spec?.packs ?? [];
    const tags = templates.find(({ uid }) => uid === metadata.uid)?.packs;
    const tagOf = (name: string) => tags?.find((pack) => pack.name === name)?.tag;
    const before = prior(metadata.uid);
    const found = before.flatMap((pack) => {
      const present = packs.find((each) => nameOf(each) === pack.name);
      return present === undefined ? [] : [packRead(pack, present, tagOf(pack.name))];
    });
    const others = view.isNew ? packs.filter((each) => !before.some(({ name }) => name === nameOf(each))) : [];
    const imported = await Promise.all(others.map((each) => importedPack(view, metadata.uid, each)));
    read.set(metadata.uid, [...found, ...imported.flatMap((pack) => (pack === undefined ? [] : [pack]))]);
  }
  return (uid) => read.get(uid) ?? [];
}

/** A pack of the state as Palette has it now: what isn't configured of it is the profile's, and nobody's business here. */
function packRead(before: Pack, { spec = {} }: Present, tag: string | undefined): Pack {
  const versions = [tag, spec.version];
  return {
    ...before,
    tag: before.tag && !versions.includes(before.tag) ? (tag ?? spec.version ?? null) : before.tag,
    values: before.values ? respelled(before.values, spec.values) : before.values,
    manifest: before.manifest.flatMap((each) => {
      const content = spec.manifests?.find(({ name }) => name === each.name)?.content;
      return content === undefined ? [] : [{ ...each, content: respelled(each.content, content) ?? '' }];
    }),
  };
}

/** What the cluster has of its own in a pack; undefined where that is nothing. */
async function importedPack(
  { palette, cluster, call }: ClusterView,
  profileUid: string,
  present: Present,
): Promise<Pack | undefined> {
  const { spec = {} } = present;
  const name = nameOf(present);
  const configs = await getClusterPackConfigs(palette.client, cluster.metadata.uid, profileUid, name, call);
  const own = configs.find((each) => each.spec?.scope === 'spectrocluster')?.spec;
  const profile = configs.find((each) => each.spec?.scope === 'clusterprofile')?.spec;
  const overridden = new Set(own?.manifests?.filter(({ isOverridden }) => isOverridden).map((each) => each.name));
  const manifest = (spec.manifests ?? []).flatMap((each) =>
    overridden.has(each.name) ? [{ name: each.name ?? '', content: each.content ?? '' }] : [],
  );
  const tag = own?.tag && profile?.tag && own.tag !== profile.tag ? own.tag : null;
  const values = own?.isValuesOverridden ? (own.values ?? spec.values ?? null) : null;
  if (tag === null && values === null && manifest.length === 0) return undefined;
  return { name, type: spec.type ?? 'spectro', tag, values, manifest, uid: null, registry_uid: null, registry_name: null };
}

function nameOf({ metadata, spec }: Present): string {
  return spec?.name ?? metadata?.name ?? '';
}
