import { isLosslessNumber } from 'lossless-json';
import { fromJson, type Json, typeFromJson } from '../../../framework';
import { isJsonObject } from '../../../framework/json';
import { absoluteText, type InstanceAddress, type InstanceKey, instanceText, withModule } from '../../address';
import { parseModule, ROOT } from '../../module-address';
import type { EmptyBlock, State, StateInstance, StateObject, StateOutput } from '../state';
import { StateError } from '../state-error';
import { parseStateJson } from './parse-json';
import { pathsFromJson } from './paths';
import { TERRAFORM_VERSION } from './version';

const RESTORE = 'Restore it from its .backup file or from where you keep copies, or delete it if nothing that it manages exists.';
const BROKEN = `It was changed by hand or by another program. ${RESTORE}`;

/** A state in which there is nothing yet: serial 0, no lineage. */
export const EMPTY_STATE: State = {
  terraformVersion: TERRAFORM_VERSION,
  serial: 0,
  lineage: '',
  outputs: {},
  instances: new Map(),
  emptyBlocks: new Map(),
  checkResults: null,
};

type JsonRecord = { readonly [key: string]: Json };

/**
 * Reads a state file of version 4.
 * @param file its name, for messages
 * @returns undefined for an empty text: no state yet
 * @throws StateError saying what is wrong and what to do
 */
export function readState(text: string, file: string): State | undefined {
  if (text.trim() === '') return undefined;
  const json = parse(text, file);
  checkVersion(json, file);
  const { serial, lineage, terraform_version: terraformVersion, resources, outputs } = json;
  const number = integer(serial);
  if (number === undefined || number < 0) throw new StateError(file, 'has no valid "serial"', BROKEN);
  if (!Number.isSafeInteger(number)) {
    const remedy = 'Numbers beyond 9007199254740991 are not supported: set a smaller one with a text editor.';
    throw new StateError(file, `has the serial ${String(serial)}`, remedy);
  }
  if (typeof lineage !== 'string') throw new StateError(file, 'has no valid "lineage"', BROKEN);
  if (resources !== undefined && resources !== null && !Array.isArray(resources)) {
    throw new StateError(file, 'has "resources" that are no list', BROKEN);
  }
  return {
    terraformVersion: typeof terraformVersion === 'string' ? terraformVersion : '',
    serial: number,
    lineage,
    outputs: readOutputs(outputs, file),
    ...readResources((resources as readonly Json[] | null | undefined) ?? [], file),
    checkResults: json.check_results ?? null,
  };
}

function parse(text: string, file: string): JsonRecord {
  let json: Json;
  try {
    json = parseStateJson(text);
  } catch (error) {
    const problem = text.trimEnd().endsWith('}') ? 'is not valid JSON' : 'is not valid JSON: it seems to be cut off';
    throw new StateError(file, problem, RESTORE, { cause: error });
  }
  if (!isJsonObject(json)) throw new StateError(file, 'is not a Terraform state: it is JSON, but no object', RESTORE);
  return json;
}

function checkVersion({ version }: JsonRecord, file: string): void {
  const number = integer(version);
  if (number === 4) return;
  if (number === undefined) {
    throw new StateError(file, 'is not a Terraform state: it has no "version"', 'Check that this is the right file.');
  }
  if (number < 4) {
    const remedy = 'Run "terraform apply" of Terraform 1.x once: it writes the file anew in version 4.';
    throw new StateError(file, `has the old state format version ${number}`, remedy);
  }
  const remedy = 'A newer program wrote it: use a version of this program that reads it.';
  throw new StateError(file, `has state format version ${number}, and only version 4 is known here`, remedy);
}

/** Reads the outputs of a state file (or of a journal). @throws StateError */
export function readOutputs(json: Json | undefined, file: string): { readonly [name: string]: StateOutput } {
  if (json === undefined || json === null) return {};
  if (!isJsonObject(json)) throw new StateError(file, 'has "outputs" that are no object', BROKEN);
  return Object.fromEntries(
    Object.entries(json).map(([name, output]) => {
      if (!isJsonObject(output) || output.type === undefined || output.value === undefined) {
        throw new StateError(file, `has no value or no type for output "${name}"`, BROKEN);
      }
      if (!isOfType(output.type, output.value))
        throw new StateError(file, `has an output "${name}" whose value is not of its type`, BROKEN);
      return [name, { value: output.value, type: output.type, sensitive: output.sensitive === true }];
    }),
  );
}

function isOfType(type: Json, value: Json): boolean {
  try {
    fromJson(typeFromJson(type), value);
    return true;
  } catch {
    return false;
  }
}

