import {
  blockType,
  DiagnosticError,
  errorAt,
  fromJson,
  hasErrors,
  type Json,
  mapObject,
  type ObjectValue,
  type Path,
  type PrivateData,
  type ProviderInstance,
  type Schema,
  type Type,
} from '../../framework';
import { fromSchema, type MarkedValue } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import { attributesToJson } from '../state/file/encode';
import type { StateObject } from '../state/state';

/** An object with its values decoded. */
export interface LiveObject {
  readonly value: ObjectValue;
  readonly private: PrivateData;
  /** What the value was decoded from, or is stored as. */
  readonly stored: StateObject;
}

/**
 * Reads a stored object by its provider's present schema, as core does at each load
 * (https://developer.hashicorp.com/terraform/plugin/framework/resources/state-upgrade).
 * @throws DiagnosticError
 */
export async function decodeObject(
  provider: ProviderInstance,
  type: string,
  schema: Schema,
  stored: StateObject,
): Promise<LiveObject> {
  if (stored.schemaVersion > schema.version) {
    throw new DiagnosticError(
      errorAt(
        undefined,
        'Resource instance managed by newer provider version',
        `The object was stored under schema version ${stored.schemaVersion}, and this provider knows ${schema.version}. Use the provider's newer version.`,
      ),
    );
  }
  const known = stored.schemaVersion === schema.version ? strip(blockType(schema.block), stored.attributes) : stored.attributes;
  const { state, diagnostics } = await provider.upgrade({
    type,
    version: stored.schemaVersion,
    raw: { parsed: known },
  });
  if (hasErrors(diagnostics) || state === null) throw new DiagnosticError(...diagnostics);
  return { value: state, private: privateOf(stored), stored };
}

/** The object as state keeps it. */
export function encodeObject(
  schema: Schema,
  value: ObjectValue,
  kept: {
    readonly private: PrivateData;
    readonly sensitive: readonly Path[];
    readonly dependencies: readonly string[];
    readonly createBeforeDestroy: boolean;
    readonly tainted?: boolean;
    /** What a newer writer kept beside the object that this one goes on from. */
    readonly extra?: StateObject['extra'] | undefined;
  },
): StateObject {
  return {
    schemaVersion: schema.version,
    attributes: attributesOf(schema, value),
    sensitive: kept.sensitive,
    ...(kept.private && kept.private.length > 0 ? { private: Buffer.from(kept.private).toString('base64') } : {}),
    dependencies: kept.dependencies,
    createBeforeDestroy: kept.createBeforeDestroy,
    tainted: kept.tainted ?? false,
    ...(kept.extra ? { extra: kept.extra } : {}),
  };
}

function attributesOf({ block }: Schema, value: ObjectValue): StateObject['attributes'] {
  try {
    return attributesToJson(blockType(block), value);
  } catch (error) {
    throw new DiagnosticError(errorAt(undefined, 'Object cannot be kept in state', `${(error as Error).message}.`));
  }
}

/** What an object evaluates to that is stored under the present schema. */
export function storedValue({ schema }: ResourceBlock, { attributes, sensitive }: StateObject): MarkedValue {
  const type = blockType(schema.block);
  const value = fromJson(type, attributes) as ObjectValue;
  return fromSchema(type, value, mergePaths(sensitivePaths(schema.block, value), sensitive));
}

/** A provider's private data of a stored object. */
export function privateOf({ private: kept }: StateObject): PrivateData {
  return kept === undefined ? null : Buffer.from(kept, 'base64');
}

/** Drops attributes that the schema doesn't have any more. */
function strip(type: Type, json: Json): Json {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) {
    const of = (i: number) => (type.kind === 'tuple' ? type.elements[i] : 'element' in type ? type.element : undefined);
    return mapChanged(json as readonly Json[], (item, i) => {
      const inner = of(i);
      return inner ? strip(inner, item) : item;
    });
  }
  if (type.kind === 'map') return stripMap(type.element, json as { readonly [name: string]: Json });
  if (type.kind !== 'object') return json;
  const { attributes } = type;
  const record = json as { readonly [name: string]: Json };
  let changed = false;
  const entries: [string, Json][] = [];
  for (const [name, item] of Object.entries(record)) {
    const inner = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!inner) {
      changed = true;
      continue;
    }
    const stripped = strip(inner, item);
    changed ||= stripped !== item;
    entries.push([name, stripped]);
  }
  return changed ? Object.fromEntries(entries) : json;
}

function stripMap(element: Type, json: { readonly [key: string]: Json }): Json {
  const stripped = mapObject(json, (item) => strip(element, item));
  return Object.keys(json).some((key) => stripped[key] !== json[key]) ? stripped : json;
}

function mapChanged(items: readonly Json[], map: (item: Json, i: number) => Json): readonly Json[] {
  const mapped = items.map(map);
  return mapped.some((item, i) => item !== items[i]) ? mapped : items;
}
