import { DiagnosticError, errorAt } from '../../framework';
import { AmbiguousName, type ClusterProfile, listClusterProfiles, type Scope } from '../../palette';
import { retryWhileTransient } from '../shared/create-once';
import { orElse } from '../shared/errors';
import { byUidInContext } from '../shared/identities';
import { requireHome } from '../shared/lives-in';
import { official } from '../shared/official';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { parseImportId } from '../shared/scope-attribute';
import { warnOfTwoOwners } from '../shared/two-owners';
import { isUid } from '../shared/uid';
import {
  newProfile,
  type ProfileSettings,
  packBody,
  profileAttributes,
  profileTexts,
  readPacks,
  readVariables,
  variablesBody,
  withSecrets,
} from './profile-body';
import { type ProfileBody, profiles, registriesNamed, versioned } from './profile-objects';
import { checkPacks, checkVariables, planPacks, planVariables } from './profile-plan';
import { profileSchema, timeouts } from './profile-schema';

/** `palette_cluster_profile` */
export const clusterProfile = resource({
  type: 'palette_cluster_profile',
  schema: profileSchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_cluster_profile', 0)],

  validate({ pack, profile_variables }, report) {
    checkPacks(pack, report);
    checkVariables(profile_variables, report);
  },

  plan({ config, prior, planned }) {
    planned.pack = planPacks(config.pack, planned.pack, prior?.pack ?? null);
    planned.profile_variables = planVariables(planned.profile_variables);
  },

  async preflight({ action, prior, planned }, handler) {
    const { name, version, context } = planned ?? prior ?? {};
    const known = typeof name === 'string' && typeof version === 'string' && typeof context === 'string';
    const place = known ? scopeOf(handler.data, context) : undefined;
    const subject = {
      name: known ? versioned(name, version) : name,
      place,
      importId: `${name}:${version}:${context}`,
      ...(prior && { uid: prior.id }),
    };
    await profiles.preflight(handler.data, action, subject, handler);
  },

  async create(planned, context) {
    const { data: palette, signal, config } = context;
    const ref = refOf(palette, planned);
    const body = await bodyOf(palette, withSecrets(planned, config), undefined, signal);
    const id = await profiles.create(ref, body, context);
    // What Palette has made of the packs. An error would taint the profile.
    const made = await orElse(
      retryWhileTransient(() => packsOf(palette, ref.place, id, planned, undefined), context),
      undefined,
    );
    return { id, ...computed(planned, made) };
  },

  async read(state, { data: palette, signal, warn }) {
    const scope = scopeOf(palette, state.context);
    const found = await profiles.read(palette, scope, state.id, signal);
    if (!found) return null;
    warnOfTwoOwners(palette, 'cluster profile', found, unversioned(found), { warn });
    const call = { scope, signal };
    const name = unversioned(found);
    return {
      ...profileAttributes(found),
      name,
      pack: await readPacks(palette.client, found, state.pack, call),
      // Asked for also where there were none: somebody else may have declared some.
      profile_variables: await readVariables(palette.client, state.id, state.profile_variables, call),
    };
  },

  async update(planned, prior, { data: palette, signal, config }) {
    const ref = refOf(palette, planned);
    const body = await bodyOf(palette, withSecrets(planned, config), prior, signal);
    await profiles.update(palette, ref, prior.id, body, signal);
    const made = await packsOf(palette, ref.place, prior.id, planned, signal);
    return { id: prior.id, ...computed(planned, made) };
  },

  async delete(state, context) {
    if (state.skip_destroy) {
      context.warn(
        undefined,
        `The cluster profile "${state.name}" stays in Palette`,
        `skip_destroy is set, so ${state.id} was only forgotten here.`,
      );
      return;
    }
    await profiles.delete(refOf(context.data, state), state.id, context);
  },

  identity: byUidInContext,
  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const scope = scopeOf(palette, context);
    const uid = isUid(key) ? key : await uidNamed(palette, scope, key, signal);
    const found = await profiles.find(palette, scope, uid, signal);
    requireHome('cluster profile', found, context, key);
    return { id: uid, name: unversioned(found), context };
  },
});

function refOf(palette: ProviderData, { name, version, context }: Pick<ProfileSettings, 'name' | 'version' | 'context'>) {
  return { place: scopeOf(palette, context), name: versioned(name, version), importId: `${name}:${version}:${context}` };
}

/** @param prior what changes are told from; undefined where all is sent */
async function bodyOf(palette: ProviderData, planned: ProfileSettings, prior: ProfileSettings | undefined, signal: AbortSignal) {
  const registries = await registriesNamed(palette, planned.pack, signal);
  const packs = planned.pack.map((pack) => packBody(pack, registries));
  const variables = variablesBody(planned);
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const samePacks = prior && isSame(planned.pack, prior.pack);
  const sameVariables = prior && isSame(variables, variablesBody(prior));
  return (present: ClusterProfile | undefined): ProfileBody => {
    const texts = profileTexts(planned, profiles.annotations(palette, versioned(planned.name, planned.version), present));
    return {
      whole: newProfile(planned, texts, registries),
      texts,
      packs: samePacks ? undefined : packs,
      variables: sameVariables ? undefined : variables,
    };
  };
}

async function packsOf(palette: ProviderData, scope: Scope, id: string, planned: ProfileSettings, signal: AbortSignal | undefined) {
  const found = await profiles.read(palette, scope, id, signal ?? new AbortController().signal);
  return found && readPacks(palette.client, found, planned.pack, { scope, signal });
}

/** The packs as they are planned, with what Palette has made of what was left to it. */
function computed(planned: ProfileSettings, made: Awaited<ReturnType<typeof readPacks>> | undefined) {
  const told = (value: unknown, given: string | undefined) => (typeof value === 'string' || value === null ? value : (given ?? ''));
  const pack = planned.pack.map((each) => {
    const there = made?.find(({ name }) => name === each.name);
    return {
      ...each,
      uid: told(each.uid, there?.uid),
      tag: told(each.tag, there?.tag),
      registry_uid: told(each.registry_uid, there?.registry_uid),
      manifest: each.manifest.map((manifest) => ({
        ...manifest,
        uid: told(manifest.uid, there?.manifest.find(({ name }) => name === manifest.name)?.uid) ?? '',
      })),
    };
  });
  return { pack: pack as never };
}

/** The name without the version that tells it from others. */
function unversioned({ metadata, spec }: ClusterProfile): string {
  return metadata.name.slice(0, metadata.name.length - versioned('', spec?.version).length);
}

/** @param key `NAME`, or `NAME:VERSION` @throws DiagnosticError, AmbiguousName */
async function uidNamed(palette: ProviderData, scope: Scope, key: string, signal: AbortSignal): Promise<string> {
  const all = await listClusterProfiles(palette.client, { scope, signal });
  const found = all.filter(({ metadata, spec }) => metadata.name === key || `${metadata.name}:${spec?.version}` === key);
  const uids = found.map(({ metadata }) => metadata.uid);
  const [first, second] = await profiles.firstOf(palette, scope, uids, signal);
  if (first && !second) return first;
  if (first) {
    const versions = found.map(({ spec }) => spec?.version).join(', ');
    throw new AmbiguousName(`"${key}" exists in the versions ${versions}. Write NAME:VERSION:project or NAME:VERSION:tenant.`);
  }
  throw new DiagnosticError(errorAt(undefined, 'No such cluster profile', `There is none with the uid or name "${key}".`));
}
