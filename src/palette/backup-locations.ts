import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import type { ItemOf, RequestOf, ResponseOf } from './schema';
import { locationOperations as operations } from './schema/tenant/locations';

/** A storage of which we make locations. */
export type BackupStorage = 's3' | 'minio';

type Read = ResponseOf<typeof operations.getS3Location>;
/** A bucket as Palette stores it. */
export type BackupLocation = Pick<Read, 'spec'> & {
  readonly metadata: NonNullable<Read['metadata']> & { readonly uid: string; readonly name: string };
};
/** A bucket to be made or changed. */
export type BackupLocationSpec = NonNullable<RequestOf<typeof operations.createS3Location>['body']>;

type Summary = ItemOf<typeof operations.listLocations>;
/** What the list shows of a location, of any storage. */
export type BackupLocationSummary = Summary & { readonly metadata: { readonly uid: string; readonly name: string } };

const CALLS = {
  s3: { get: operations.getS3Location, create: operations.createS3Location, update: operations.updateS3Location },
  minio: { get: operations.getMinioLocation, create: operations.createMinioLocation, update: operations.updateMinioLocation },
} as const;

/** The locations that the scope sees, of all storages. */
export async function listBackupLocations(client: PaletteClient, call: CallOptions): Promise<readonly BackupLocationSummary[]> {
  const { items } = await client.call(operations.listLocations, {}, call);
  return items.filter(
    (item): item is BackupLocationSummary => item.metadata?.uid !== undefined && item.metadata.name !== undefined,
  );
}

/** The location with this uid; undefined when the storage has none. */
export async function getBackupLocation(
  client: PaletteClient,
  storage: BackupStorage,
  uid: string,
  call: CallOptions,
): Promise<BackupLocation | undefined> {
  const found = await unlessAbsent(client.call(CALLS[storage].get, { params: { uid } }, call));
  // Its description leaves the uid out, which was asked for.
  return found && { ...found, metadata: { ...found.metadata, uid, name: found.metadata?.name ?? '' } };
}

/** Makes a location. @returns its uid */
export async function createBackupLocation(
  client: PaletteClient,
  storage: BackupStorage,
  body: BackupLocationSpec,
  call: CallOptions,
): Promise<string> {
  return (await client.call(CALLS[storage].create, { body }, call)).uid;
}

/** Replaces a location: what is left out goes, and so do its credentials. */
export async function updateBackupLocation(
  client: PaletteClient,
  storage: BackupStorage,
  uid: string,
  body: BackupLocationSpec,
  call: CallOptions,
): Promise<void> {
  await client.call(CALLS[storage].update, { params: { uid }, body }, call);
}

/** Removes a location that no cluster's backups go to. What is stored there stays. */
export async function deleteBackupLocation(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(operations.deleteLocation, { params: { uid } }, call);
}
