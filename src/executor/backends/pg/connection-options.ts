import { existsSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { backendError } from '../backend';

/** Where a database is and how one gets in. */
export interface ConnectionOptions extends ClientConfig {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** What a connection string and the environment may say, and what it is called there. */
const VARIABLES: { readonly [variable: string]: string } = {
  PGHOST: 'host',
  PGPORT: 'port',
  PGDATABASE: 'dbname',
  PGUSER: 'user',
  PGPASSWORD: 'password',
  PGOPTIONS: 'options',
  PGAPPNAME: 'application_name',
  PGSSLMODE: 'sslmode',
  PGSSLCERT: 'sslcert',
  PGSSLKEY: 'sslkey',
  PGSSLROOTCERT: 'sslrootcert',
  PGCONNECT_TIMEOUT: 'connect_timeout',
  PGDATESTYLE: 'datestyle',
  PGTZ: 'timezone',
  PGGEQO: 'geqo',
};

/** What terraform's driver refuses, too. */
const REFUSED = ['PGHOSTADDR', 'PGSERVICE', 'PGSERVICEFILE', 'PGREALM', 'PGREQUIRESSL', 'PGSSLCRL', 'PGSYSCONFDIR', 'PGLOCALEDIR'];

/** What the connection is made with; everything else is a parameter of the session. */
const OURS = ['host', 'port', 'dbname', 'user', 'password', 'passfile', 'options', 'connect_timeout', 'client_encoding'];
const TLS = ['sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslpassword', 'sslinline', 'sslsni'];
const NAMES = ['application_name', 'fallback_application_name'];

/** Connecting takes so long at most, when nothing is said of it. */
const CONNECT_SECONDS = 30;
/** A query that takes longer isn't waited for. */
const QUERY_MS = 300_000;

type Given = { readonly [name: string]: string | undefined };

/**
 * Reads a connection string, an address or `name=value` pairs, as terraform's driver reads it
 * (https://pkg.go.dev/github.com/lib/pq#hdr-Connection_String_Parameters): what it leaves out comes from the environment.
 * @throws DiagnosticError
 */
export function connectionOptions(text: string, env: NodeJS.ProcessEnv): ConnectionOptions {
  const refused = REFUSED.find((name) => env[name]);
  if (refused !== undefined) throw invalid(`the environment variable ${refused} is not supported`);
  const environment = Object.entries(VARIABLES).flatMap(([variable, name]) => (env[variable] ? [[name, env[variable]]] : []));
  const given: Given = {
    ...Object.fromEntries(environment),
    ...(/^postgres(ql)?:\/\//.test(text) ? ofAddress(text) : ofPairs(text)),
  };
  const { host = 'localhost', user = systemUser(), dbname = user } = given;
  return {
    host,
    user,
    database: dbname,
    port: whole('port', given.port, 5432),
    ...(given.password === undefined ? {} : { password: given.password }),
    application_name: given.application_name ?? given.fallback_application_name ?? 'pcg',
    ssl: host.startsWith('/') ? false : tlsOf(given, host),
    connectionTimeoutMillis: (whole('connect_timeout', given.connect_timeout, 0) || CONNECT_SECONDS) * 1000,
    query_timeout: QUERY_MS,
    keepAlive: true,
    ...sessionOptions(given),
  };
}

/** An address may do without a host, which URL takes for a mistake. */
const ADDRESS =
  /^postgres(?:ql)?:\/\/(?:(?<who>[^/?]*)@)?(?<host>\[[^\]]*\]|[^:/?]*)(?::(?<port>\d*))?(?:\/(?<dbname>[^?]*))?(?:\?(?<rest>.*))?$/su;

function ofAddress(text: string): Given {
  const parts = ADDRESS.exec(text)?.groups;
  if (!parts) throw invalid('conn_str is no address of the form postgres://USER:PASSWORD@HOST:PORT/DATABASE');
  const { who, host, port, dbname, rest = '' } = parts;
  const [user, ...password] = who?.split(':') ?? [];
  const named = { host, port, user, password: password.length > 0 ? password.join(':') : undefined, dbname };
  const found = Object.entries(named).flatMap(([name, part]) => (part ? [[name, decode(part)]] : []));
  return { ...Object.fromEntries(found), ...Object.fromEntries(new URLSearchParams(rest)) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replace(/^\[(.*)\]$/, '$1'));
  } catch {
    throw invalid('conn_str has a "%" that begins no character');
  }
}

function ofPairs(text: string): Given {
  const found: { [name: string]: string } = {};
  const pair = /\s*([^\s=]+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|((?:[^\s'\\]|\\.)*))(?=\s|$)/suy;
  const end = text.trimEnd().length;
  while (pair.lastIndex < end) {
    const match = pair.exec(text);
    // What is written there isn't quoted: it may be the password.
    if (!match?.[1]) throw invalid('conn_str is neither an address (postgres://…) nor name=value pairs');
    found[match[1]] = (match[2] ?? match[3] ?? '').replaceAll(/\\(.)/gsu, '$1');
  }
  return found;
}

function tlsOf(given: Given, host: string): ClientConfig['ssl'] {
  const { sslmode = 'require' } = given;
  if (sslmode === 'disable') return false;
  if (!['require', 'verify-ca', 'verify-full'].includes(sslmode)) {
    throw invalid(
      `sslmode ${JSON.stringify(sslmode)} is not supported: there are "require" (the default), "verify-full", "verify-ca" and "disable"`,
    );
  }
  const own = (file: string) => join(homedir(), '.postgresql', file);
  const file = (name: 'sslcert' | 'sslkey' | 'sslrootcert', otherwise?: string) => {
    const value = given[name] ?? (otherwise !== undefined && existsSync(otherwise) ? otherwise : undefined);
    if (value === undefined || value === '') return undefined;
    return given.sslinline === 'true' ? value : readOf(name, value);
  };
  const missing = sslmode === 'require' && given.sslinline !== 'true' && !existsSync(given.sslrootcert ?? '');
  const [ca, cert] = [missing ? undefined : file('sslrootcert'), file('sslcert', own('postgresql.crt'))];
  const key = cert === undefined ? undefined : file('sslkey', own('postgresql.key'));
  return {
    rejectUnauthorized: sslmode !== 'require' || ca !== undefined,
    ...(sslmode === 'verify-full' ? { servername: host } : { checkServerIdentity: () => undefined }),
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

function readOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw invalid(`the file of ${name}, ${path}, can't be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Parameters of the session, such as `search_path`, go the way of those that `options` names. */
function sessionOptions({ options, ...given }: Given): Pick<ClientConfig, 'options'> {
  const known = [...OURS, ...TLS, ...NAMES];
  const named = Object.entries(given).flatMap(([name, value]) =>
    known.includes(name) || value === undefined ? [] : [`-c ${name}=${value.replaceAll(/[\\\s]/gu, '\\$&')}`],
  );
  const all = [...(options === undefined ? [] : [options]), ...named].join(' ');
  return all === '' ? {} : { options: all };
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw invalid(`${name} of the connection must be a whole number`);
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    throw invalid('nobody says who the user is (PGUSER)');
  }
}

function invalid(problem: string): Error {
  return backendError(
    'Invalid backend configuration',
    `The backend "pg" can't connect: ${problem}. See conn_str, and the environment (PG_CONN_STR, PG*).`,
  );
}
