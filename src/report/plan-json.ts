import { actionInstanceText } from '../executor/action/action-address';
import type { ActionInvocation } from '../executor/action/invocation';
import { compareText, instanceText } from '../executor/address';
import type { Configuration } from '../executor/config/configuration';
import type { Action, OutputChange, Plan, ResourceChange } from '../executor/plan/plan';
import { isWhollyKnown, type Path, typeToJson, type Value } from '../framework';
import { eventName } from './action-text';
import { movedFrom } from './change-heading';
import { checksDocument } from './checks-json';
import { type ConfigurationSchemas, configurationDocument } from './configuration/configuration-json';
import { relevantAttributes } from './configuration/relevant-attributes';
import { marksOf, NO_MARKS } from './diff/marks';
import { sortNames } from './diff/pair';
import { type Document, jsonText, sorted } from './json-text';
import { knownPart, sensitiveMask, unknownMask, unknownPart } from './masks';
import { moduleTree } from './module-tree';
import { providerName, resourceIdentity, type Schemas, stateDocument } from './state-json';

export interface PlanJsonOptions {
  /** Schemas of what is in the prior state; by default those that the plan's changes carry. */
  readonly schemas?: Schemas;
  /** What was planned, which the plan in JSON describes as well. @default it isn't described, nor what of it is relevant */
  readonly described?: { readonly configuration: Configuration; readonly schemas: ConfigurationSchemas };
  /** Whether planning ended with errors. */
  readonly errored?: boolean;
}

const FORMAT_VERSION = '1.2';

/**
 * A plan as `terraform show -json PLANFILE` gives it, on one line with a line break at its end
 * (https://developer.hashicorp.com/terraform/internals/json-format#plan-representation). Sensitive
 * values are in it in clear, as in Terraform's.
 * @throws TypeError when an object of the prior state doesn't fit its schema
 */
export function planJson(plan: Plan, options: PlanJsonOptions = {}): string {
  const { described } = options;
  const schemas = options.schemas ?? schemasOf(plan);
  const changes = plan.mode === 'refresh-only' ? [] : plan.changes.filter((change) => !isDroppedData(change));
  const outputs = sortNames(Object.keys(plan.outputs)).map(
    (name) => [name, outputChange(plan.outputs[name] as OutputChange)] as const,
  );
  const variables = sortNames(Object.keys(plan.variables)).map(
    (name) => [name, { value: knownPart(valueShown(plan, name)) }] as const,
  );
  const priorEmpty = plan.prior.instances.size === 0 && Object.keys(plan.prior.outputs).length === 0;
  return `${jsonText({
    format_version: FORMAT_VERSION,
    terraform_version: plan.prior.terraformVersion,
    variables: record(variables),
    planned_values: plannedValues(plan),
    resource_drift: unlessEmpty(plan.drift.filter((change) => isDrift(plan, change)).map(resourceChange)),
    resource_changes: unlessEmpty(changes.map(resourceChange)),
    output_changes: record(outputs),
    action_invocations: unlessEmpty(plan.invocations.map(invocation)),
    prior_state: priorEmpty ? undefined : stateDocument(plan.prior, schemas),
    configuration: described && configurationDocument(described.configuration, described.schemas),
    relevant_attributes: described && relevantAttributes(plan, described.configuration, described.schemas.resources),
    checks: checksDocument(plan.checks),
    timestamp: plan.timestamp,
    applyable: plan.applyable,
    complete: plan.complete,
    errored: options.errored ?? false,
  })}\n`;
}

const ACTIONS: { readonly [action in Action]: readonly string[] } = {
  'no-op': ['no-op'],
  create: ['create'],
  read: ['read'],
  update: ['update'],
  delete: ['delete'],
  'delete-create': ['delete', 'create'],
  'create-delete': ['create', 'delete'],
  forget: ['forget'],
};

function resourceChange(change: ResourceChange): Document {
  const shape = { block: change.block };
  return {
    ...before(resourceIdentity(change.address, change.provider), 'mode', {
      previous_address: movedFrom(change),
      module_address: change.address.module,
    }),
    deposed: change.deposed,
    change: {
      actions: ACTIONS[change.action],
      before: knownPart(change.before),
      after: knownPart(change.after),
      after_unknown: unknownPart(change.after),
      before_sensitive: sensitiveMask(change.before, marksOf(change.beforeSensitive), shape),
      after_sensitive: sensitiveMask(change.after, marksOf(change.afterSensitive), shape),
      replace_paths: change.replacePaths.length > 0 ? change.replacePaths.map(pathSteps) : undefined,
      importing: change.importing,
    },
    action_reason: change.reason,
  };
}

