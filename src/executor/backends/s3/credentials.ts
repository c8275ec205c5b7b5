import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ObjectValue } from '../../../framework';
import { backendError } from '../backend';

/** Who asks, and what they sign with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

type Profile = { readonly [name: string]: string };

/** Settings of a profile that name another source of credentials. */
const OTHER_SOURCES = [
  'role_arn',
  'source_profile',
  'credential_source',
  'credential_process',
  'web_identity_token_file',
  'sso_session',
  'sso_start_url',
];

/**
 * Finds credentials where terraform does: the settings, the profile that they name, the environment, the shared files
 * (https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html). Of a profile, its region as well.
 * @throws DiagnosticError when there are none, or they come from somewhere that pcg doesn't ask
 */
export function findCredentials(
  settings: ObjectValue,
  env: NodeJS.ProcessEnv,
  directory: string,
): Credentials & { readonly region?: string } {
  const { access_key, secret_key, token, profile: named } = settings;
  const own = keys(access_key, secret_key, token, 'access_key and secret_key');
  if (own) return own;
  const fromEnvironment = keys(
    env.AWS_ACCESS_KEY_ID,
    env.AWS_SECRET_ACCESS_KEY,
    env.AWS_SESSION_TOKEN,
    'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  );
  if (fromEnvironment && typeof named !== 'string') return fromEnvironment;
  const name = typeof named === 'string' ? named : env.AWS_PROFILE || 'default';
  const profile = profileOf(name, settings, env, directory);
  const other = OTHER_SOURCES.find((each) => profile?.[each] !== undefined);
  const { aws_access_key_id, aws_secret_access_key, aws_session_token, region } = profile ?? {};
  const kept =
    other === undefined
      ? keys(aws_access_key_id, aws_secret_access_key, aws_session_token, `the keys of the profile ${name}`)
      : undefined;
  if (kept) return { ...kept, ...(region === undefined ? {} : { region }) };
  throw missing(profile ? name : undefined, other, env);
}

function keys(id: unknown, secret: unknown, token: unknown, what: string): Credentials | undefined {
  const set = (value: unknown): value is string => typeof value === 'string' && value !== '';
  if (!set(id) && !set(secret)) return undefined;
  if (!set(id) || !set(secret)) {
    throw backendError('Invalid backend configuration', `The backend "s3" needs both of ${what}, or neither.`);
  }
  return { accessKeyId: id, secretAccessKey: secret, ...(set(token) ? { sessionToken: token } : {}) };
}

function missing(profile: string | undefined, other: string | undefined, env: NodeJS.ProcessEnv): Error {
  const unasked = [
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  ].find((name) => env[name]);
  const found =
    other !== undefined
      ? `the profile ${JSON.stringify(profile)} has ${other}, which pcg doesn't follow`
      : unasked !== undefined
        ? `pcg doesn't ask what ${unasked} names`
        : 'there are none in the settings, the environment and the shared files, and pcg asks no metadata service';
  return backendError(
    'No valid credential sources found',
    `The backend "s3" needs credentials: ${found}. Give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN); "aws configure export-credentials --format env" prints those of any profile.`,
  );
}

function profileOf(name: string, settings: ObjectValue, env: NodeJS.ProcessEnv, directory: string): Profile | undefined {
  const home = env.HOME || homedir();
  const paths = (many: unknown, one: unknown, variable: string | undefined, file: string): readonly string[] => {
    const given = Array.isArray(many) ? many.map(String) : typeof one === 'string' ? [one] : undefined;
    return (given ?? [variable || join(home, '.aws', file)]).map((path) => resolve(directory, path.replace(/^~(?=\/)/, home)));
  };
  const { shared_credentials_files, shared_credentials_file, shared_config_files } = settings;
  const config = paths(shared_config_files, undefined, env.AWS_CONFIG_FILE, 'config').map(
    (path) => sections(path)[name === 'default' ? name : `profile ${name}`],
  );
  const credentials = paths(shared_credentials_files, shared_credentials_file, env.AWS_SHARED_CREDENTIALS_FILE, 'credentials').map(
    (path) => sections(path)[name],
  );
  const found = [...config, ...credentials].filter((each) => each !== undefined);
  return found.length === 0 ? undefined : Object.assign({}, ...found);
}

/** What a file in the form of the shared files has; one that can't be read has nothing. */
function sections(path: string): { readonly [section: string]: Profile } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  const all: { [section: string]: { [name: string]: string } } = {};
  let current: { [name: string]: string } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[\s*(.+?)\s*\]/.exec(line)?.[1]?.replaceAll(/\s+/g, ' ');
    const [, name, value] = /^([\w-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (section !== undefined) {
      current = all[section] ?? {};
      all[section] = current;
    } else if (current && name !== undefined) current[name] = value ?? '';
  }
  return all;
}
