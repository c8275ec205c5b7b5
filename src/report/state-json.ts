import { compareInstances, compareText, type InstanceAddress, instanceText, type ResourceAddress } from '../executor/address';
import { checkResultsFromJson } from '../executor/checks/check-result';
import type { State, StateInstance, StateObject } from '../executor/state/state';
import { type Block, blockType, fromJson, type ObjectValue } from '../framework';
import { checksDocument } from './checks-json';
import { marksOf } from './diff/marks';
import { sortNames } from './diff/pair';
import { type Document, jsonText, sorted } from './json-text';
import { knownPart, sensitiveMask } from './masks';
import { moduleTree } from './module-tree';
import { valueOfJson } from './render/json-inside';

/**
 * Where reports find the schema of an object in state; undefined where there is none at hand: then JSON
 * has the attributes as the state file does, in which values of any type stand with their types.
 */
export type Schemas = (
  provider: string,
  mode: ResourceAddress['mode'],
  type: string,
) => { readonly version: number; readonly block: Block } | undefined;

export const STATE_FORMAT_VERSION = '1.0';

/**
 * A state as `terraform show -json` gives it, on one line with a line break at its end
 * (https://developer.hashicorp.com/terraform/internals/json-format#state-representation).
 * @throws TypeError when an object doesn't fit its schema
 */
export function stateJson(state: State, schemas: Schemas): string {
  return `${jsonText(stateDocument(state, schemas))}\n`;
}

/** The same as a document, for the plan in which it stands. */
export function stateDocument(state: State, schemas: Schemas): Document {
  const names = sortNames(Object.keys(state.outputs));
  if (names.length === 0 && state.instances.size === 0) return { format_version: STATE_FORMAT_VERSION };
  const outputs = names.map((name) => {
    const output = state.outputs[name];
    return [name, { sensitive: output?.sensitive ?? false, value: sorted(output?.value), type: sorted(output?.type) }] as const;
  });
  const resources = resourcesOf(state, schemas);
  return {
    format_version: STATE_FORMAT_VERSION,
    terraform_version: state.terraformVersion,
    values: {
      outputs: outputs.length > 0 ? Object.fromEntries(outputs) : undefined,
      root_module: moduleTree(resources),
    },
    checks: checksDocument(checkResultsFromJson(state.checkResults)),
  };
}

/** What tells a resource in JSON, in plans and states alike. */
export function resourceIdentity(address: InstanceAddress, provider: string): { readonly [key: string]: Document } {
  return {
    address: instanceText(address),
    mode: address.mode,
    type: address.type,
    name: address.name,
    index: address.key,
    provider_name: providerName(provider),
  };
}

/** The provider of `provider["registry.terraform.io/hashicorp/aws"].alias`. */
export function providerName(ref: string): string {
  return /"([^"]*)"/.exec(ref)?.[1] ?? ref;
}

/** The attributes of an object as a value of its schema, read as Terraform reads them. */
export function objectValue(object: StateObject, block: Block): ObjectValue {
  return fromJson(blockType(block), object.attributes) as ObjectValue;
}

function resourcesOf(state: State, schemas: Schemas) {
  const found: { readonly address: InstanceAddress; readonly deposed: string; readonly document: Document }[] = [];
  for (const instance of state.instances.values()) {
    const { address } = instance;
    const schema = schemas(instance.provider, address.mode, address.type);
    const add = (object: StateObject, deposed?: string) =>
      found.push({ address, deposed: deposed ?? '', document: resourceDocument(instance, object, schema, deposed) });
    if (instance.current) add(instance.current);
    for (const key of sortNames(Object.keys(instance.deposed))) add(instance.deposed[key] as StateObject, key);
  }
  found.sort((a, b) => compareInstances(a.address, b.address) || compareText(a.deposed, b.deposed));
  return found;
}

function resourceDocument(
  { address, provider }: StateInstance,
  object: StateObject,
  schema: ReturnType<Schemas>,
  deposed: string | undefined,
): Document {
  const value = schema && objectValue(object, schema.block);
  const shown = value ?? valueOfJson(object.attributes);
  return {
    ...resourceIdentity(address, provider),
    schema_version: object.schemaVersion,
    values: knownPart(shown),
    sensitive_values: sensitiveMask(shown, marksOf(object.sensitive), schema ? { block: schema.block } : {}),
    depends_on: object.dependencies.length > 0 ? object.dependencies : undefined,
    tainted: object.tainted ? true : undefined,
    deposed_key: deposed,
  };
}
