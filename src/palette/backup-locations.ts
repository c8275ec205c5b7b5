import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import type { CloudDocument, ItemOf, Operation, RequestOf, ResponseOf, Uid } from './schema';
import { locationOperations as operations } from './schema/tenant/locations';

/** Storages that Palette keeps backups on. */
export type BackupStorage = 's3' | 'minio' | 'azure' | 'gcp';

type ConfigOf<Name extends 'createS3Location' | 'createAzureLocation' | 'createGcpLocation'> = NonNullable<
  NonNullable<RequestOf<(typeof operations)[Name]>['body']>['spec']
>['config'];
/** A bucket of S3 or MinIO, and how it is logged in to. */
export type S3LocationConfig = ConfigOf<'createS3Location'>;
/** A container of Azure, and how it is logged in to. */
export type AzureLocationConfig = ConfigOf<'createAzureLocation'>;
/** A bucket of GCP, and how it is logged in to. */
export type GcpLocationConfig = ConfigOf<'createGcpLocation'>;

type OfS3 = ResponseOf<typeof operations.getS3Location>;
type OfAny<Location extends OfS3> = Pick<Location, 'metadata'> & {
  /** `config` is the storage's own. */
  readonly spec?: Omit<NonNullable<Location['spec']>, 'config'> & { readonly config: CloudDocument };
};
/** A bucket as Palette stores it. */
export type BackupLocation = OfAny<OfS3> & {
  readonly metadata: { readonly uid: string; readonly name: string };
};
/** A bucket to be made or changed. */
export type BackupLocationSpec = OfAny<NonNullable<RequestOf<typeof operations.createS3Location>['body']>>;

type Summary = ItemOf<typeof operations.listLocations>;
/** What the list shows of a location, of any storage. */
export type BackupLocationSummary = Summary & { readonly metadata: { readonly uid: string; readonly name: string } };

const CALLS: { readonly [storage in BackupStorage]: { readonly [call in 'get' | 'create' | 'update']: Operation } } = {
  s3: { get: operations.getS3Location, create: operations.createS3Location, update: operations.updateS3Location },
  minio: { get: operations.getMinioLocation, create: operations.createMinioLocation, update: operations.updateMinioLocation },
  azure: { get: operations.getAzureLocation, create: operations.createAzureLocation, update: operations.updateAzureLocation },
  gcp: { get: operations.getGcpLocation, create: operations.createGcpLocation, update: operations.updateGcpLocation },
};

/** Each storage's calls have bodies of their own, which their descriptions check. */
function callStorage(client: PaletteClient, operation: Operation, request: object, call: CallOptions): Promise<unknown> {
  return client.call(operation, request as never, call);
}

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
  const read = callStorage(client, CALLS[storage].get, { params: { uid } }, call) as Promise<OfAny<OfS3>>;
  const found = await unlessAbsent(read);
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
  return ((await callStorage(client, CALLS[storage].create, { body }, call)) as Uid).uid;
}

/** Replaces a location: what is left out goes, and so do its credentials. */
export async function updateBackupLocation(
  client: PaletteClient,
  storage: BackupStorage,
  uid: string,
  body: BackupLocationSpec,
  call: CallOptions,
): Promise<void> {
  await callStorage(client, CALLS[storage].update, { params: { uid }, body }, call);
}

/** Removes a location that no cluster's backups go to. What is stored there stays. */
export async function deleteBackupLocation(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(operations.deleteLocation, { params: { uid } }, call);
}
