import { decodeValue } from '../../bridge/codec/decode';
import { encodeValue } from '../../bridge/codec/encode';
import { type Block, blockType, type Json, type ObjectValue, type Path, t, typeFromJson, typeToJson } from '../../framework';
import { actionInstanceText, parseActionAddress } from '../action/action-address';
import type { ActionInvocation, FiredTrigger } from '../action/invocation';
import { instanceText, parseAddress } from '../address';
import { type MarkedValue, typed } from '../expression/marked-value';
import type { Schemas } from '../model/schemas';
import { sourceOf } from '../model/schemas';
import { pathListToJson, pathsFromJson, pathsToJson } from '../state/file/paths';
import { readState } from '../state/file/read';
import { stateText } from '../state/file/write';
import { NO_SCHEMA, type OutputChange, type Plan, type ResourceChange } from './plan';

/** The layout of plan files; a reader refuses others. */
const FORMAT = 1;

/** A plan with all that applying it takes besides the state. */
export interface PlanFile {
  /** The release that made it: only the same one applies it. */
  readonly version: string;
  readonly directory: string;
  /** The configuration as it was planned. */
  readonly sources: { readonly [file: string]: string };
  readonly statePath: string;
  readonly workspace: string;
  readonly variables: { readonly [name: string]: MarkedValue };
  /** Ephemeral variables that were given a value: they are given one again at apply. */
  readonly ephemeral: readonly string[];
}

/** A plan file that was read; its changes need the providers' schemas. */
export interface ReadPlanFile extends PlanFile {
  /** The state that the plan goes on from. */
  readonly prior: Plan['prior'];
  /** @throws PlanFileError when a provider no longer has a type */
  plan(schemas: Schemas): Plan;
}

/** What is wrong with a plan file, and what to do. */
export class PlanFileError extends Error {
  constructor(file: string, problem: string) {
    super(`${file} ${problem}. Nothing was changed. Make a new plan with "pcg plan --out ${file}".`);
    this.name = 'PlanFileError';
  }
}

/** The text of a plan file. It holds values in clear, sensitive ones too, though no ephemeral ones: write it with mode 0600. */
export function planFileText(file: Omit<PlanFile, 'variables'>, plan: Plan): string {
  const { changes, drift, outputs, prior, variables, givenVariables, invocations, ...rest } = plan;
  const json = {
    palette_plan: FORMAT,
    ...file,
    variables: mapValues(variables, typedToJson),
    plan: {
      ...rest,
      givenVariables: mapValues(givenVariables, typedToJson),
      prior: stateText(prior),
      changes: changes.map(changeToJson),
      drift: drift.map(changeToJson),
      outputs: mapValues(outputs, outputToJson),
      invocations: invocations.map(invocationToJson),
    },
  };
  return `${JSON.stringify(json)}\n`;
}

/** Whether a text begins as plan files do. */
export function isPlanFile(text: string): boolean {
  return text.startsWith('{"palette_plan":');
}

/** Reads a plan file. @throws PlanFileError */
export function readPlanFile(file: string, text: string, version: string): ReadPlanFile {
  return undamaged(file, () => {
    const json = JSON.parse(text) as StoredFile;
    if (typeof json !== 'object' || json === null || !('palette_plan' in json)) {
      throw new PlanFileError(file, 'is not a plan of pcg (plans of terraform can only be applied by terraform)');
    }
    if (json.palette_plan !== FORMAT || json.version !== version) {
      throw new PlanFileError(file, `was made by pcg ${json.version}, and this is ${version}`);
    }
    const { plan, variables, palette_plan: _, ...rest } = json;
    requireParts(rest);
    const known = mapValues(variables, typedFromJson);
    const prior = readState(plan.prior, file);
    if (!prior) throw new PlanFileError(file, 'has no state in it');
    return {
      ...rest,
      // Earlier builds of the same release had none.
      ephemeral: rest.ephemeral ?? [],
      variables: known,
      prior,
      plan: (schemas) =>
        undamaged(file, () => ({
          ...plan,
          variables: known,
          givenVariables: mapValues(plan.givenVariables ?? {}, typedFromJson),
          prior,
          // Earlier builds of the same release didn't keep them.
          providers: plan.providers ?? [],
          checks: plan.checks ?? [],
          moduleOutputs: plan.moduleOutputs ?? [],
          changes: plan.changes.map((change) => changeFromJson(file, change, schemas)),
          drift: plan.drift.map((change) => changeFromJson(file, change, schemas)),
          outputs: mapValues(plan.outputs, outputFromJson),
          // Nor these.
          invocations: (plan.invocations ?? []).map((invocation) => invocationFromJson(file, invocation, schemas)),
        })),
    };
  });
}

/** Reads something of a plan file. Whatever cannot be read there is the file's fault. */
function undamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlanFileError) throw error;
    throw new PlanFileError(file, 'is damaged or no plan of pcg (plans of terraform can only be applied by terraform)');
  }
}

/** Without them it would be applied to whatever is where the command is given. */
function requireParts({ directory, statePath, workspace, sources }: Omit<PlanFile, 'variables'>): void {
  const texts: readonly unknown[] = [directory, statePath, workspace, ...Object.values(sources)];
  if (texts.some((text) => typeof text !== 'string')) throw new TypeError('a part of the plan is missing');
}

interface StoredTyped {
  readonly type: unknown;
  readonly value: string;
  readonly sensitive: Json;
}

interface StoredOutput {
  readonly action: OutputChange['action'];
  readonly sensitive: boolean;
  readonly before?: StoredTyped;
  readonly after?: StoredTyped;
}

type Plain = Pick<
  ResourceChange,
  'deposed' | 'provider' | 'action' | 'reason' | 'schemaVersion' | 'importing' | 'createBeforeDestroy'
