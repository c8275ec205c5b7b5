import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../framework';
import { ConfigError } from '../config/config-error';
import { impliedProvider } from '../config/provider-source';
import type { Sources } from '../config/sources';

/** What is asked on the command line: objects of one type. */
export interface TypeQuery {
  readonly type: string;
  readonly config: { readonly [name: string]: Json };
  readonly limit?: number;
  readonly includeResource?: boolean;
}

/** The name of the list block that a query on the command line is. */
const COMMAND_LINE = 'query';

/**
 * Reads the query files of a folder: `*.tfquery.json`.
 * @throws ConfigError when there is none, or one in the native syntax
 */
export function readQueryFiles(directory: string): Sources {
  const names = readdirSync(directory).filter((name) => !name.startsWith('.') && /\.tfquery\.(?:json|hcl)$/.test(name));
  const native = names.filter((name) => name.endsWith('.hcl'));
  const problem = (summary: string, detail: string) => new ConfigError([{ severity: 'error', summary, detail }]);
  if (native.length > 0) {
    throw problem(
      'Native syntax is not supported',
      `${native.join(', ')}: pcg reads query files in JSON only (*.tfquery.json). Write the list blocks in JSON.`,
    );
  }
  if (names.length === 0) {
    throw problem(
      'No resources to query',
      `There is no *.tfquery.json in ${directory}. Write one, or name a type: pcg query palette_ip_pool.`,
    );
  }
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** A query on the command line, as a query file would have it. */
export function typeQuerySource({ type, config, limit, includeResource }: TypeQuery): Sources {
  const block = {
    provider: impliedProvider(type),
    config: literal(config),
    ...(limit === undefined ? {} : { limit }),
    ...(includeResource ? { include_resource: true } : {}),
  };
  return { 'the command line': JSON.stringify({ list: { [type]: { [COMMAND_LINE]: block } } }) };
}

/** Values that are taken as they are: nothing in them is an expression. */
export function literal(json: Json): Json {
  if (typeof json === 'string') return json.replace(/[$%]\{/g, (marker) => marker.charAt(0) + marker);
  if (Array.isArray(json)) return (json as readonly Json[]).map(literal);
  if (typeof json !== 'object' || json === null || 'isLosslessNumber' in json) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, literal(value)]));
}
