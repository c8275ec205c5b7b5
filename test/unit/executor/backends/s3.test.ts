import { readConfiguration, stateStorage } from '../../../../src/executor';
import { s3Settings } from '../../../../src/executor/backends/s3/settings';
import { record } from '../../../../src/framework';
import { systemClock } from '../../../../src/runtime/clock';

const KEYS = { access_key: 'id', secret_key: 'hush' };
const PLACE = { bucket: 'b', key: 'dc1/site.tfstate', region: 'eu-1', ...KEYS };

function storage(backend: object, { env = {}, workspace = 'default' } = {}) {
  const json = JSON.stringify({ terraform: { backend: { s3: backend } } });
  const configuration = readConfiguration('/nowhere', { 'cdk.tf.json': json });
  return stateStorage(configuration.backend, {
    directory: '/nowhere',
    workspace,
    env: { HOME: '/nowhere', ...env },
    clock: systemClock,
  });
}

const settings = (given: object, env: NodeJS.ProcessEnv = {}) =>
  s3Settings(record(Object.entries({ ...PLACE, ...given })), { directory: '/nowhere', env: { HOME: '/nowhere', ...env } });

test.each<[object, RegExp]>([
  [{ key: 'x' }, /needs a bucket and a key/],
  [{ ...PLACE, key: '/x' }, /no key that begins or ends with/],
  [{ ...PLACE, region: null }, /needs a region \(AWS_REGION\)/],
  [{ ...PLACE, workspace_key_prefix: 'x/' }, /no workspace_key_prefix that begins or ends/],
  [{ ...PLACE, secret_key: null }, /needs both of access_key and secret_key/],
  [{ ...PLACE, access_key: null, secret_key: null }, /there are none in the settings.*no metadata service.*export-credentials/],
  [{ ...PLACE, max_retries: -1 }, /a whole number from 0 as max_retries/],
  [{ ...PLACE, endpoints: { s3: 'ftp://x' } }, /endpoints that begin with http/],
  [{ ...PLACE, sse_customer_key: 'short' }, /32 bytes in base64/],
  [{ ...PLACE, custom_ca_bundle: 'ca.pem' }, /custom_ca_bundle, ca.pem \(ENOENT\)/],
  [{ ...PLACE, dynamodb_table: 'locks' }, /dynamodb_table of the backend "s3".*use_lockfile = true.*pcg terraform -- apply/],
  [{ ...PLACE, assume_role: { role_arn: 'x', tags: {} } }, /assume_role of the backend "s3": pcg asks no STS/],
  [{ ...PLACE, allowed_account_ids: ['1'] }, /allowed_account_ids of the backend "s3"/],
  [{ ...PLACE, buckett: 'x' }, /Did you mean "bucket"/],
])('%j is refused', (backend, words) => {
  expect(() => storage(backend)).toThrow(words);
});

test.each<[object, NodeJS.ProcessEnv, string]>([
  [{}, {}, 'https://b.s3.eu-1.amazonaws.com/'],
  [{ bucket: 'b.c' }, {}, 'https://s3.eu-1.amazonaws.com/b.c/'],
  [
    { region: 'cn-1', use_fips_endpoint: true },
    { AWS_USE_DUALSTACK_ENDPOINT: 'true' },
    'https://b.s3-fips.dualstack.cn-1.amazonaws.com.cn/',
  ],
  [{ region: null, use_path_style: true }, { AWS_REGION: 'us-9' }, 'https://s3.us-9.amazonaws.com/b/'],
  [
    { endpoints: record([['s3', 'https://minio.example:9000/sub/']]), use_path_style: true },
    {},
    'https://minio.example:9000/sub/b/',
  ],
  [{}, { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' }, 'http://127.0.0.1:9/b/'],
])('%j with %j is at %s', (given, env, url) => {
  expect(settings(given, env).url.href).toBe(url);
});

test('credentials of the environment count, and sources that pcg does not ask are named', () => {
  const none = { access_key: null, secret_key: null };
  const env = { AWS_ACCESS_KEY_ID: 'e', AWS_SECRET_ACCESS_KEY: 'hush', AWS_SESSION_TOKEN: 't' };
  expect(settings(none, env).credentials).toEqual({ accessKeyId: 'e', secretAccessKey: 'hush', sessionToken: 't' });
  expect(() => settings(none, { AWS_WEB_IDENTITY_TOKEN_FILE: 'x' })).toThrow(/doesn't ask what AWS_WEB_IDENTITY_TOKEN_FILE names/);
});

test('encryption and ACL are in the headers of a write', () => {
  expect(settings({ encrypt: true, acl: 'private' }).writeHeaders).toEqual({
    'x-amz-server-side-encryption': 'AES256',
    'x-amz-acl': 'private',
  });
  expect(settings({ encrypt: true, kms_key_id: 'k' }).writeHeaders).toMatchObject({
    'x-amz-server-side-encryption-aws-kms-key-id': 'k',
  });
  const key = Buffer.alloc(32, 1).toString('base64');
  expect(settings({ sse_customer_key: key }).keyHeaders).toMatchObject({ 'x-amz-server-side-encryption-customer-key': key });
});

test('a state is named by its object, and locked where the block says so', () => {
  const blue = storage({ ...PLACE, use_lockfile: true }, { workspace: 'blue' });
  expect([blue.name, blue.remote?.lock?.path]).toEqual(['s3://b/env:/blue/dc1/site.tfstate', 'b/env:/blue/dc1/site.tfstate']);
  expect(storage(PLACE).remote?.lock).toBeUndefined();
});