>;

interface StoredChange extends Plain {
  readonly address: string;
  readonly previousAddress?: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
  readonly replacePaths: Json;
  readonly plannedPrivate: string | null;
}

interface StoredInvocation extends Pick<ActionInvocation, 'provider'> {
  readonly address: string;
  readonly config: string | null;
  readonly sensitive: Json;
  readonly trigger?: Omit<FiredTrigger, 'resource'> & { readonly resource: string };
}

interface StoredFile extends Omit<PlanFile, 'variables'> {
  readonly palette_plan: number;
  readonly variables: { readonly [name: string]: StoredTyped };
  readonly plan: Omit<Plan, 'changes' | 'drift' | 'outputs' | 'prior' | 'variables' | 'givenVariables' | 'invocations'> & {
    readonly givenVariables?: { readonly [name: string]: StoredTyped };
    readonly invocations?: readonly StoredInvocation[];
    readonly prior: string;
    readonly changes: readonly StoredChange[];
    readonly drift: readonly StoredChange[];
    readonly outputs: { readonly [name: string]: StoredOutput };
  };
}

function changeToJson(change: ResourceChange): StoredChange {
  const { address, previousAddress, block, before, after, beforeSensitive, afterSensitive, replacePaths, plannedPrivate, ...rest } =
    change;
  return {
    ...rest,
    address: instanceText(address),
    ...(previousAddress ? { previousAddress: instanceText(previousAddress) } : {}),
    before: valueToText(block, before),
    after: valueToText(block, after),
    beforeSensitive: pathsToJson(beforeSensitive),
    afterSensitive: pathsToJson(afterSensitive),
    replacePaths: pathListToJson(replacePaths),
    plannedPrivate: plannedPrivate ? Buffer.from(plannedPrivate).toString('base64') : null,
  };
}

function changeFromJson(file: string, stored: StoredChange, schemas: Schemas): ResourceChange {
  const address = parseAddress(stored.address);
  const previousAddress = stored.previousAddress === undefined ? undefined : parseAddress(stored.previousAddress);
  const source = sourceOf(stored.provider);
  const block =
    stored.action === 'forget' && !schemas.offers(source) ? NO_SCHEMA : address && schemas.resource(source, address)?.block;
  if (!address || !block) throw new PlanFileError(file, `is about ${stored.address}, which no provider here knows`);
  const { previousAddress: _, ...rest } = stored;
  return {
    ...rest,
    address,
    ...(previousAddress ? { previousAddress } : {}),
    block,
    before: valueFromText(block, stored.before),
    after: valueFromText(block, stored.after),
    beforeSensitive: pathsFromJson(stored.beforeSensitive) as readonly Path[],
    afterSensitive: pathsFromJson(stored.afterSensitive) as readonly Path[],
    replacePaths: pathsFromJson(stored.replacePaths) as readonly Path[],
    plannedPrivate: stored.plannedPrivate === null ? null : Buffer.from(stored.plannedPrivate, 'base64'),
  };
}

function invocationToJson({ address, provider, schema, config, sensitive, trigger }: ActionInvocation): StoredInvocation {
  return {
    address: actionInstanceText(address),
    provider,
    config: valueToText(schema, config),
    sensitive: pathsToJson(sensitive),
    ...(trigger ? { trigger: { ...trigger, resource: instanceText(trigger.resource) } } : {}),
  };
}

function invocationFromJson(file: string, stored: StoredInvocation, schemas: Schemas): ActionInvocation {
  const { provider, trigger } = stored;
  const address = parseActionAddress(stored.address);
  const schema = address && schemas.action(sourceOf(provider), address.type)?.block;
  const resource = trigger && parseAddress(trigger.resource);
  if (!address || !schema || (trigger && !resource)) {
    throw new PlanFileError(file, `is about ${stored.address}, which no provider here knows`);
  }
  return {
    address,
    provider,
    schema,
    config: valueFromText(schema, stored.config) as ObjectValue,
    sensitive: pathsFromJson(stored.sensitive) as readonly Path[],
    ...(trigger && resource ? { trigger: { ...trigger, resource } } : {}),
  };
}

// The protocol's own encoding keeps unknown values with all that is known of them, and every digit.
function valueToText(block: Block, value: ObjectValue | null): string | null {
  return value === null ? null : Buffer.from(encodeValue(blockType(block), value)).toString('base64');
}

function valueFromText(block: Block, text: string | null): ObjectValue | null {
  return text === null ? null : (decodeValue(blockType(block), Buffer.from(text, 'base64')) as ObjectValue);
}

function typedToJson({ type, value, sensitive }: MarkedValue): StoredTyped {
  return {
    type: typeToJson(type),
    value: Buffer.from(encodeValue(t.tuple([type]), [value])).toString('base64'),
    sensitive: pathsToJson(sensitive),
  };
}

function typedFromJson({ type: json, value, sensitive }: StoredTyped): MarkedValue {
  const type = typeFromJson(json);
  const [decoded = null] = decodeValue(t.tuple([type]), Buffer.from(value, 'base64')) as readonly MarkedValue['value'][];
  return typed(type, decoded, pathsFromJson(sensitive) as readonly Path[]);
}

function outputToJson({ before, after, ...rest }: OutputChange): StoredOutput {
  return { ...rest, ...(before ? { before: typedToJson(before) } : {}), ...(after ? { after: typedToJson(after) } : {}) };
}

function outputFromJson({ before, after, ...rest }: StoredOutput): OutputChange {
  return { ...rest, before: before && typedFromJson(before), after: after && typedFromJson(after) };
}

function mapValues<T, R>(object: { readonly [key: string]: T }, map: (value: T) => R): { readonly [key: string]: R } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
