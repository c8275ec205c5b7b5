import { DiagnosticError, errorAt, path } from '../../framework';
import { type ClusterProfile, getClusterProfile } from '../../palette';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';
import type { ClusterCall } from './cluster-part';

/** Whether a profile of this type has the infrastructure layers. */
export function isInfrastructure(type: string | undefined): boolean {
  return type === 'infra' || type === 'cluster';
}

/**
 * Refuses a cluster without an infrastructure profile, or with two, which Palette refuses when it is ordered. A profile that isn't known
 * yet, or that the API key doesn't see, may be one. The type of a profile never changes, so what is seen at plan holds.
 * @param profiles those of the plan
 * @throws DiagnosticError
 */
export async function refuseProfiles(palette: ProviderData, profiles: unknown, call: ClusterCall): Promise<void> {
  if (!Array.isArray(profiles)) return;
  const uids = (profiles as readonly { readonly id?: unknown }[]).map(({ id }) => id);
  const known = await Promise.all(uids.map((uid) => (typeof uid === 'string' ? profileSeen(palette, uid, call) : undefined)));
  const infrastructure = known.filter((profile) => isInfrastructure(profile?.spec?.published?.type));
  if (infrastructure.length === 1 || (infrastructure.length === 0 && known.includes(undefined))) return;
  const names = infrastructure.map((profile) => `"${profile?.metadata.name}"`).join(' and ');
  const [summary, detail] =
    infrastructure.length === 0
      ? [
          'No infrastructure profile',
          `${known.length === 0 ? 'The cluster has no profile.' : 'All profiles of the cluster are add-ons.'} It takes its operating system and Kubernetes from a profile of type infra or cluster: add one.`,
        ]
      : [
          'More than one infrastructure profile',
          `${names} are of type infra or cluster each, and a cluster takes its operating system and Kubernetes from one. Take the others out; what they add belongs in add-ons.`,
        ];
  throw new DiagnosticError(errorAt(path('cluster_profile'), summary, detail));
}

/** It is asked about once a run for all clusters that have it. */
function profileSeen(palette: ProviderData, uid: string, call: ClusterCall): Promise<ClusterProfile | undefined> {
  const seen = palette.profiles.get(uid) ?? orElse(getClusterProfile(palette.client, uid, call), undefined);
  palette.profiles.set(uid, seen);
  return seen;
}
