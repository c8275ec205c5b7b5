import { attr, block, path, validators } from '../../framework';
import {
  deleteClusterProfiles,
  getClusterProfile,
  getClusterVariables,
  patchClusterProfiles,
  type SpectroClusterProfileEntity,
  type SpectroClusterVariable,
} from '../../palette';
import type { Values, ValuesOf } from '../clouds/cloud';
import type { ProviderData } from '../shared/provider-data';
import { type ClusterCall, type ClusterChange, definePart, same } from './cluster-part';
import { packFields, packProblems, packValuesOf } from './profile-packs';
import { readPacks } from './profile-packs-read';
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
    const { profiles, leaving } = await profileChanges(change, wanted.cluster_profile, prior.cluster_profile);
    if (profiles.length > 0)
      await patchClusterProfiles(palette.client, uid, { profiles, spcApplySettings: { actionType: applySetting } }, call);
    if (leaving.length > 0) await deleteClusterProfiles(palette.client, uid, leaving, call);
  },
});

/**
 * Which profiles are attached, changed and detached. A profile's new version is another profile to Palette: it takes the place of the
 * attached one of the same name (or, for infrastructure, of the attached infrastructure profile), because a cluster is never
 * without one. One that is as it was isn't sent: sending it would take over what has been published of it since.
 */
export async function profileChanges(
  { palette, cluster, call }: Pick<ClusterChange, 'palette' | 'cluster' | 'call'>,
  wanted: readonly Profile[],
  prior: readonly Profile[],
): Promise<{ readonly profiles: readonly SpectroClusterProfileEntity[]; readonly leaving: readonly string[] }> {
  const there = cluster.spec?.clusterProfileTemplates ?? [];
  const kept = new Set(wanted.map(({ id }) => id));
  const leaving = new Map(there.filter((each) => !kept.has(each.uid ?? '')).map((each) => [each.uid ?? '', each]));
  const attached = new Set(there.map((each) => each.uid));
  const before = (id: string) => prior.find((each) => each.id === id);
  const changed = wanted.filter((profile) => {
    const last = before(profile.id);
    return !attached.has(profile.id) || last === undefined || !same(profileBody(profile), profileBody(last));
  });
  const fewer = changed.some(({ id, variables }) =>
    Object.keys(before(id)?.variables ?? {}).some((name) => !(name in (variables ?? {}))),
  );
  const variables = fewer ? await getClusterVariables(palette.client, cluster.metadata.uid, call) : [];
  const profiles: SpectroClusterProfileEntity[] = [];
  for (const profile of changed) {
    const replaced = attached.has(profile.id) ? undefined : await replacedBy(palette, profile.id, [...leaving.values()], call);
    if (replaced !== undefined) leaving.delete(replaced);
    const present = variables.find(({ profileUid }) => profileUid === profile.id);
    const reset = resetVariables(present, profile.variables, before(profile.id)?.variables ?? null);
    profiles.push({
      ...profileBody(profile, reset),
      packValues: packValuesOf(profile.pack),
      ...(replaced === undefined ? {} : { replaceWithProfile: replaced }),
    });
  }
  return { profiles, leaving: [...leaving.keys()] };
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

interface AttachedProfile {
  readonly uid?: string;
  readonly name?: string;
  readonly type?: string;
}

async function replacedBy(
  palette: ProviderData,
  uid: string,
  leaving: readonly AttachedProfile[],
  call: ClusterCall,
): Promise<string | undefined> {
  if (leaving.length === 0) return undefined;
  const profile = await getClusterProfile(palette.client, uid, call);
  const ofInfrastructure = isInfrastructure(profile?.spec?.published?.type);
  const replaced =
    leaving.find(({ name }) => name === profile?.metadata.name) ??
    leaving.find(({ type }) => ofInfrastructure && isInfrastructure(type));
  return replaced?.uid;
}

function isInfrastructure(type: string | undefined): boolean {
  return type === 'infra' || type === 'cluster';
}
