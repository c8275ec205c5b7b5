import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { addressOf, bodyOf, closeServer, listen } from '../../../support/listen';

/** A request that an {@link ObjectStore} took, its signature found right. */
export interface Asked {
  readonly method: string;
  /** `/BUCKET/KEY`, decoded. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Reply {
  readonly status: number;
  readonly body?: string;
  readonly headers?: { readonly [name: string]: string };
}

export const KEYS = { access_key: 'AKIATEST', secret_key: 'hush-hush/secret' } as const;

/** Keeps objects as S3 does, in any bucket, by path; takes only what is signed with {@link KEYS}. Loopback only. */
export class ObjectStore {
  readonly objects = new Map<string, string>();
  readonly asked: Asked[] = [];
  /** Answers in place of the store: a status, or `hang up` after the store has done it; nothing to let it do. */
  interfere: (asked: Asked) => number | 'hang up' | undefined = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(): Promise<ObjectStore> {
    const store = new ObjectStore();
    await listen(store.#server);
    return store;
  }

  get address(): string {
    return addressOf(this.#server);
  }

  /** What a `terraform` block says of a state in a bucket of this store. */
  backend(bucket: string, more: object = {}): { readonly s3: object } {
    const skip = ['credentials_validation', 'requesting_account_id', 'region_validation', 'metadata_api_check'];
    const skips = Object.fromEntries(skip.map((what) => [`skip_${what}`, true]));
    const place = { bucket, key: 'dc 1/site.tfstate', region: 'eu-test-1', use_path_style: true, endpoints: { s3: this.address } };
    return { s3: { ...place, ...KEYS, ...skips, use_lockfile: true, ...more } };
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const url = new URL(request.url ?? '', this.address);
    const { method = '', headers } = request;
    const asked = { method, path: decodeURIComponent(url.pathname), headers, body: bytes.toString() };
    const wrong = wrongSignature(method, url, headers, bytes);
    if (!wrong) this.asked.push(asked);
    const other = wrong ? undefined : this.interfere(asked);
    const {
      status,
      body = '',
      headers: more = {},
    } = wrong ?? (typeof other === 'number' ? failure(other, 'Ordered') : this.#answer(asked, url.searchParams));
    if (other === 'hang up') request.socket.destroy();
    // Whoever downloads in parts looks for the length.
    else
      response.writeHead(status, { ...more, 'content-length': Buffer.byteLength(body) }).end(method === 'HEAD' ? undefined : body);
  }

  #answer({ method, path, headers, body }: Asked, query: URLSearchParams): Reply {
    if (query.get('list-type') === '2') return this.#list(path, query.get('prefix') ?? '', query.get('continuation-token'));
    const there = this.objects.get(path);
    switch (method) {
      case 'GET':
      case 'HEAD':
        return there === undefined ? failure(404, 'NoSuchKey') : { status: 200, body: there, headers: { etag: etagOf(there) } };
      case 'PUT':
        if (headers['if-none-match'] === '*' && there !== undefined) return failure(412, 'PreconditionFailed');
        if (headers['if-match'] !== undefined && (there === undefined || headers['if-match'] !== etagOf(there)))
          return failure(412, 'PreconditionFailed');
        if (headers['x-amz-checksum-sha256'] !== createHash('sha256').update(body).digest('base64'))
          return failure(400, 'BadDigest');
        this.objects.set(path, body);
        return { status: 200, headers: { etag: etagOf(body) } };
      case 'DELETE':
        this.objects.delete(path);
        return { status: 204 };
      default:
        return failure(405, 'MethodNotAllowed');
    }
  }

  /** Gives one key at a time, so that who asks has to go on. */
  #list(bucket: string, prefix: string, token: string | null): Reply {
    const start = `${bucket.replace(/\/$/, '')}/`;
    const keys = [...this.objects.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length))
      .sort();
    const [first, next] = keys.filter((key) => key.startsWith(prefix) && (token === null || key >= token));
    const more = next === undefined ? '' : `<NextContinuationToken>${escaped(next)}</NextContinuationToken>`;
    const contents = first === undefined ? '' : `<Contents><Key>${escaped(first)}</Key></Contents>`;
    const truncated = `<IsTruncated>${next !== undefined}</IsTruncated>`;
    return { status: 200, body: `<?xml version="1.0"?><ListBucketResult>${truncated}${more}${contents}</ListBucketResult>` };
  }
}

function etagOf(text: string): string {
  return `"${createHash('md5').update(text).digest('hex')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function failure(status: number, code: string): Reply {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>` };
}

/** By https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html; nothing where it is right. */
function wrongSignature(method: string, url: URL, headers: IncomingMessage['headers'], body: Buffer): Reply | undefined {
  const authorization = headers.authorization ?? '';
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
  const [, id, day = '', region = '', names = '', signature] = form.exec(authorization) ?? [];
  if (id !== KEYS.access_key) return failure(403, 'InvalidAccessKeyId');
  const hash = createHash('sha256').update(body).digest('hex');
  const date = String(headers['x-amz-date']);
  if (headers['x-amz-content-sha256'] !== hash || !date.startsWith(day)) return failure(400, 'XAmzContentSHA256Mismatch');
  const encode = (text: string) =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const path = url.pathname
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const signedHeaders = names
    .split(';')
    .map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
    .join('');
  const unsigned = Object.keys(headers).filter((name) => /^(?:host|if-|x-amz-)/.test(name) && !names.split(';').includes(name));
  if (unsigned.length > 0) return failure(403, 'AccessDenied');
  const canonical = [method, path, query, signedHeaders, names, hash].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const hmac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest();
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${KEYS.secret_key}`, day));
  return hmac(key, text).toString('hex') === signature ? undefined : failure(403, 'SignatureDoesNotMatch');
}
