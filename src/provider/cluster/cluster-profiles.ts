import { attr, block, path, validators } from '../../framework';
import {
  deleteClusterProfiles,
  getClusterVariables,
  getProfileVariables,
  patchClusterProfiles,
  type SpectroClusterProfileEntity,
  type SpectroClusterVariable,
} from '../../palette';
import type { Values, ValuesOf } from '../clouds/cloud';
import { type ClusterChange, definePart, same } from './cluster-part';
import { repeated } from './pool-problems';
import { packFields, packProblems, packValuesOf } from './profile-packs';
import { readPacks } from './profile-packs-read';
import { placesOf } from './profile-places';
import { readVariables, resetVariables } from './profile-variables';

const fields = {
  cluster_profile: block.set(
    {
      id: attr.string({ required: true, description: 'Uid of a cluster profile.', validate: validators.notEmpty }),
      variables: attr.map('string', {
        optional: true,
        description: "Values of the profile's variables; one that is taken out gets the profile's own again.",
      }),
      pack: block.set(packFields, {
        description: "What this cluster changes in packs of the profile; what is taken out becomes the profile's again.",
      }),
    },
    { description: 'Cluster profiles: one with the infrastructure layers, and add-ons.' },
  ),
};

/** A profile of a cluster as it is configured. */
export type Profile = ValuesOf<typeof fields>['cluster_profile'][number];

/** The profiles of a cluster, with the values of their variables and what the cluster changes in their packs. */
export const profilesPart = definePart({
  fields,

  validate({ cluster_profile }, report) {
    const profiles = Array.isArray(cluster_profile) ? (cluster_profile as readonly Values[]) : [];
    for (const problem of profiles.flatMap(packProblems)) report.error(path('cluster_profile'), 'Invalid packs', problem);
    const twice = repeated(profiles.map(({ id }) => id));
    if (twice === undefined) return;
    const detail = `Two blocks name the profile "${twice}", and a cluster has it once: write its variables and packs in one block.`;
    report.error(path('cluster_profile'), 'A cluster profile is given twice', detail);
  },

  toRequest: ({ cluster_profile }) => ({ spec: { profiles: cluster_profile.map((profile) => profileBody(profile)) } }),

  async read(view, { cluster_profile: prior }) {
    const { palette, cluster, call, isNew } = view;
    const wantsVariables = isNew || prior.some(({ variables }) => variables !== null);
    const before = (uid: string) => prior.find(({ id }) => id === uid);
    const [variables, packsOf] = await Promise.all([
      wantsVariables ? getClusterVariables(palette.client, cluster.metadata.uid, call) : [],
      readPacks(view, (uid) => before(uid)?.pack ?? []),
    ]);
    return {
      cluster_profile: (cluster.spec?.clusterProfileTemplates ?? []).map(({ uid = '' }) => ({
        id: uid,
        variables: readVariables(
          variables.find(({ profileUid }) => profileUid === uid),
          before(uid)?.variables ?? null,
        ),
        pack: packsOf(uid),
      })),
    };
  },

  async update(change, wanted, prior) {
    const { palette, cluster, call, applySetting } = change;
    const { uid } = cluster.metadata;
    const { profiles, leaving, inTheWay } = await profileChanges(change, wanted.cluster_profile, prior.cluster_profile);
    if (inTheWay.length > 0) await deleteClusterProfiles(palette.client, uid, inTheWay, call);
    if (profiles.length > 0)
      await patchClusterProfiles(palette.client, uid, { profiles, spcApplySettings: { actionType: applySetting } }, call);
    if (leaving.length > 0) await deleteClusterProfiles(palette.client, uid, leaving, call);
  },
});

/** What becomes of a cluster's profiles. */
interface ProfileChanges {
  /** Those that are attached or changed. */
  readonly profiles: readonly SpectroClusterProfileEntity[];
  /** Those that are detached after that. */
  readonly leaving: readonly string[];
  /** Those that are detached before: they have packs that come with others, and a cluster takes no pack twice. */
  readonly inTheWay: readonly string[];
}

/**
 * Which profiles are attached, changed and detached. One that comes takes the place of one that goes, where they belong together
 * ({@link placesOf}). One that is as it was isn't sent: sending it would take over what has been published of it since.
 */
export async function profileChanges(
  { palette, cluster, call }: Pick<ClusterChange, 'palette' | 'cluster' | 'call'>,
  wanted: readonly Profile[],
  prior: readonly Profile[],
): Promise<ProfileChanges> {
  const there = cluster.spec?.clusterProfileTemplates ?? [];
  const kept = new Set(wanted.map(({ id }) => id));
  const leaving = there.filter((each) => !kept.has(each.uid ?? ''));
  const attached = new Set(there.map((each) => each.uid));
  const before = (id: string) => prior.find((each) => each.id === id);
  const changed = wanted.filter((profile) => {
    const last = before(profile.id);
    return !attached.has(profile.id) || last === undefined || !same(profileBody(profile), profileBody(last));
  });
  const coming = changed.filter(({ id }) => !attached.has(id)).map(({ id }) => id);
  const { places, left, inTheWay } = await placesOf(palette, coming, leaving, call);
  const losesVariables = ({ id, variables }: Profile) =>
    Object.keys(before(places.get(id) ?? id)?.variables ?? {}).some((name) => !(name in (variables ?? {})));
  const isThereWithLess = (profile: Profile) => !places.has(profile.id) && losesVariables(profile);
  const variables = changed.some(isThereWithLess) ? await getClusterVariables(palette.client, cluster.metadata.uid, call) : [];
  const profiles: SpectroClusterProfileEntity[] = [];
  for (const profile of changed) {
    const replaced = places.get(profile.id);
    // What takes another's place takes over its values, too.
    const isHeir = replaced !== undefined && losesVariables(profile);
    const declared = isHeir ? { variables: await getProfileVariables(palette.client, profile.id, call) } : undefined;
    const present = declared ?? variables.find(({ profileUid }) => profileUid === profile.id);
    const reset = resetVariables(present, profile.variables, before(replaced ?? profile.id)?.variables ?? null);
    profiles.push({
      ...profileBody(profile, reset),
      packValues: packValuesOf(profile.pack),
      ...(replaced === undefined ? {} : { replaceWithProfile: replaced }),
    });
  }
  return { profiles, leaving: left, inTheWay };
}

/** A profile with the values of its variables and the cluster's own packs. */
function profileBody(profile: Profile, reset: readonly SpectroClusterVariable[] = []): SpectroClusterProfileEntity {
  const named = Object.entries(profile.variables ?? {}).map(([name, value]) => ({ name, value }));
  const variables = [...named, ...reset];
  const packValues = packValuesOf(profile.pack);
  return {
    uid: profile.id,
    ...(variables.length > 0 ? { variables } : {}),
    ...(packValues.length > 0 ? { packValues } : {}),
  };
}
