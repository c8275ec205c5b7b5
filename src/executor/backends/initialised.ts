import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dynamic, fromJson, type Json, type ObjectValue, record, type Schema, type Type, t, type Value } from '../../framework';
import { dataFolder } from '../../runtime/data-folder';
import type { BackendContext } from './backend';

type Place = Pick<BackendContext, 'directory' | 'env'>;

/**
 * Adds what `terraform init -backend-config` was given, which it keeps in its data folder
 * (https://developer.hashicorp.com/terraform/language/backend#partial-configuration). A configuration's own settings go before.
 */
export function withInitialised(type: string, { block }: Schema, settings: ObjectValue, context: Place): ObjectValue {
  const kept = keptSettings(type, context);
  if (!kept) return settings;
  const all = Object.entries(block.attributes).map(([name, attribute]): [string, Value] => {
    const own = settings[name] ?? null;
    const json = Object.hasOwn(kept, name) ? kept[name] : undefined;
    return [name, own === null && attribute.type && json !== undefined ? keptValue(attribute.type, json, name) : own];
  });
  return record(all);
}

/** Of what may have any form, pcg needs to know only that it is there. */
function keptValue(type: Type, json: Json, name: string): Value {
  return type.kind === 'dynamic' && json !== null ? new Dynamic(t.string, JSON.stringify(json)) : fromJson(type, json, name);
}

function keptSettings(type: string, { directory, env }: Place): { readonly [name: string]: Json } | undefined {
  let text: string;
  try {
    text = readFileSync(join(dataFolder(directory, env), 'terraform.tfstate'), 'utf8');
  } catch {
    return undefined;
  }
  // Whatever else lies there is nothing that init has left.
  const kept = parsed(text) as { readonly backend?: { readonly type?: unknown; readonly config?: unknown } } | undefined;
  const { backend } = kept ?? {};
  const config = backend?.type === type ? backend.config : undefined;
  return typeof config === 'object' && config !== null ? (config as { readonly [name: string]: Json }) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