function invocation({ address, provider, schema, config, sensitive, trigger }: ActionInvocation): Document {
  return {
    address: actionInstanceText(address),
    type: address.type,
    name: address.name,
    config_values: knownPart(config),
    config_sensitive: sensitiveMask(config, marksOf(sensitive), { block: schema }),
    config_unknown: unknownPart(config),
    provider_name: providerName(provider),
    lifecycle_action_trigger: trigger && {
      triggering_resource_address: instanceText(trigger.resource),
      action_trigger_event: eventName(trigger.event),
      action_trigger_block_index: trigger.block,
      actions_list_index: trigger.index,
    },
    invoke_action_trigger: trigger ? undefined : {},
  };
}

function outputChange({ action, before, after, sensitive }: OutputChange): Document {
  const value = after?.value ?? null;
  return {
    actions: [action],
    before: knownPart(before?.value ?? null),
    after: knownPart(value),
    after_unknown: isWhollyKnown(value) ? false : unknownMask(value),
    before_sensitive: sensitive,
    after_sensitive: sensitive,
  };
}

function plannedValues(plan: Plan): Document {
  const outputs = sortNames(Object.keys(plan.outputs)).flatMap((name) => {
    const { after, sensitive, action } = plan.outputs[name] as OutputChange;
    if (!after || action === 'delete') return [];
    const known = isWhollyKnown(after.value);
    const value = known ? { type: sorted(typeToJson(after.type) as Document), value: knownPart(after.value) } : {};
    return [[name, { sensitive, ...value }] as const];
  });
  const resources = plan.changes
    .filter((change) => change.deposed === undefined && (change.after !== null || change.action === 'forget'))
    .map((change) => ({ address: change.address, document: plannedResource(change) }))
    .sort((a, b) => compareText(instanceText(a.address), instanceText(b.address)));
  return { outputs: record(outputs), root_module: moduleTree(resources) };
}

function plannedResource({ address, provider, after, afterSensitive, block, schemaVersion }: ResourceChange): Document {
  return {
    ...resourceIdentity(address, provider),
    schema_version: schemaVersion,
    values: after === null ? undefined : unlessNothing(knownPart(after)),
    sensitive_values: sensitiveMask(after, after === null ? NO_MARKS : marksOf(afterSensitive), { block }),
  };
}

/** The schemas that the changes of a plan carry: every object in the state has a change, even if it is none. */
function schemasOf(plan: Plan): Schemas {
  const known = new Map<string, { readonly version: number; readonly block: ResourceChange['block'] }>();
  for (const { address, provider, block, schemaVersion } of [...plan.changes, ...plan.drift]) {
    known.set(`${provider} ${address.mode} ${address.type}`, { version: schemaVersion, block });
  }
  return (provider, mode, type) => known.get(`${provider} ${mode} ${type}`);
}

/** The value of a variable as it was given, or its default. */
function valueShown({ variables, givenVariables }: Plan, name: string): Value {
  const shown = Object.hasOwn(givenVariables, name) ? givenVariables[name] : variables[name];
  return shown?.value ?? null;
}

/** Data that is no longer in the configuration just goes from the state. */
function isDroppedData({ action, address }: ResourceChange): boolean {
  return address.mode === 'data' && (action === 'delete' || action === 'no-op');
}

function isDrift(plan: Plan, change: ResourceChange): boolean {
  return change.action !== 'no-op' || plan.mode === 'refresh-only';
}

function pathSteps(path: Path): Document {
  return path.map((step) => ('attribute' in step ? step.attribute : 'key' in step ? step.key : step.index));
}

function before(
  object: { readonly [key: string]: Document },
  at: string,
  more: { readonly [key: string]: Document },
): object & { readonly [key: string]: Document } {
  return Object.fromEntries(
    Object.entries(object).flatMap((entry) => (entry[0] === at ? [...Object.entries(more), entry] : [entry])),
  );
}

function record(entries: readonly (readonly [string, Document])[]): Document {
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Terraform leaves an object out of which nothing is known. */
function unlessNothing(values: Document): Document {
  return values && Object.values(values).every((value) => value === undefined) ? undefined : values;
}

function unlessEmpty(items: readonly Document[]): Document {
  return items.length > 0 ? items : undefined;
}
