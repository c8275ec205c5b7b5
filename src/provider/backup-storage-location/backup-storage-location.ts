import { DiagnosticError, errorAt, type Path } from '../../framework';
import { AmbiguousName, listBackupLocations } from '../../palette';
import { byUidInContext } from '../shared/identities';
import { firstOfScope, requireHome } from '../shared/lives-in';
import { official } from '../shared/official';
import { type ProviderData, resource, scopeOf } from '../shared/provider-data';
import { parseImportId } from '../shared/scope-attribute';
import { type LocationSettings, locationAttributes, locationBody, locations, placeOf } from './location-body';
import { checkLocation, locationSchema, timeouts } from './location-schema';
import { STORAGE_PROVIDERS, storageProviderOf } from './storages';

/** `palette_backup_storage_location` */
export const backupStorageLocation = resource({
  type: 'palette_backup_storage_location',
  schema: locationSchema,
  remote: 'object',
  timeouts,
  movesFrom: [official('spectrocloud_backup_storage_location', 2)],

  validate: checkLocation,

  async preflight({ action, prior, planned }, handler) {
    const { name, context, storage_provider: storage } = planned ?? prior ?? {};
    const place = typeof context === 'string' && typeof storage === 'string' ? placeOf(handler.data, context, storage) : undefined;
    const subject = { name, place, importId: `${name}:${context}`, ...(prior && { uid: prior.id }) };
    await locations.preflight(handler.data, action, subject, handler);
  },

  async create(planned, context) {
    const { data: palette, config } = context;
    const ref = refOf(palette, planned);
    return { id: await locations.create(ref, (present) => locationBody(palette, { planned, config }, present), context) };
  },

  async read(state, { data: palette, signal }) {
    const found = await locations.read(palette, refOf(palette, state).place, state.id, signal);
    return found ? locationAttributes(found, state.storage_provider, state) : null;
  },

  async update(planned, prior, { data: palette, signal, config }) {
    const body = locationBody.bind(undefined, palette, { planned, config });
    await locations.update(palette, refOf(palette, planned), prior.id, body, signal);
    return { id: prior.id };
  },

  delete: (state, context) => locations.delete(refOf(context.data, state), state.id, context),

  identity: byUidInContext,
  async import(id, { data: palette, signal }) {
    const { key, context } = parseImportId(id);
    const { uid, name, storage_provider, annotations } = await locationNamed(palette, context, key, signal);
    requireHome('backup storage location', { metadata: { name, annotations } }, context, key);
    return { id: uid, name, context, storage_provider };
  },
});

function refOf(
  palette: ProviderData,
  { name, context, storage_provider }: Pick<LocationSettings, 'name' | 'storage_provider'> & { readonly context: string },
) {
  return { place: placeOf(palette, context, storage_provider), name, importId: `${name}:${context}` };
}

/** The location that somebody names by uid or name, and its storage. @throws DiagnosticError, AmbiguousName */
export async function locationNamed(palette: ProviderData, context: string, key: string, signal: AbortSignal, at?: Path) {
  const scope = scopeOf(palette, context);
  const listed = await listBackupLocations(palette.client, { scope, signal });
  const found = listed.filter(({ metadata }) => metadata.uid === key);
  const named = listed.filter(({ metadata }) => metadata.name === key);
  const [only, second] = found.length > 0 ? found : firstOfScope(named, scope);
  if (only && second) throw new AmbiguousName(`Two backup storage locations are named "${key}". Refer to one by its uid.`);
  if (!only) {
    throw new DiagnosticError(
      errorAt(at, 'No such backup storage location', `There is none with the uid or name "${key}" in the ${context}.`),
    );
  }
  const { storage } = only.spec ?? {};
  const storage_provider = storageProviderOf(storage);
  if (storage_provider === undefined) {
    const known = STORAGE_PROVIDERS.join(', ');
    throw new DiagnosticError(
      errorAt(at, 'A storage of another kind', `"${key}" is a location of ${storage}. This provider has those of ${known}.`),
    );
  }
  const { uid, name, annotations = {} } = only.metadata;
  return { uid, name, annotations, storage_provider };
}
