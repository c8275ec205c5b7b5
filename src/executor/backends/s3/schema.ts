import { attr, schema, t } from '../../../framework';

const text = (description: string) => attr.string({ optional: true, description });
const secret = (description: string) => attr.string({ optional: true, sensitive: true, description });
const flag = (description: string) => attr.bool({ optional: true, description });
const texts = (description: string) => attr.list('string', { optional: true, description });
const any = (description: string) => attr.of(t.dynamic, { optional: true, description });

const NO_CHECK = 'Taken, and without effect: pcg makes no such check.';
const REFUSED = 'Refused: pcg does not have it.';

/** All that terraform's backend knows, so that what pcg doesn't do is refused with its reason. */
export const S3_SCHEMA = schema(
  { description: 'A bucket of an object store that speaks S3.' },
  {
    bucket: text('The bucket.'),
    key: text('The object, of the workspace `default`.'),
    region: text('The region (`AWS_REGION`, `AWS_DEFAULT_REGION`).'),
    workspace_key_prefix: text('What the objects of other workspaces begin with. Unset: `env:`.'),
    use_lockfile: flag('Locks with an object beside the state, `KEY.tflock`.'),
    endpoints: attr.map('string', {
      optional: true,
      sensitive: true,
      description: 'Where services are; `s3` counts (`AWS_ENDPOINT_URL_S3`).',
    }),
    endpoint: text('The older name of `endpoints.s3`.'),
    use_path_style: flag('The bucket stands in the path, and not before the host.'),
    force_path_style: flag('The older name of `use_path_style`.'),
    use_dualstack_endpoint: flag('Reaches Amazon by IPv6, too (`AWS_USE_DUALSTACK_ENDPOINT`).'),
    use_fips_endpoint: flag("Reaches Amazon's FIPS endpoints (`AWS_USE_FIPS_ENDPOINT`)."),
    access_key: secret('Who asks (`AWS_ACCESS_KEY_ID`).'),
    secret_key: secret('The key to sign with (`AWS_SECRET_ACCESS_KEY`).'),
    token: secret('Of a session (`AWS_SESSION_TOKEN`).'),
    profile: text('A section of the shared files (`AWS_PROFILE`).'),
    shared_credentials_files: texts('Files with credentials (`AWS_SHARED_CREDENTIALS_FILE`). Unset: `~/.aws/credentials`.'),
    shared_credentials_file: text('The older form of `shared_credentials_files`.'),
    shared_config_files: texts('Files with profiles (`AWS_CONFIG_FILE`). Unset: `~/.aws/config`.'),
    encrypt: flag('Has the objects encrypted.'),
    kms_key_id: text('The key of KMS that they are encrypted with.'),
    sse_customer_key: secret('A key of your own that they are encrypted with, in base64 (`AWS_SSE_CUSTOMER_KEY`).'),
    acl: text('A canned ACL of the objects.'),
    skip_s3_checksum: flag('Sends no checksum along: some stores know none.'),
    max_retries: attr.number({
      optional: true,
      description: 'How often a request is sent at most (`AWS_MAX_ATTEMPTS`). Unset: 5.',
    }),
    custom_ca_bundle: text('A file with the authorities of the server (`AWS_CA_BUNDLE`).'),
    insecure: flag('Takes any certificate of the server.'),
    http_proxy: text('A proxy for http (`HTTP_PROXY`).'),
    https_proxy: text('A proxy for https (`HTTPS_PROXY`).'),
    no_proxy: text('What no proxy is for (`NO_PROXY`).'),
    retry_mode: text('Taken, and without effect: pcg waits longer from try to try.'),
    skip_credentials_validation: flag(NO_CHECK),
    skip_metadata_api_check: any(NO_CHECK),
    skip_region_validation: flag(NO_CHECK),
    skip_requesting_account_id: flag(NO_CHECK),
    sts_region: text('Taken, and without effect: pcg asks no STS.'),
    sts_endpoint: text('Taken, and without effect: pcg asks no STS.'),
    iam_endpoint: text('Taken, and without effect: pcg asks no IAM.'),
    dynamodb_endpoint: text('Taken, and without effect without `dynamodb_table`.'),
    ec2_metadata_service_endpoint: text('Taken, and without effect: pcg asks no metadata service.'),
    ec2_metadata_service_endpoint_mode: text('Taken, and without effect: pcg asks no metadata service.'),
    dynamodb_table: text(REFUSED),
    assume_role: any(REFUSED),
    assume_role_with_web_identity: any(REFUSED),
    allowed_account_ids: texts(REFUSED),
    forbidden_account_ids: texts(REFUSED),
  },
);

/** What the environment says in the place of settings. */
export const S3_VARIABLES: { readonly [attribute: string]: readonly string[] } = {
  region: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  use_dualstack_endpoint: ['AWS_USE_DUALSTACK_ENDPOINT'],
  use_fips_endpoint: ['AWS_USE_FIPS_ENDPOINT'],
  sse_customer_key: ['AWS_SSE_CUSTOMER_KEY'],
  max_retries: ['AWS_MAX_ATTEMPTS'],
  custom_ca_bundle: ['AWS_CA_BUNDLE'],
};

/** What pcg doesn't do, and what to do in its place. */
export const S3_REFUSED: { readonly [attribute: string]: string } = {
  dynamodb_table:
    'pcg takes no locks in DynamoDB. Set use_lockfile = true, which terraform 1.10 and later take as well; while older ones work on the state, keep dynamodb_table and run "pcg terraform -- apply".',
  assume_role:
    'pcg asks no STS for a role. Take on the role before ("aws sts assume-role", or a profile of a tool that does), and give AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.',
  assume_role_with_web_identity:
    'pcg asks no STS for a role. Take on the role before ("aws sts assume-role-with-web-identity"), and give AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.',
  allowed_account_ids: 'pcg asks no STS whose account it is. Leave it out, or run "pcg terraform -- apply".',
  forbidden_account_ids: 'pcg asks no STS whose account it is. Leave it out, or run "pcg terraform -- apply".',
};
