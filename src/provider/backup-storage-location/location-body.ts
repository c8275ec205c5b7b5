import {
  type BackupLocation,
  type BackupLocationSpec,
  type BackupStorage,
  createBackupLocation,
  deleteBackupLocation,
  getBackupLocation,
  listBackupLocations,
  type Scope,
  updateBackupLocation,
} from '../../palette';
import { blockOf } from '../clouds/cloud';
import { PlainObjects } from '../shared/plain-object';
import { type ProviderData, scopeOf } from '../shared/provider-data';
import { scopeKey, scopeText } from '../shared/scope-text';
import type { Values } from './storage';
import { storageOf } from './storages';

/** Where a location lives, and under which storage's path it is. */
interface Place {
  readonly scope: Scope;
  readonly storage: BackupStorage;
}

/** The buckets of a scope. */
export const locations = new PlainObjects<BackupLocation, Place, BackupLocationSpec>({
  type: 'palette_backup_storage_location',
  kind: 'backup storage location',
  placeKey: ({ scope }) => scopeKey(scope),
  scope: ({ scope }) => scope,
  placeText: ({ scope }) => scopeText(scope),
  list: async (client, { scope }, signal) =>
    (await listBackupLocations(client, { scope, signal })).map(({ metadata }) => ({ metadata })) as readonly BackupLocation[],
  // The list has no credentials.
  isWhole: () => false,
  get: (client, { scope, storage }, uid, signal) => getBackupLocation(client, storage, uid, { scope, signal }),
  create: (client, { scope, storage }, body) => createBackupLocation(client, storage, body, { scope }),
  update: (client, { scope, storage }, uid, body, signal) => updateBackupLocation(client, storage, uid, body, { scope, signal }),
  delete: (client, { scope }, uid, signal) => deleteBackupLocation(client, uid, { scope, signal }),
});

export function placeOf(palette: ProviderData, context: string, storageProvider: string): Place {
  return { scope: scopeOf(palette, context), storage: storageOf(storageProvider).type };
}

/** A location as it is configured. */
export type LocationSettings = Values & {
  readonly name: string;
  readonly is_default: boolean;
  readonly storage_provider: string;
};

/** A location as Palette takes it. @param config where the write-only secrets are */
export function locationBody(
  palette: ProviderData,
  { planned, config }: { readonly planned: LocationSettings; readonly config: Values },
  present: BackupLocation | undefined,
): BackupLocationSpec {
  const storage = storageOf(planned.storage_provider);
  const labels = present?.metadata.labels;
  return {
    metadata: { name: planned.name, ...(labels && { labels }), annotations: locations.annotations(palette, planned.name, present) },
    spec: {
      ...present?.spec,
      isDefault: planned.is_default,
      config: storage.toConfig(
        planned,
        blockOf(planned, storage.block) ?? {},
        blockOf(config, storage.block) ?? {},
        present?.spec?.config ?? {},
      ),
    },
  };
}

/** What a location is that has nothing of its storage. */
const NOTHING = { bucket_name: null, region: null, ca_cert: null, s3: [], azure_storage_config: [], gcp_storage_config: [] };

/** A location as Palette has it. @param state what it holds of its secrets: Palette doesn't tell them, or masked */
export function locationAttributes({ metadata, spec }: BackupLocation, storageProvider: string, state: Values = {}) {
  const storage = storageOf(storageProvider);
  const { location, block } = storage.fromConfig(spec?.config ?? {}, blockOf(state, storage.block) ?? {});
  return {
    id: metadata.uid,
    name: metadata.name,
    is_default: spec?.isDefault ?? false,
    ...NOTHING,
    ...location,
    [storage.block]: [block],
  };
}
