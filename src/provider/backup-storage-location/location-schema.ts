import { certificateProblem, sameCertificates } from '../../domain/certificate';
import { attr, block, isUnknown, path, type Report, schema, timeoutsBlock, validators } from '../../framework';
import { contextAttribute } from '../shared/scope-attribute';
import { azureFields } from './azure-storage';
import { gcpFields } from './gcp-storage';
import { s3Fields } from './s3-storage';
import { inBlock, type Values } from './storage';
import { STORAGE_ATTRIBUTES, STORAGE_BLOCKS, STORAGE_PROVIDERS, storageOf } from './storages';

export const timeouts = { create: '10m', update: '10m', delete: '10m' } as const;

/** Attributes of `palette_backup_storage_location`. */
export const locationSchema = schema(
  {
    description: 'A bucket that backups of clusters go to: on S3, on Azure or GCP, or on MinIO in a data centre of your own.',
  },
  {
    id: attr.string({ computed: true, description: 'Uid.' }),
    name: attr.string({ required: true, description: 'Name. It can be changed in place.', validate: validators.notEmpty }),
    context: contextAttribute,
    storage_provider: attr.string({
      default: 'aws',
      forceNew: true,
      description: '`aws` (S3), `minio`, `azure` or `gcp`. Default `aws`.',
      validate: validators.oneOf(...STORAGE_PROVIDERS),
    }),
    is_default: attr.bool({
      default: false,
      description: 'Whether it is the one that is offered first; one of a scope is. Default `false`.',
    }),
    bucket_name: attr.string({
      optional: true,
      description: 'Name of the bucket, which exists. All but Azure, which has a container, need it.',
      validate: validators.notEmpty,
    }),
    region: attr.string({
      optional: true,
      description: 'Region of the bucket, with `aws` and `minio`. MinIO takes any: `us-east-1`.',
      validate: validators.notEmpty,
    }),
    ca_cert: attr.string({
      optional: true,
      description: 'Certificate (PEM) to trust at `s3_url`, with `aws` and `minio`.',
      validate: certificateProblem,
      equivalent: sameCertificates,
    }),
    s3: block.list(s3Fields, { max: 1, description: 'How a bucket is reached, with `aws` and `minio`.' }),
    azure_storage_config: block.list(azureFields, { max: 1, description: 'How a container is reached, with `azure`.' }),
    gcp_storage_config: block.list(gcpFields, { max: 1, description: 'How a bucket is reached, with `gcp`.' }),
    timeouts: timeoutsBlock(timeouts),
  },
);

/** Each storage has a block and attributes of its own, and takes no others'. */
export function checkLocation(config: Values, report: Report): void {
  const { storage_provider: provider } = config;
  if (isUnknown(provider as never)) return;
  const storage = storageOf(typeof provider === 'string' ? provider : 'aws');
  const where = `A location on ${storage.title}`;
  for (const name of storage.needs) {
    if (config[name] === null) report.error(path(name), `${name} is missing`, `${where} needs ${name}.`);
  }
  for (const name of STORAGE_ATTRIBUTES) {
    if (!config[name] || storage.needs.includes(name) || storage.takes.includes(name)) continue;
    report.error(path(name), `${name} belongs to another storage`, `${where} has none. Take ${name} out.`);
  }
  for (const name of STORAGE_BLOCKS) {
    const blocks = config[name];
    if (!Array.isArray(blocks)) continue;
    const [block] = blocks as readonly Values[];
    if (name !== storage.block) {
      if (block !== undefined)
        report.error(path(name), `${name} belongs to another storage`, `${where} has the block ${storage.block}.`);
    } else if (block === undefined) {
      report.error(path(name), `${name} is missing`, `${where} needs the block ${name}: it says how to reach it.`);
    } else if (!isUnknown(block as never)) storage.check(block, inBlock(name), report);
  }
}
