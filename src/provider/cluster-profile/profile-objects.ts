import { DiagnosticError, errorAt, path } from '../../framework';
import {
  type ClusterProfile,
  type ClusterProfileEntity,
  type ClusterProfileTexts,
  createClusterProfile,
  deleteClusterProfile,
  getClusterProfile,
  getProfileVariables,
  listClusterProfiles,
  listRegistries,
  type PackManifestUpdateEntity,
  replaceProfileVariables,
  type Scope,
  updateClusterProfilePacks,
  updateClusterProfileTexts,
  type Variable,
} from '../../palette';
import { PlainObjects } from '../shared/plain-object';
import type { ProviderData } from '../shared/provider-data';
import { scopeKey, scopeText } from '../shared/scope-text';
import { someOf } from '../shared/some-of';

/** What a profile is made of, or changed to. */
export interface ProfileBody {
  /** As it is made. */
  readonly whole: ClusterProfileEntity;
  readonly texts: ClusterProfileTexts;
  /** Undefined where they stay as they are. */
  readonly packs: readonly PackManifestUpdateEntity[] | undefined;
  readonly variables: readonly Variable[] | undefined;
}

/** Profiles of a scope. A name has several versions, each a profile of its own. */
export const profiles = new PlainObjects<ClusterProfile, Scope, ProfileBody>({
  type: 'palette_cluster_profile',
  kind: 'cluster profile',
  placeKey: scopeKey,
  scope: (scope) => scope,
  placeText: scopeText,
  list: async (client, scope, signal) =>
    (await listClusterProfiles(client, { scope, signal })).map(({ metadata, spec }) => ({
      metadata: { ...metadata, name: versioned(metadata.name, spec?.version) },
    })),
  // The list has names alone.
  isWhole: ({ spec }) => spec !== undefined,
  async get(client, scope, uid, signal) {
    const found = await getClusterProfile(client, uid, { scope, signal });
    return found && { ...found, metadata: { ...found.metadata, name: versioned(found.metadata.name, found.spec?.version) } };
  },
  create: (client, scope, { whole }) => createClusterProfile(client, whole, { scope }),
  async update(client, scope, uid, { texts, packs, variables }, signal) {
    const call = { scope, signal };
    // What packs use must be declared before them, and stay declared until they no longer do.
    if (variables && packs) await replaceProfileVariables(client, uid, await withLeaving(client, uid, variables, call), call);
    if (packs) await updateClusterProfilePacks(client, uid, packs, texts, call);
    if (variables) await replaceProfileVariables(client, uid, variables, call);
    await updateClusterProfileTexts(client, uid, texts, call);
  },
  delete: (client, scope, uid, signal) => deleteClusterProfile(client, uid, { scope, signal }),
});

/** What tells a profile from others: `apps 1.0.0`. */
export function versioned(name: string, version = ''): string {
  return `${name} ${version}`;
}

async function withLeaving(
  client: Parameters<typeof getProfileVariables>[0],
  uid: string,
  variables: readonly Variable[],
  call: Parameters<typeof getProfileVariables>[2],
): Promise<readonly Variable[]> {
  const wanted = new Set(variables.map(({ name }) => name));
  const leaving = (await getProfileVariables(client, uid, call)).filter(({ name }) => !wanted.has(name));
  return [...variables, ...leaving];
}

/** The uids of registries that are named. @throws DiagnosticError when one isn't there */
export async function registriesNamed(
  palette: ProviderData,
  packs: readonly { readonly registry_name: string | null }[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  if (packs.every(({ registry_name }) => registry_name === null)) return new Map();
  const uids = new Map((await listRegistries(palette.client, { signal })).map(({ name, uid }) => [name, uid]));
  for (const [i, { registry_name: name }] of packs.entries()) {
    if (name === null || uids.has(name)) continue;
    throw new DiagnosticError(
      errorAt(
        path('pack', i, 'registry_name'),
        'No such registry',
        `There is no registry "${name}"; there are: ${someOf([...uids.keys()])}.`,
      ),
    );
  }
  return uids;
}
