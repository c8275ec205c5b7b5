import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Dynamic,
  fromJson,
  isUnknown,
  type Json,
  numberText,
  type ObjectValue,
  parseJson,
  record,
  type Schema,
  type Type,
  t,
  type Value,
} from '../../framework';
import { isJsonObject } from '../../framework/json';
import { isObjectValue } from '../../framework/value';
import { dataFolder } from '../../runtime/data-folder';
import { compareText } from '../address';
import { TERRAFORM_VERSION } from '../state/file/version';
import type { Backend, BackendContext } from './backend';

/** Where a stack is. */
export type Place = Pick<BackendContext, 'directory' | 'env'>;

/** The backend that `init` has set up for a folder. */
export interface KeptBackend {
  readonly type: string;
  /** Its settings, with those that `-backend-config` gave. */
  readonly config: { readonly [name: string]: Json };
  /** Of the `backend` block that `init` saw. */
  readonly hash: number | undefined;
}

/** The file has the name and the form of a state, and is none: terraform keeps it so. */
const fileOf = ({ directory, env }: Place): string => join(dataFolder(directory, env), 'terraform.tfstate');

/** What `init` has left; undefined where it has set up no backend. Whatever else lies there is nothing that it has left. */
export function readKept(place: Place): KeptBackend | undefined {
  let backend: Json | undefined;
  try {
    const kept = parseJson(readFileSync(fileOf(place), 'utf8'));
    backend = isJsonObject(kept) ? kept.backend : undefined;
  } catch {
    return undefined;
  }
  if (!backend || !isJsonObject(backend) || typeof backend.type !== 'string') return undefined;
  const { type, config = null, hash } = backend;
  return {
    type,
    config: config !== null && isJsonObject(config) ? config : {},
    hash: hash === undefined ? undefined : Number(hash),
  };
}

/** Keeps a backend for the runs that come, as terraform does; nothing where the state is beside the stack. */
export function keepBackend(place: Place, kept: KeptBackend | undefined): void {
  const file = fileOf(place);
  mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
  const text = { version: 3, terraform_version: TERRAFORM_VERSION, ...(kept ? { backend: kept } : {}) };
  // It may have secrets in it.
  writeFileSync(file, JSON.stringify(text, null, 2), { mode: 0o600 });
}

/** Settings as they are kept: all that the schema has, in the order of their names. */
export function settingsJson({ schema, objects = {} }: Backend, settings: ObjectValue): { readonly [name: string]: Json } {
  const names = Object.keys(schema.block.attributes).sort(compareText);
  return Object.fromEntries(
    names.map((name) => {
      const value = settings[name] ?? null;
      const parts = objects[name];
      if (!parts || !isObjectValue(value)) return [name, jsonOf(value)];
      return [name, Object.fromEntries(parts.map((part) => [part, jsonOf(value[part] ?? null)]))];
    }),
  );
}

/** Kept settings as values of the schema. */
export function keptValues({ block }: Schema, config: KeptBackend['config']): ObjectValue {
  return record(
    Object.entries(block.attributes).map(([name, { type }]): [string, Value] => {
      const json = Object.hasOwn(config, name) ? config[name] : undefined;
      return [name, type && json !== undefined ? keptValue(type, json, name) : null];
    }),
  );
}

/** Of what may have any form, pcg needs to know only that it is there. Parts of an object that are not set are no parts of a map. */
function keptValue(type: Type, json: Json, name: string): Value {
  if (json !== null && type.kind === 'dynamic') return new Dynamic(t.string, JSON.stringify(json));
  if (type.kind !== 'map' || !isJsonObject(json)) return fromJson(type, json, name);
  return fromJson(type, Object.fromEntries(Object.entries(json).filter(([, part]) => part !== null)), name);
}

function jsonOf(value: Value): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (isUnknown(value)) throw new Error('a setting of a backend is always known');
  if (value instanceof Dynamic) return jsonOf(value.value);
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isObjectValue(value)) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, jsonOf(part)]));
  return Number(numberText(value as number));
}
