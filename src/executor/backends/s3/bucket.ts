import { createHash } from 'node:crypto';
import { type Clock, dateOf } from '../../../runtime/clock';
import { StateError } from '../../state/state-error';
import { type Answer, HttpClient, type HttpSettings } from '../http-client';
import type { Credentials } from './credentials';

/** What of a bucket a backend has been told. */
export interface BucketSettings {
  /** Where its objects are, with a `/` at the end. */
  readonly url: URL;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** What goes with every write: encryption, an ACL. */
  readonly writeHeaders: Headers;
  /** What goes with every read and write of an object. */
  readonly keyHeaders: Headers;
  readonly checksums: boolean;
  readonly http: Omit<HttpSettings, 'sign' | 'authorization'>;
}

/** Of up to 1,000 keys each: nobody has as many workspaces. */
const MOST_PAGES = 1000;

type Headers = { readonly [name: string]: string };

/** An object as it is now. */
export interface Found {
  readonly body: Buffer;
  readonly etag?: string;
}

/** The condition of a write: that there is nothing, or still this version. */
export type Condition = { readonly 'if-none-match': '*' } | { readonly 'if-match': string };

/** Objects of a bucket, asked for with signed requests (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html). */
export class Bucket {
  readonly #client: HttpClient;

  /** @param name of the state that is kept there, for messages */
  constructor(
    private readonly name: string,
    private readonly settings: BucketSettings,
    clock: Clock,
  ) {
    const sign: HttpSettings['sign'] = (method, url, headers, body) => signed(settings, clock, method, url, headers, body);
    this.#client = new HttpClient(name, { ...settings.http, sign }, clock);
  }

  async get(key: string): Promise<Found | undefined> {
    const answer = await this.#client.send('GET', this.#url(key), { headers: this.settings.keyHeaders });
    if (answer.status === 404 && codeOf(answer) !== 'NoSuchBucket') return undefined;
    if (answer.status !== 200) throw this.#refused(answer, 'cannot be read');
    return { body: answer.body, ...(answer.etag === undefined ? {} : { etag: answer.etag }) };
  }

  /** @returns whether it was written: not where the condition isn't met */
  async put(key: string, body: Buffer | string, condition?: Condition): Promise<boolean> {
    const { writeHeaders, keyHeaders, checksums } = this.settings;
    const sum: Headers = checksums ? { 'x-amz-sdk-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256(body) } : {};
    const headers = { ...keyHeaders, ...writeHeaders, ...sum, ...condition };
    const answer = await this.#client.send('PUT', this.#url(key), { body, headers });
    if (answer.status === 200) return true;
    // 409: somebody else writes it in the same moment.
    if (condition && (answer.status === 412 || answer.status === 409)) return false;
    throw this.#refused(answer, 'cannot be written');
  }

  async delete(key: string): Promise<void> {
    const answer = await this.#client.send('DELETE', this.#url(key));
    if (![200, 204, 404].includes(answer.status)) throw this.#refused(answer, 'cannot be removed');
  }

  /** The keys that begin so. @throws StateError also where a list has no end */
  async list(prefix: string): Promise<readonly string[]> {
    const keys: string[] = [];
    const given = new Set<string>();
    let token: string | undefined;
    do {
      const url = new URL(this.settings.url);
      url.search = new URLSearchParams({
        'list-type': '2',
        prefix,
        ...(token === undefined ? {} : { 'continuation-token': token }),
      }).toString();
      const answer = await this.#client.send('GET', url);
      if (answer.status !== 200) throw this.#refused(answer, 'cannot be listed');
      const text = answer.body.toString();
      keys.push(...elements(text, 'Key'));
      token = elements(text, 'IsTruncated')[0] === 'true' ? elements(text, 'NextContinuationToken')[0] : undefined;
      if (token !== undefined && (given.has(token) || given.size === MOST_PAGES)) throw this.#endless();
      if (token !== undefined) given.add(token);
    } while (token !== undefined);
    return keys;
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  #url(key: string): URL {
    return new URL(this.settings.url.href + key.split('/').map(encoded).join('/'));
  }

  #endless(): StateError {
    return new StateError(
      this.name,
      `cannot be listed: the list of the bucket ${JSON.stringify(this.settings.bucket)} has no end`,
      'The server says again and again that there is more. See whether the endpoint is that of an S3 store.',
    );
  }

  /** What a status means here. Of what the server says, only its code is quoted: the rest may hold anything. */
  #refused(answer: Answer, problem: string): StateError {
    const { status } = answer;
    const code = codeOf(answer);
    return new StateError(
      this.name,
      `${problem}: the server answered with ${status}${code === '' ? '' : ` (${code})`}`,
      remedyOf(status, code),
    );
  }
}

function remedyOf(status: number, code: string): string {
  if (code === 'NoSuchBucket') return 'See whether the bucket is there, and its name, region and endpoint are right.';
  if (code === 'RequestTimeTooSkewed') return 'Set the clock of this machine.';
  if (code === 'SignatureDoesNotMatch' || code === 'InvalidAccessKeyId' || code === 'ExpiredToken') {
    return 'See whether the credentials (access_key, secret_key, token, AWS_*) are right and still count.';
  }
  if (status === 301 || status === 307 || code === 'AuthorizationHeaderMalformed') return 'Set the region that the bucket is in.';
  if (status === 403)
    return 'See to it that these credentials may read, write, remove and list the objects of the state and its lock.';
  if (status === 501)
    return 'The store has no conditional writes, which use_lockfile needs: keep the state elsewhere, or leave use_lockfile out.';
  return 'See what the server has to say of it in its log, and run again.';
}

async function signed(
  { credentials, region }: BucketSettings,
  clock: Clock,
  method: string,
  url: URL,
  headers: Headers,
  body: string | Buffer | undefined,
): Promise<Headers> {
  const { sign } = await import('aws4');
  const date = new Date(dateOf(clock)).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const request = {
    service: 's3',
    region,
    method,
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, 'X-Amz-Date': date },
    ...(body === undefined ? {} : { body }),
  };
  const all = sign(request as Parameters<typeof sign>[0], credentials).headers ?? {};
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function sha256(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('base64');
}

function encoded(segment: string): string {
  return encodeURIComponent(segment).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function codeOf({ body }: Answer): string {
  return /^\w{1,60}$/.exec(elements(body.toString('utf8', 0, 10_000), 'Code')[0] ?? '')?.[0] ?? '';
}

const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The texts of elements that hold nothing but text. */
function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) =>
    text.replaceAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex, decimal, entity) => {
      if (entity !== undefined) return ENTITIES[entity] ?? all;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    }),
  );
}
