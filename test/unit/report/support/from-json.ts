import { type InstanceAddress, parseAddress } from '../../../../src/executor/address';
import { typed } from '../../../../src/executor/expression/marked-value';
import type { Action, ActionReason, OutputChange, Plan, ResourceChange } from '../../../../src/executor/plan/plan';
import type { State, StateInstance } from '../../../../src/executor/state/state';
import {
  attr,
  type Block,
  type Json,
  type Path,
  schema,
  type Type,
  t,
  typeFromJson,
  UNKNOWN,
  type Value,
} from '../../../../src/framework';
import { Dynamic } from '../../../../src/framework/value';
import { valueOfJson } from '../../../../src/report/render/json-inside';

/** The parts of Terraform's JSON plan that a plan is made from. */
export interface PlanDocument {
  readonly terraform_version: string;
  readonly variables?: { readonly [name: string]: { readonly value: Json } };
  readonly resource_changes?: readonly ChangeDocument[];
  readonly resource_drift?: readonly ChangeDocument[];
  readonly output_changes?: { readonly [name: string]: ValuesDocument };
  readonly planned_values?: { readonly outputs?: { readonly [name: string]: { readonly type?: Json } } };
  readonly timestamp: string;
  readonly applyable: boolean;
  readonly complete: boolean;
}

interface ValuesDocument {
  readonly actions: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  readonly after_unknown?: Json;
  readonly before_sensitive?: Json;
  readonly after_sensitive?: Json;
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: { readonly id: string };
}

interface ChangeDocument {
  readonly address: string;
  readonly previous_address?: string;
  readonly deposed?: string;
  readonly change: ValuesDocument;
  readonly action_reason?: string;
}

export const TERRAFORM_DATA = schema(
  { description: 'terraform_data' },
  {
    id: attr.string({ computed: true, description: 'id' }),
    input: attr.of(t.dynamic, { optional: true, description: 'input' }),
    output: attr.of(t.dynamic, { computed: true, description: 'output' }),
    triggers_replace: attr.of(t.dynamic, { optional: true, description: 'triggers_replace' }),
  },
);

export const BUILTIN = 'provider["terraform.io/builtin/terraform"]';

/** A plan with the changes of terraform_data that a JSON plan has. */
export function planFromJson(document: PlanDocument, prior: State, mode: Plan['mode'] = 'normal'): Plan {
  const outputs = Object.entries(document.output_changes ?? {}).map(([name, change]) => {
    const type = document.planned_values?.outputs?.[name]?.type;
    return [name, outputFromJson(change, type === undefined ? undefined : typeFromJson(type))] as const;
  });
  const variables = Object.entries(document.variables ?? {}).map(([name, { value }]) => {
    const plain = valueOfJson(value);
    return [name, typed(typeOf(plain), plain)] as const;
  });
  return {
    mode,
    timestamp: document.timestamp,
    targets: [],
    variables: Object.fromEntries(variables),
    previous: { lineage: prior.lineage, serial: prior.serial },
    prior,
    changes: (document.resource_changes ?? []).map(changeFromJson),
    drift: (document.resource_drift ?? []).map(changeFromJson),
    outputs: Object.fromEntries(outputs),
    givenVariables: {},
    invocations: [],
    moduleOutputs: [],
    checks: [],
    applyable: document.applyable,
    complete: document.complete,
    providers: [],
  };
}

/** A state file with terraform_data in it. */
export function stateFromJson(file: { readonly [key: string]: Json }): State {
  const instances = new Map<string, StateInstance>();
  for (const resource of file.resources as unknown as readonly FileResource[]) {
    for (const instance of resource.instances) {
      const key = instance.index_key;
      const suffix = key === undefined ? '' : `[${typeof key === 'string' ? JSON.stringify(key) : Number(key)}]`;
      const text = `${resource.type}.${resource.name}${suffix}`;
      instances.set(text, {
        address: address(text),
        provider: resource.provider,
        current: {
          schemaVersion: 0,
          attributes: instance.attributes,
          sensitive: instance.sensitive_attributes.map((steps) =>
            steps.map(({ value }) => (typeof value === 'object' ? { index: Number(value.value) } : { attribute: String(value) })),
          ),
          dependencies: instance.dependencies ?? [],
          createBeforeDestroy: false,
          tainted: instance.status === 'tainted',
        },
        deposed: {},
      });
    }
  }
  const outputs = Object.entries(file.outputs as { readonly [name: string]: { value: Json; type: Json; sensitive?: boolean } });
  return {
    terraformVersion: file.terraform_version as string,
    serial: Number(file.serial),
    lineage: file.lineage as string,
    outputs: Object.fromEntries(outputs.map(([name, output]) => [name, { ...output, sensitive: output.sensitive ?? false }])),
    instances,
    emptyBlocks: new Map(),
    checkResults: null,
  };
}

