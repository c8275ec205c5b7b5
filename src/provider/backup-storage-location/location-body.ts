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
import { first } from '../shared/first';
import { PlainObjects } from '../shared/plain-object';
import { type ProviderData, scopeOf } from '../shared/provider-data';
import { scopeKey, scopeText } from '../shared/scope-text';

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
  return { scope: scopeOf(palette, context), storage: storageProvider === 'minio' ? 'minio' : 's3' };
}

interface S3Settings {
  readonly credential_type: string;
  readonly access_key: string | null;
  readonly secret_key: string | null;
  readonly arn: string | null;
  readonly external_id: string | null;
  readonly s3_force_path_style: boolean;
  readonly s3_url: string | null;
}

/** A location as it is configured. */
export interface LocationSettings {
  readonly name: string;
  readonly is_default: boolean;
  readonly bucket_name: string;
  readonly region: string;
  readonly ca_cert: string | null;
  readonly s3: readonly S3Settings[];
}

interface WriteOnly {
  readonly s3: readonly { readonly access_key_wo: string | null; readonly secret_key_wo: string | null }[];
}

/** A location as Palette takes it. @param config where the write-only secrets are */
export function locationBody(
  palette: ProviderData,
  { planned, config }: { readonly planned: LocationSettings; readonly config: WriteOnly },
  present: BackupLocation | undefined,
): BackupLocationSpec {
  const s3 = first(planned.s3);
  const { access_key_wo = null, secret_key_wo = null } = config.s3[0] ?? {};
  const labels = present?.metadata.labels;
  return {
    metadata: { name: planned.name, ...(labels && { labels }), annotations: locations.annotations(palette, planned.name, present) },
    spec: {
      ...present?.spec,
      isDefault: planned.is_default,
      config: {
        ...present?.spec?.config,
        bucketName: planned.bucket_name,
        region: planned.region,
        caCert: planned.ca_cert ?? '',
        s3ForcePathStyle: s3.s3_force_path_style,
        s3Url: s3.s3_url ?? '',
        credentials:
          s3.credential_type === 'sts'
            ? { credentialType: 'sts', sts: { arn: s3.arn ?? '', externalId: s3.external_id ?? '' } }
            : {
                credentialType: 'secret',
                accessKey: s3.access_key ?? access_key_wo ?? '',
                secretKey: s3.secret_key ?? secret_key_wo ?? '',
              },
      },
    },
  };
}

type Kept = Pick<S3Settings, 'access_key' | 'secret_key'> & {
  readonly [K in 'access_key_wo_version' | 'secret_key_wo_version']: number | null;
};

/** A location as Palette has it. @param kept what the state has of its secrets: Palette doesn't tell them, or masked */
export function locationAttributes({ metadata, spec }: BackupLocation, kept: Partial<Kept> = {}) {
  const { bucketName = '', region = '', caCert, credentials, s3ForcePathStyle = false, s3Url } = spec?.config ?? {};
  const told = credentials?.accessKey;
  const { access_key = null, secret_key = null, access_key_wo_version = null, secret_key_wo_version = null } = kept;
  return {
    id: metadata.uid,
    name: metadata.name,
    is_default: spec?.isDefault ?? false,
    bucket_name: bucketName,
    region,
    ca_cert: caCert || null,
    s3: [
      {
        credential_type: credentials?.credentialType ?? 'secret',
        access_key: access_key !== null && told && !told.includes('*') ? told : access_key,
        access_key_wo: null,
        access_key_wo_version,
        secret_key,
        secret_key_wo: null,
        secret_key_wo_version,
        arn: credentials?.sts?.arn || null,
        external_id: credentials?.sts?.externalId || null,
        s3_force_path_style: s3ForcePathStyle,
        s3_url: s3Url || null,
      },
    ],
  };
}