function readResources(resources: readonly Json[], file: string): Pick<State, 'instances' | 'emptyBlocks'> {
  const instances = new Map<string, Mutable<StateInstance>>();
  const emptyBlocks = new Map<string, EmptyBlock>();
  for (const [i, resource] of resources.entries()) {
    const where = `resource number ${i + 1}`;
    if (!isJsonObject(resource)) throw new StateError(file, `has no object as ${where}`, BROKEN);
    const { module, mode, type, name, provider, instances: list } = resource;
    if (module !== undefined && (typeof module !== 'string' || !parseModule(module))) {
      throw new StateError(file, `has no valid module for ${where}`, BROKEN);
    }
    if ((mode !== 'managed' && mode !== 'data') || typeof type !== 'string' || typeof name !== 'string') {
      throw new StateError(file, `has no valid mode, type and name for ${where}`, BROKEN);
    }
    const address = withModule({ mode, type, name } as const, module ?? ROOT);
    if (typeof provider !== 'string') throw new StateError(file, `has no provider for ${absoluteText(address)}`, BROKEN);
    if (!Array.isArray(list)) throw new StateError(file, `has no list of instances for ${absoluteText(address)}`, BROKEN);
    if (list.length === 0) emptyBlocks.set(absoluteText(address), { address, provider });
    for (const instance of list as readonly Json[]) {
      if (!isJsonObject(instance))
        throw new StateError(file, `has an instance of ${absoluteText(address)} that is no object`, BROKEN);
      addInstance(
        instances,
        { ...address, key: instanceKey(instance.index_key, absoluteText(address), file) },
        provider,
        instance,
        file,
      );
    }
  }
  return { instances, emptyBlocks };
}

function addInstance(
  instances: Map<string, Mutable<StateInstance>>,
  address: InstanceAddress,
  provider: string,
  json: JsonRecord,
  file: string,
): void {
  const text = instanceText(address);
  const object = readObject(json, text, file);
  let instance = instances.get(text);
  if (!instance) {
    instance = { address, provider, deposed: {} };
    instances.set(text, instance);
  }
  const { deposed } = json;
  const twice = (what: string) => new StateError(file, `has ${what} twice`, BROKEN);
  if (deposed === undefined || deposed === '') {
    if (instance.current) throw twice(text);
    instance.current = object;
    return;
  }
  if (typeof deposed !== 'string' || !/^[0-9a-f]{8}$/.test(deposed)) {
    throw new StateError(file, `has a deposed object of ${text} without a valid key`, BROKEN);
  }
  if (Object.hasOwn(instance.deposed, deposed)) throw twice(`${text} (deposed ${deposed})`);
  instance.deposed = { ...instance.deposed, [deposed]: object };
}

function instanceKey(json: Json | undefined, resource: string, file: string): InstanceKey {
  if (json === undefined || json === null) return undefined;
  if (typeof json === 'string') return json;
  const number = integer(json);
  if (number === undefined || number < 0)
    throw new StateError(file, `has an instance of ${resource} without a valid index_key`, BROKEN);
  return number;
}

const KNOWN = new Set([
  'index_key',
  'status',
  'deposed',
  'schema_version',
  'attributes',
  'sensitive_attributes',
  'private',
  'dependencies',
  'create_before_destroy',
]);

/**
 * Reads one object of an instance as state files (and the journal) keep it.
 * @param address for messages
 * @throws StateError
 */
export function readObject(json: JsonRecord, address: string, file: string): StateObject {
  const wrong = (what: string) => new StateError(file, `has ${what} for ${address}`, BROKEN);
  const { status, schema_version: version, attributes, private: own, dependencies } = json;
  if (json.attributes_flat !== undefined && json.attributes_flat !== null) {
    const remedy = 'Run "terraform apply" of Terraform 1.x once: it writes the file anew in the current form.';
    throw new StateError(file, `has ${address} in the form of Terraform 0.11`, remedy);
  }
  if (json.provider !== undefined) {
    throw new StateError(file, `has ${address} under one of several provider instances (OpenTofu)`, 'Use tofu for this state.');
  }
  if (status !== undefined && status !== '' && status !== 'tainted') throw wrong(`the unknown status ${JSON.stringify(status)}`);
  const schemaVersion = version === undefined ? 0 : integer(version);
  if (schemaVersion === undefined || schemaVersion < 0) throw wrong('no valid schema_version');
  if (!isJsonObject(attributes)) throw wrong('no attributes');
  if (own !== undefined && typeof own !== 'string') throw wrong('private data that is no text');
  if (dependencies !== undefined && dependencies !== null && !isTexts(dependencies))
    throw wrong('dependencies that are no addresses');
  const extra = Object.keys(json).filter((key) => !KNOWN.has(key));
  try {
    return {
      schemaVersion,
      attributes,
      sensitive: pathsFromJson(json.sensitive_attributes),
      ...(own === undefined || own === '' ? {} : { private: own }),
      dependencies: dependencies ?? [],
      createBeforeDestroy: json.create_before_destroy === true,
      tainted: status === 'tainted',
      ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra.map((key) => [key, json[key] as Json])) }),
    };
  } catch (error) {
    throw error instanceof TypeError ? wrong('sensitive_attributes that are no paths') : error;
  }
}

type Mutable<T> = { -readonly [P in keyof T]: T[P] };

function isTexts(json: Json): json is readonly string[] {
  return Array.isArray(json) && json.every((item) => typeof item === 'string');
}

/** A whole number, also one that is too large to be exact. */
function integer(json: Json | undefined): number | undefined {
  const number = isLosslessNumber(json) ? Number(json.value) : json;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}
