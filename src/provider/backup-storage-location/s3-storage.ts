import { attr, validators } from '../../framework';
import type { S3LocationConfig } from '../../palette';
import { secretAttributes } from './secret-attributes';
import { checkSecret, keptSecret, orNull, type Storage, secretOf, text } from './storage';

const accessKey = secretAttributes('Access key, with `secret`');
const secretKey = secretAttributes('Secret key, with `secret`');

/** The block `s3`: MinIO speaks S3's language. */
export const s3Fields = {
  credential_type: attr.string({
    required: true,
    description: '`secret` (`access_key` and `secret_key`) or `sts` (`arn` and `external_id`).',
    validate: validators.oneOf('secret', 'sts'),
  }),
  access_key: accessKey.kept,
  access_key_wo: accessKey.writeOnly,
  access_key_wo_version: accessKey.version,
  secret_key: secretKey.kept,
  secret_key_wo: secretKey.writeOnly,
  secret_key_wo_version: secretKey.version,
  arn: attr.string({ optional: true, description: 'ARN of the role that is taken on, with `sts`.' }),
  external_id: attr.string({ optional: true, description: 'External id of that role.' }),
  s3_force_path_style: attr.bool({ default: false, description: 'Puts the bucket into the path of its URL. Default `false`.' }),
  s3_url: attr.string({ optional: true, description: "URL of a storage that isn't Amazon's; MinIO needs it." }),
};

/** Buckets of Amazon's S3. */
export const aws: Storage = {
  type: 's3',
  title: 'S3',
  block: 's3',
  needs: ['bucket_name', 'region'],
  takes: ['ca_cert'],

  check(block, at, report) {
    if (block.credential_type === 'secret') {
      for (const name of ['access_key', 'secret_key']) checkSecret(block, name, at, report, 'credential_type = "secret"');
    }
    if (block.credential_type === 'sts' && !block.arn)
      report.error(at('arn'), 'arn is missing', 'credential_type = "sts" needs arn.');
  },

  toConfig({ bucket_name, region, ca_cert }, s3, writeOnly, present) {
    return {
      ...present,
      bucketName: text(bucket_name),
      region: text(region),
      caCert: text(ca_cert),
      s3ForcePathStyle: s3.s3_force_path_style === true,
      s3Url: text(s3.s3_url),
      credentials:
        s3.credential_type === 'sts'
          ? { credentialType: 'sts', sts: { arn: text(s3.arn), externalId: text(s3.external_id) } }
          : {
              credentialType: 'secret',
              accessKey: secretOf('access_key', s3, writeOnly),
              secretKey: secretOf('secret_key', s3, writeOnly),
            },
    } satisfies S3LocationConfig;
  },

  fromConfig(config, kept) {
    const { bucketName, region, caCert, credentials, s3ForcePathStyle, s3Url } = config as Partial<S3LocationConfig>;
    const told = text(credentials?.accessKey);
    // A masked echo is no value.
    const isTold = kept.access_key != null && told !== '' && !told.includes('*');
    return {
      location: { bucket_name: orNull(bucketName), region: orNull(region), ca_cert: orNull(caCert) },
      block: {
        credential_type: credentials?.credentialType ?? 'secret',
        ...keptSecret('access_key', kept),
        ...(isTold ? { access_key: told } : {}),
        ...keptSecret('secret_key', kept),
        arn: orNull(credentials?.sts?.arn),
        external_id: orNull(credentials?.sts?.externalId),
        s3_force_path_style: s3ForcePathStyle ?? false,
        s3_url: orNull(s3Url),
      },
    };
  },
};

/** Buckets of a MinIO in a data centre of one's own. */
export const minio: Storage = {
  ...aws,
  type: 'minio',
  title: 'MinIO',
  check(block, at, report) {
    aws.check(block, at, report);
    if (!block.s3_url) report.error(at('s3_url'), 's3_url is missing', 'MinIO is reached at a URL of yours: give s3_url.');
  },
};
