import { attr, block, validators } from '../../framework';
import {
  deleteClusterProfiles,
  getClusterProfile,
  getClusterVariables,
  patchClusterProfiles,
  type SpectroClusterProfileEntity,
  type SpectroClusterVariables,
} from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import type { ProviderData } from '../shared/provider-data';
import { type ClusterCall, definePart } from './cluster-part';

const fields = {
  cluster_profile: block.set(
    {
      id: attr.string({ required: true, description: 'Uid of a cluster profile.', validate: validators.notEmpty }),
      variables: attr.map('string', { optional: true, description: "Values of the profile's variables." }),
    },
    { description: 'Cluster profiles: one with the infrastructure layers, and add-ons.' },
  ),
};

type Profile = ValuesOf<typeof fields>['cluster_profile'][number];

/** The profiles of a cluster, with the values of their variables. */
export const profilesPart = definePart({
  fields,
  toRequest: ({ cluster_profile }) => ({ spec: { profiles: cluster_profile.map(profileBody) } }),

  async read({ palette, cluster, call, isNew }, { cluster_profile: prior }) {
    const wantsVariables = isNew || prior.some(({ variables }) => variables !== null);
    const variables = wantsVariables ? await getClusterVariables(palette.client, cluster.metadata.uid, call) : [];
    return {
      cluster_profile: (cluster.spec?.clusterProfileTemplates ?? []).map(({ uid = '' }) => ({
        id: uid,
        variables: readVariables(
          variables,
          uid,
          prior.find(({ id }) => id === uid),
        ),
      })),
    };
  },

  /**
   * Attaches, changes and detaches profiles. A profile's new version is another profile to Palette: it takes the place of the
   * attached one of the same name (or, for infrastructure, of the attached infrastructure profile), because a cluster is never
   * without one.
   */
  async update({ palette, cluster, call }, wanted) {
    const { uid } = cluster.metadata;
    const there = cluster.spec?.clusterProfileTemplates ?? [];
    const kept = new Set(wanted.cluster_profile.map(({ id }) => id));
    const leaving = new Map(there.filter((each) => !kept.has(each.uid ?? '')).map((each) => [each.uid ?? '', each]));
    const attached = new Set(there.map((each) => each.uid));
    const profiles = [];
    for (const profile of wanted.cluster_profile) {
      const replaced = attached.has(profile.id) ? undefined : await replacedBy(palette, profile.id, [...leaving.values()], call);
      if (replaced !== undefined) leaving.delete(replaced);
      profiles.push({ ...profileBody(profile), ...(replaced === undefined ? {} : { replaceWithProfile: replaced }) });
    }
    await patchClusterProfiles(palette.client, uid, { profiles }, call);
    if (leaving.size > 0) await deleteClusterProfiles(palette.client, uid, [...leaving.keys()], call);
  },
});

/** A profile with the values of its variables. */
function profileBody(profile: Profile): SpectroClusterProfileEntity {
  const variables = Object.entries(profile.variables ?? {}).map(([name, value]) => ({ name, value }));
  return { uid: profile.id, ...(variables.length > 0 ? { variables } : {}) };
}

/** Of a profile's variables only those that are configured: the others have the profile's defaults. */
function readVariables(variables: readonly SpectroClusterVariables[], profileUid: string, prior: Profile | undefined) {
  const before = prior?.variables ?? null;
  if (before === null) return null;
  const values = variables.find((each) => each.profileUid === profileUid)?.variables ?? [];
  return Object.fromEntries(
    Object.keys(before).flatMap((name) => {
      const found = values.find((variable) => variable.name === name);
      return found?.value === undefined ? [] : [[name, found.isSensitive ? (before[name] ?? '') : found.value]];
    }),
  );
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
