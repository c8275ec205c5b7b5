import { createServer, type Server } from 'node:http';
import { Bucket } from '../../../../src/executor/backends/s3/bucket';
import { s3Settings } from '../../../../src/executor/backends/s3/settings';
import { record } from '../../../../src/framework';
import { systemClock } from '../../../../src/runtime/clock';
import { addressOf, listen } from '../../../support/listen';

let server: Server;
let asked: string[];
/** What the server says of what comes next, the nth time it is asked. */
let next: (n: number) => string | undefined;

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token') ?? '');
    const token = next(asked.length);
    const more =
      token === undefined ? 'false' : `true</IsTruncated><NextContinuationToken>${token}</NextContinuationToken><IsTruncated>true`;
    response.end(`<ListBucketResult><Key>env:/k${asked.length}/s</Key><IsTruncated>${more}</IsTruncated></ListBucketResult>`);
  });
  await listen(server);
});
afterEach(() => new Promise((closed) => server.close(closed)));

async function list(): Promise<readonly string[]> {
  const endpoint = addressOf(server);
  const given = { bucket: 'b', key: 's', region: 'eu-1', access_key: 'id', secret_key: 'hush', endpoint, force_path_style: true };
  const settings = s3Settings(record(Object.entries(given)), { directory: '/nowhere', env: { HOME: '/nowhere' } });
  const bucket = new Bucket('s3://b/env:', settings, systemClock);
  return bucket.list('env:/').finally(() => bucket.close());
}

test('a list goes on where the server says', async () => {
  next = (n) => (n < 3 ? `t${n}` : undefined);
  expect(await list()).toEqual(['env:/k1/s', 'env:/k2/s', 'env:/k3/s']);
  expect(asked).toEqual(['', 't1', 't2']);
});

test('a server that goes round in a circle is left, and the bucket named', async () => {
  next = (n) => `t${n % 2}`;
  await expect(list()).rejects.toThrow(/s3:\/\/b\/env: cannot be listed: the list of the bucket "b" has no end.*S3 store/);
  expect(asked).toHaveLength(3);
});

test('so is one that never comes to an end', async () => {
  next = (n) => `t${n}`;
  await expect(list()).rejects.toThrow(/the list of the bucket "b" has no end/);
  expect(asked).toHaveLength(1001);
});
