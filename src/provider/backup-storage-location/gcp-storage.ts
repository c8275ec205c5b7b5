import { attr, validators } from '../../framework';
import type { GcpLocationConfig } from '../../palette';
import { secretAttributes } from './secret-attributes';
import { checkSecret, keptSecret, orNull, type Storage, secretOf, text } from './storage';

const credentials = secretAttributes('Key of a service account, as the JSON that Google gives out');

/** The block `gcp_storage_config`. */
export const gcpFields = {
  project_id: attr.string({ required: true, description: 'Id of the project of the bucket.', validate: validators.notEmpty }),
  gcp_json_credentials: credentials.kept,
  gcp_json_credentials_wo: credentials.writeOnly,
  gcp_json_credentials_wo_version: credentials.version,
};

/** Buckets of Google's Cloud Storage. */
export const gcp: Storage = {
  type: 'gcp',
  title: 'GCP',
  block: 'gcp_storage_config',
  needs: ['bucket_name'],
  takes: [],

  check(block, at, report) {
    checkSecret(block, 'gcp_json_credentials', at, report, 'A location on GCP');
    for (const name of ['gcp_json_credentials', 'gcp_json_credentials_wo']) {
      const given = block[name];
      if (typeof given === 'string' && !isJsonObject(given))
        report.error(
          at(name),
          'No key of a service account',
          `${name} is no JSON object. Give the content of the key's file as it is.`,
        );
    }
  },

  toConfig({ bucket_name }, gcp, writeOnly, present) {
    return {
      ...present,
      bucketName: text(bucket_name),
      projectId: text(gcp.project_id),
      credentials: { jsonCredentials: secretOf('gcp_json_credentials', gcp, writeOnly) },
    } satisfies GcpLocationConfig;
  },

  fromConfig(config, kept) {
    const { bucketName, projectId } = config as Partial<GcpLocationConfig>;
    return {
      location: { bucket_name: orNull(bucketName) },
      block: { project_id: text(projectId), ...keptSecret('gcp_json_credentials', kept) },
    };
  },
};

function isJsonObject(given: string): boolean {
  try {
    const value: unknown = JSON.parse(given);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