interface FileResource {
  readonly type: string;
  readonly name: string;
  readonly provider: string;
  readonly instances: readonly {
    readonly index_key?: string | number | object;
    readonly status?: string;
    readonly attributes: { readonly [name: string]: Json };
    readonly sensitive_attributes: readonly (readonly { readonly value: string | { readonly value: number } }[])[];
    readonly dependencies?: readonly string[];
  }[];
}

function changeFromJson(document: ChangeDocument): ResourceChange {
  const { change } = document;
  const actions = change.actions.join('-') as Action;
  return {
    address: address(document.address),
    ...(document.previous_address ? { previousAddress: address(document.previous_address) } : {}),
    ...(document.deposed ? { deposed: document.deposed } : {}),
    provider: BUILTIN,
    action: actions,
    ...(document.action_reason ? { reason: document.action_reason as ActionReason } : {}),
    block: TERRAFORM_DATA.block as Block,
    schemaVersion: 0,
    before: side(change.before, undefined),
    beforeSensitive: truths(change.before_sensitive ?? false),
    after: side(change.after, change.after_unknown, change.after_sensitive),
    afterSensitive: truths(change.after_sensitive ?? false),
    replacePaths: (change.replace_paths ?? []).map((steps) =>
      steps.map((step) => (typeof step === 'string' ? { attribute: step } : { index: Number(step) })),
    ),
    ...(change.importing ? { importing: change.importing } : {}),
    plannedPrivate: null,
    createBeforeDestroy: actions === 'create-delete',
  };
}

function outputFromJson(change: ValuesDocument, type?: Type): OutputChange {
  const present = (json: Json | undefined, unknown: Json | undefined, known?: Type) => {
    const value = merge(json, unknown ?? false);
    return value === null ? undefined : typed(known ?? typeOf(value), value);
  };
  return {
    action: change.actions[0] as OutputChange['action'],
    before: present(change.before, undefined),
    after: present(change.after, change.after_unknown, type),
    sensitive: change.before_sensitive === true || change.after_sensitive === true,
  };
}

function side(json: Json | undefined, unknown: Json | undefined, sensitive?: Json): { [name: string]: Value } | null {
  if (json === null || json === undefined) return null;
  const names = ['id', 'input', 'output', 'triggers_replace'];
  const object = json as { readonly [name: string]: Json };
  const masks = (unknown ?? {}) as { readonly [name: string]: Json };
  const shapes = (sensitive ?? {}) as { readonly [name: string]: Json };
  return Object.fromEntries(
    names.map((name) => {
      const value = merge(object[name], masks[name] ?? false);
      if (name === 'id' || value === null) return [name, value];
      // The type of an unknown value shows in the masks alone.
      const shape = shapes[name];
      const type =
        value === UNKNOWN && Array.isArray(shape)
          ? t.tuple([])
          : value === UNKNOWN && typeof shape === 'object'
            ? t.object({})
            : typeOf(value);
      return [name, new Dynamic(type, value)];
    }),
  );
}

/** A JSON value with unknowns where the mask is true. */
function merge(json: Json | undefined, mask: Json): Value {
  if (mask === true) return UNKNOWN;
  if (Array.isArray(json)) return json.map((item: Json, i) => merge(item, Array.isArray(mask) ? (mask[i] as Json) : false));
  const plain = valueOfJson(json ?? null);
  if (typeof mask !== 'object' || mask === null || Array.isArray(mask)) return plain;
  const object = (json ?? {}) as { readonly [name: string]: Json };
  if (typeof json !== 'object' || json === null) return plain;
  const masks = mask as { readonly [name: string]: Json };
  const names = new Set([...Object.keys(object), ...Object.keys(masks)]);
  return Object.fromEntries([...names].map((name) => [name, merge(object[name], masks[name] ?? false)]));
}

function truths(mask: Json, at: Path = []): Path[] {
  if (mask === true) return [at];
  if (Array.isArray(mask)) return mask.flatMap((item: Json, i) => truths(item, [...at, { index: i }]));
  if (typeof mask !== 'object' || mask === null) return [];
  return Object.entries(mask as { readonly [name: string]: Json }).flatMap(([name, inner]) =>
    truths(inner, [...at, { attribute: name }]),
  );
}

/** The type that a literal has. */
export function typeOf(value: Value): Type {
  if (typeof value === 'string') return t.string;
  if (typeof value === 'boolean') return t.bool;
  if (value === null || value === UNKNOWN) return t.dynamic;
  if (Array.isArray(value)) return t.tuple((value as readonly Value[]).map(typeOf));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return t.object(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typeOf(inner as Value)])));
  }
  return t.number;
}

function address(text: string): InstanceAddress {
  const parsed = parseAddress(text);
  if (!parsed) throw new Error(`no address: ${text}`);
  return parsed;
}
