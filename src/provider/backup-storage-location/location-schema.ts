import { certificateProblem, sameCertificates } from '../../domain/certificate';
import { attr, block, isUnknown, path, type Report, schema, timeoutsBlock, validators } from '../../framework';
import { contextAttribute } from '../shared/scope-attribute';

export const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

const secret = (what: string) => ({
  kept: attr.string({
    optional: true,
    sensitive: true,
    readable: false,
    description: `${what}. It is kept in state; the \`_wo\` one is not.`,
  }),
  writeOnly: attr.string({
    optional: true,
    sensitive: true,
    writeOnly: true,
    description: `${what}, kept nowhere (Terraform 1.11 and later). Change its version with it.`,
  }),
  version: attr.int({ optional: true, readable: false, description: `Any number; a new one sends it again.` }),
});
const accessKey = secret('Access key, with `secret`');
const secretKey = secret('Secret key, with `secret`');

const s3Fields = {
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

/** Attributes of `palette_backup_storage_location`. */
export const locationSchema = schema(
  { description: 'A bucket that backups of clusters go to: on S3, or on MinIO in a data centre of your own.' },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    context: contextAttribute,
    storage_provider: attr.string({
      default: 'aws',
      forceNew: true,
      description: '`aws` (S3) or `minio`. Default `aws`.',
      validate: validators.oneOf('aws', 'minio'),
    }),
    is_default: attr.bool({
      default: false,
      description: 'Whether it is the one that is offered first; one of a scope is. Default `false`.',
    }),
    bucket_name: attr.string({ required: true, description: 'Name of the bucket, which exists.', validate: validators.notEmpty }),
    region: attr.string({
      required: true,
      description: 'Region of the bucket. MinIO takes any: `us-east-1`.',
      validate: validators.notEmpty,
    }),
    ca_cert: attr.string({
      optional: true,
      description: 'Certificate (PEM) to trust at `s3_url`.',
      validate: certificateProblem,
      equivalent: sameCertificates,
    }),
    s3: block.list(s3Fields, { min: 1, max: 1, description: 'How the bucket is reached.' }),
    timeouts: timeoutsBlock(timeouts),
  },
);

type Rule = { readonly [name: string]: unknown };

/** Each kind of credentials has its own, and none twice; MinIO has a URL. */
export function checkLocation(config: { readonly storage_provider: unknown; readonly s3: unknown }, report: Report): void {
  const [s3] = Array.isArray(config.s3) ? (config.s3 as readonly Rule[]) : [];
  if (!s3 || isUnknown(s3)) return;
  const at = (name: string) => path('s3', 0, name);
  for (const name of ['access_key', 'secret_key']) {
    const [kept, writeOnly] = [s3[name] ?? null, s3[`${name}_wo`] ?? null];
    if (kept !== null && writeOnly !== null && !isUnknown(kept) && !isUnknown(writeOnly))
      report.error(at(`${name}_wo`), `Two of ${name}`, `Give either ${name}_wo or ${name}.`);
    if (s3.credential_type === 'secret' && kept === null && writeOnly === null)
      report.error(at(name), `${name} is missing`, `credential_type = "secret" needs ${name}_wo, or ${name} to keep it in state.`);
  }
  if (s3.credential_type === 'sts' && !s3.arn) report.error(at('arn'), 'arn is missing', 'credential_type = "sts" needs arn.');
  if (config.storage_provider === 'minio' && !s3.s3_url)
    report.error(at('s3_url'), 's3_url is missing', 'MinIO is reached at a URL of yours: give s3_url.');
}
