import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ObjectValue } from '../../../framework';
import { type BackendContext, backendError } from '../backend';
import { withEnvironment } from '../environment';
import type { BucketSettings } from './bucket';
import { findCredentials } from './credentials';
import { S3_REFUSED, S3_SCHEMA, S3_VARIABLES } from './schema';

/** Where the states of a backend are, and how one gets there. */
export interface S3Settings extends BucketSettings {
  readonly key: string;
  readonly prefix: string;
  readonly lockFile: boolean;
}

/** Reads the settings of a backend. @throws DiagnosticError */
export function s3Settings(given: ObjectValue, { env, directory }: Pick<BackendContext, 'env' | 'directory'>): S3Settings {
  const refused = Object.keys(S3_REFUSED).find((name) => !empty(given[name]));
  if (refused !== undefined)
    throw backendError('Unsupported backend setting', `${refused} of the backend "s3": ${S3_REFUSED[refused]}`);
  const settings = withEnvironment('s3', S3_SCHEMA, given, env, S3_VARIABLES);
  const text = (name: string) => (empty(settings[name]) ? undefined : String(settings[name]));
  const [bucket, key] = [text('bucket'), text('key')];
  if (bucket === undefined || key === undefined) throw invalid('needs a bucket and a key');
  if (/^\/|\/$/.test(key)) throw invalid('takes no key that begins or ends with "/"');
  const prefix = text('workspace_key_prefix') ?? 'env:';
  if (/^\/|\/$/.test(prefix)) throw invalid('takes no workspace_key_prefix that begins or ends with "/"');
  const { region: ofProfile, ...credentials } = findCredentials(settings, env, directory);
  const region = text('region') ?? ofProfile;
  if (region === undefined) throw invalid('needs a region (AWS_REGION)');
  return {
    bucket,
    key,
    prefix,
    region,
    credentials,
    url: addressOf(settings, bucket, region, env),
    lockFile: settings.use_lockfile === true,
    checksums: settings.skip_s3_checksum !== true,
    writeHeaders: writeHeaders(settings, text),
    keyHeaders: keyHeaders(text('sse_customer_key')),
    http: {
      retries: tries(settings) - 1,
      waitMs: 500,
      mostMs: 20_000,
      env: {
        ...env,
        ...proxy('HTTP_PROXY', text('http_proxy')),
        ...proxy('HTTPS_PROXY', text('https_proxy')),
        ...proxy('NO_PROXY', text('no_proxy')),
      },
      tls: {
        ...(settings.insecure === true && { rejectUnauthorized: false }),
        ...authorities(text('custom_ca_bundle'), directory),
      },
    },
  };
}

/** Where the objects of the bucket are. */
function addressOf(settings: ObjectValue, bucket: string, region: string, env: NodeJS.ProcessEnv): URL {
  const { endpoints, endpoint } = settings;
  const named = endpoints !== null && typeof endpoints === 'object' ? (endpoints as ObjectValue).s3 : undefined;
  const own = [named, endpoint, env.AWS_ENDPOINT_URL_S3, env.AWS_S3_ENDPOINT, env.AWS_ENDPOINT_URL].find((each) => !empty(each));
  const end = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const fips = settings.use_fips_endpoint === true ? '-fips' : '';
  const dual = settings.use_dualstack_endpoint === true ? '.dualstack' : '';
  const text = own === undefined ? `https://s3${fips}${dual}.${region}.${end}` : String(own);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw invalid('takes endpoints that begin with http:// or https://');
  const inPath = settings.use_path_style === true || settings.force_path_style === true;
  // A certificate of Amazon's fits no host with more dots; an address has no hosts below it.
  const mustBe = bucket.includes('.') || /^[\d.:[\]]+$/.test(url.hostname);
  const path = url.pathname.replace(/\/$/, '');
  if (inPath || mustBe) return new URL(`${url.origin}${path}/${encodeURIComponent(bucket)}/`);
  return new URL(`${url.protocol}//${bucket}.${url.host}${path}/`);
}

type Text = (name: string) => string | undefined;

function writeHeaders({ encrypt }: ObjectValue, text: Text): { readonly [name: string]: string } {
  const [kms, acl] = [text('kms_key_id'), text('acl')];
  if (kms !== undefined && text('sse_customer_key') !== undefined) throw invalid('takes kms_key_id or sse_customer_key, not both');
  const encryption: { readonly [name: string]: string } =
    encrypt !== true || text('sse_customer_key') !== undefined
      ? {}
      : kms === undefined
        ? { 'x-amz-server-side-encryption': 'AES256' }
        : { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': kms };
  return { ...encryption, ...(acl === undefined ? {} : { 'x-amz-acl': acl }) };
}

function keyHeaders(key: string | undefined): { readonly [name: string]: string } {
  if (key === undefined) return {};
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== 32) throw invalid('takes an sse_customer_key of 32 bytes in base64, as "openssl rand -base64 32" makes it');
  const algorithm = 'x-amz-server-side-encryption-customer';
  return {
    [`${algorithm}-algorithm`]: 'AES256',
    [`${algorithm}-key`]: key,
    [`${algorithm}-key-md5`]: createHash('md5').update(bytes).digest('base64'),
  };
}

function tries({ max_retries }: ObjectValue): number {
  const value = max_retries === null || max_retries === undefined ? 5 : Number(max_retries);
  if (Number.isSafeInteger(value) && value >= 0) return Math.max(value, 1);
  throw invalid('takes a whole number from 0 as max_retries');
}

function proxy(variable: string, setting: string | undefined): NodeJS.ProcessEnv {
  return setting === undefined ? {} : { [variable]: setting, [variable.toLowerCase()]: setting };
}

function authorities(path: string | undefined, directory: string): { readonly ca?: string } {
  if (path === undefined) return {};
  try {
    return { ca: readFileSync(resolve(directory, path), 'utf8') };
  } catch (error) {
    throw invalid(`can't read custom_ca_bundle, ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function invalid(problem: string): Error {
  return backendError('Invalid backend configuration', `The backend "s3" ${problem}.`);
}
