import { isLosslessNumber } from 'lossless-json';
import type { Json } from '../../../framework';
import { absoluteText, compareKeys, type InstanceKey, type ResourceAddress } from '../../address';
import type { State, StateInstance, StateObject, StateOutput } from '../state';
import { compareBytewise, jsonText, sortBytewise, stringText } from './json-text';
import { pathsToJson, sortPaths } from './paths';
import { TERRAFORM_VERSION } from './version';

/**
 * The text of a state file, byte for byte as Terraform `TERRAFORM_VERSION` writes it. Texts of
 * objects are remembered, so that writing again costs only what has changed.
 */
export function stateText(state: State): string {
  return headText(state) + contentText(state);
}

/** The part that says nothing of what is managed: it differs between two saves of the same content. */
export function headText({ serial, lineage }: Pick<State, 'serial' | 'lineage'>): string {
  return `{
  "version": 4,
  "terraform_version": ${stringText(TERRAFORM_VERSION)},
  "serial": ${serial},
  "lineage": ${stringText(lineage)},
`;
}

/** The rest of the file: outputs, resources and results of checks. */
export function contentText(state: Pick<State, 'outputs' | 'instances' | 'emptyBlocks' | 'checkResults'>): string {
  const { outputs, checkResults } = state;
  return `  "outputs": ${outputsText(outputs)},
  "resources": ${resourcesText(state)},
  "check_results": ${jsonText(checkResults, '  ')}
}
`;
}

function outputsText(outputs: { readonly [name: string]: StateOutput }): string {
  const names = sortBytewise(Object.keys(outputs));
  if (names.length === 0) return '{}';
  const texts = names.map((name) => {
    const { value, type, sensitive } = outputs[name] as StateOutput;
    const json: Json = { value: withoutSigns(value), type, ...(sensitive ? { sensitive } : {}) };
    return `\n    ${stringText(name)}: ${jsonText(json, '    ')}`;
  });
  return `{${texts.join(',')}\n  }`;
}

/** Outputs lose the sign of a zero on their way into Terraform's state; attributes keep it. */
function withoutSigns(json: Json): Json {
  if (json === 0) return 0;
  if (typeof json !== 'object' || json === null || isLosslessNumber(json)) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(withoutSigns);
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withoutSigns(value)]));
}

interface Resource {
  readonly address: ResourceAddress;
  provider: string;
  readonly instances: StateInstance[];
}

function resourcesText(state: Pick<State, 'instances' | 'emptyBlocks'>): string {
  const texts = resourcesOf(state).map(({ address, provider, instances }) => {
    const objects = instances.sort((a, b) => compareKey(a.address.key, b.address.key)).flatMap(objectTexts);
    const list = objects.length === 0 ? '[]' : `[${objects.join(',')}\n      ]`;
    return `
    {${address.module === undefined ? '' : `\n      "module": ${stringText(address.module)},`}
      "mode": "${address.mode}",
      "type": ${stringText(address.type)},
      "name": ${stringText(address.name)},
      "provider": ${stringText(provider)},
      "instances": ${list}
    }`;
  });
  return texts.length === 0 ? '[]' : `[${texts.join(',')}\n  ]`;
}

function resourcesOf({ instances, emptyBlocks }: Pick<State, 'instances' | 'emptyBlocks'>): Resource[] {
  const resources = new Map<string, Resource>();
  for (const instance of instances.values()) {
    if (!instance.current && Object.keys(instance.deposed).length === 0) continue;
    const { address, provider } = instance;
    const text = absoluteText(address);
    const resource = resources.get(text);
    if (resource) {
      resource.instances.push(instance);
      // A file has one provider for all instances; the one set last is the one that counts.
      resource.provider = provider;
    } else resources.set(text, { address, provider, instances: [instance] });
  }
  for (const [text, block] of emptyBlocks) if (!resources.has(text)) resources.set(text, { ...block, instances: [] });
  return [...resources.values()].sort(
    ({ address: a }, { address: b }) =>
      compareBytewise(a.module ?? '', b.module ?? '') ||
      compareBytewise(a.mode, b.mode) ||
      compareBytewise(a.type, b.type) ||
      compareBytewise(a.name, b.name),
  );
}

function compareKey(a: InstanceKey, b: InstanceKey): number {
  return typeof a === 'string' && typeof b === 'string' ? compareBytewise(a, b) : compareKeys(a, b);
}

function objectTexts({ address: { key }, current, deposed }: StateInstance): string[] {
  const index = key === undefined ? '' : `\n          "index_key": ${typeof key === 'number' ? key : stringText(key)},`;
  const text = (object: StateObject, deposedKey: string) => `
        {${index}${object.tainted ? '\n          "status": "tainted",' : ''}${deposedKey}${objectText(object)}
        }`;
  const keys = Object.keys(deposed);
  if (keys.length === 0) return current ? [text(current, '')] : [];
  const others = sortBytewise(keys).map((other) =>
    text(deposed[other] as StateObject, `\n          "deposed": ${stringText(other)},`),
  );
  return current ? [text(current, ''), ...others] : others;
}

const objectTextCache = new WeakMap<StateObject, string>();
const MARGIN = '          ';

/** What an object's text has after the keys that say which one it is; begins with a line break, ends without one. */
function objectText(object: StateObject): string {
  let text = objectTextCache.get(object);
  if (text === undefined) {
    text = Object.entries(objectJson(object))
      .map(([key, value]) => `\n${MARGIN}${stringText(key)}: ${jsonText(value, MARGIN)}`)
      .join(',');
    objectTextCache.set(object, text);
  }
  return text;
}

/** Whether two objects are written alike; sensitive places may be listed in another order. */
export function sameObject(a: StateObject | undefined, b: StateObject | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.tainted !== b.tainted) return false;
  if (objectText(a) === objectText(b)) return true;
  if (a.sensitive.length < 2 || a.sensitive.length !== b.sensitive.length) return false;
  const [left, right] = [a, b].map((object) => jsonText(objectJson({ ...object, sensitive: sortPaths(object.sensitive) })));
  return left === right;
}

/** An object on one line of JSON, as `readObject` reads it. */
export function objectLine(object: StateObject): string {
  // Strings have no raw line breaks in JSON, so that every one is followed by indentation.
  return `{${object.tainted ? '"status":"tainted",' : ''}${objectText(object).replace(/\n */g, '')}}`;
}

function objectJson(object: StateObject): { readonly [key: string]: Json } {
  const { skip_destroy: skipDestroy, ...extra } = object.extra ?? {};
  return {
    schema_version: object.schemaVersion,
    attributes: object.attributes,
    sensitive_attributes: pathsToJson(object.sensitive),
    ...extra,
    ...(object.private ? { private: object.private } : {}),
    ...(object.dependencies.length > 0 ? { dependencies: object.dependencies } : {}),
    ...(object.createBeforeDestroy ? { create_before_destroy: true } : {}),
    ...(skipDestroy === undefined ? {} : { skip_destroy: skipDestroy }),
  };
}
