import {
  type Diagnostic,
  Dynamic,
  equal,
  errorAt,
  fromJson,
  isUnknown,
  isWhollyKnown,
  type Json,
  record,
  sameType,
  typeFromJson,
  typeToJson,
  type Value,
} from '../../framework';
import { isObjectValue } from '../../framework/value';
import { checkConditions } from '../checks/check-conditions';
import type { OutputConfig } from '../config/configuration';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { ALL_SENSITIVE, type MarkedValue, NULL, typed } from '../expression/marked-value';
import { separateMarks } from '../expression/marks';
import type { Needed } from '../model/dependencies';
import type { WalkContext } from '../run/walk-context';
import { valueToJson } from '../state/file/encode';
import type { State, StateOutput } from '../state/state';
import type { OutputChange } from './plan';
import type { PlanRun } from './plan-run';

/** An output as state has it. */
export function storedOutput({ value, type, sensitive }: StateOutput): MarkedValue {
  const known = typeFromJson(type);
  return typed(known, fromJson(known, value), sensitive ? ALL_SENSITIVE : []);
}

/** Evaluates an output. State keeps none that is null. @throws DiagnosticError, ExpressionError */
export async function evaluateOutput(
  run: WalkContext,
  { name, value, sensitive, preconditions }: OutputConfig,
): Promise<MarkedValue> {
  const about = { of: `output.${name}`, object: `output.${name}`, kind: 'precondition' } as const;
  run.problems.check(await checkConditions(run, about, preconditions, run.scope, run.conditions), about.of);
  const found = await answered(() => evaluate(value, run.scope));
  if (hasInfinity(found.value)) {
    const detail = `The output "${name}" has an infinite number in it, such as the result of a division by zero, and no state can keep that.`;
    run.problems.check([errorAt(undefined, 'Output cannot be kept', detail)], `output.${name}`);
  }
  run.problems.check(hiddenOutput({ name, sensitive }, found), `output.${name}`);
  return found;
}

/** What keeps an output from showing a value that is sensitive or ephemeral. */
export function hiddenOutput(
  { name, sensitive }: Pick<OutputConfig, 'name' | 'sensitive'>,
  value: MarkedValue,
): readonly Diagnostic[] {
  const marks = separateMarks(value.sensitive);
  const found: Diagnostic[] = [];
  if (marks.sensitive.length > 0 && !sensitive) {
    const detail = `To reduce the risk of accidentally exporting sensitive data that was intended to be only internal, the output "${name}" has to be marked as sensitive: sensitive = true. Or use nonsensitive() where the value gives nothing away.`;
    found.push(errorAt(undefined, 'Output refers to sensitive values', detail));
  }
  if (marks.ephemeral.length > 0) {
    const detail = `The output "${name}" is kept in the state, so it cannot have a value that is derived from an ephemeral one. ephemeralasnull() leaves out what is ephemeral.`;
    found.push(errorAt(undefined, 'Ephemeral value not allowed', detail));
  }
  return found;
}

/** Neither a state nor a plan in JSON can keep it. */
export function hasInfinity(value: Value): boolean {
  if (Array.isArray(value)) return value.some(hasInfinity);
  if (value instanceof Dynamic) return hasInfinity(value.value);
  if (isObjectValue(value)) return Object.values(value).some(hasInfinity);
  return value === Infinity || value === -Infinity;
}

/** How an output changes. A value is hidden as long as the old or the new one is sensitive. */
export function outputChange(stored: StateOutput | undefined, after: MarkedValue, sensitive: boolean): OutputChange {
  const before = stored && storedOutput(stored);
  const wasSensitive = stored?.sensitive === true;
  const action = actionOf(before, after, wasSensitive === sensitive);
  const none = action === 'no-op' && after.value === null;
  return { action, before, after: none ? NULL : after, sensitive: wasSensitive || sensitive };
}

function actionOf(before: MarkedValue | undefined, after: MarkedValue, asSensitive: boolean): OutputChange['action'] {
  if (after.value === null && (before?.value ?? null) === null) return 'no-op';
  if (!before) return 'create';
  if (isUnknown(after.value) || !isWhollyKnown(after.value)) return 'update';
  const same = sameType(before.type, after.type) && equal(after.type, before.value, after.value);
  return same && asSensitive ? 'no-op' : 'update';
}

/** Plans all outputs. @returns undefined when one of them can't be evaluated */
export async function planOutputs(run: PlanRun): Promise<{ readonly [name: string]: OutputChange } | undefined> {
  const { outputs } = run.model.configuration;
  // With targets, what nobody declares any more stays.
  const stays = (name: string) => run.targets.given.length > 0 || Object.hasOwn(outputs, name);
  const changes = new Map(Object.entries(removedOutputs(run.stateOutputs, stays)));
  let well = true;
  for (const output of Object.values(outputs)) {
    if (!isIncluded(run, output)) continue;
    run.checks.found(`output.${output.name}`, [`output.${output.name}`]);
    well =
      (await run.problems.attempt(`output.${output.name}`, async () => {
        const stored = Object.hasOwn(run.stateOutputs, output.name) ? run.stateOutputs[output.name] : undefined;
        const after = await evaluateOutput(run, output);
        changes.set(output.name, outputChange(stored, after, output.sensitive));
      })) && well;
  }
  return well ? record(changes) : undefined;
}

/** With targets, an output is in the run when it depends on something, and all of that is. */
export function isIncluded({ targets, model }: Pick<PlanRun, 'targets' | 'model'>, output: OutputConfig): boolean {
  if (targets.given.length === 0) return true;
  const blocks = blocksOf(model, output);
  return blocks.length > 0 && blocks.every((block) => targets.includesBlock(block));
}

/** The blocks that an output depends on. */
export function blocksOf(model: WalkContext['model'], output: OutputConfig): readonly string[] {
  return [...needsOf(model, output).blocks];
}

/** The blocks that an output depends on, and the parts of modules. */
export function needsOf(
  { dependencies }: WalkContext['model'],
  { value, dependsOn, dependsOnModules, preconditions }: OutputConfig,
): Needed {
  const expressions = [value, ...preconditions.flatMap(({ condition, errorMessage }) => [condition, errorMessage])];
  return dependencies.needs({ expressions, dependsOn, ...(dependsOnModules ? { dependsOnModules } : {}) });
}

/** The outputs of the refreshed state: those that are known by now are up to date in it. */
export function outputsAfterRefresh(
  stored: State['outputs'],
  changes: { readonly [name: string]: OutputChange },
  declared: { readonly [name: string]: OutputConfig },
): State['outputs'] {
  const known = new Map(Object.entries(stored));
  for (const [name, { action, after }] of Object.entries(changes)) {
    if (action === 'no-op' || !after || !isWhollyKnown(after.value)) continue;
    const sensitive = Object.hasOwn(declared, name) && declared[name]?.sensitive === true;
    if (after.value === null) known.delete(name);
    else known.set(name, { value: valueToJson(after.type, after.value), type: typeToJson(after.type) as Json, sensitive });
  }
  return record(known);
}

/** The outputs that go: those that state has and that don't stay. */
export function removedOutputs(
  outputs: State['outputs'],
  stays: (name: string) => boolean,
): { readonly [name: string]: OutputChange } {
  const gone = Object.entries(outputs).filter(([name]) => !stays(name));
  return record(
    gone.map(([name, stored]) => [
      name,
      { action: 'delete', before: storedOutput(stored), after: undefined, sensitive: stored.sensitive },
    ]),
  );
}
