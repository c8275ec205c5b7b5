import { DiagnosticError, dropUnknowns, errorAt, isWhollyKnown, type Json, record, typeToJson } from '../../framework';
import type { OutputConfig } from '../config/configuration';
import type { MarkedValue } from '../expression/marked-value';
import { evaluateOutput, isIncluded, needsOf } from '../plan/outputs';
import { valueToJson } from '../state/file/encode';
import type { StateOutput } from '../state/state';
import type { ApplyRun } from './apply-run';
import type { Awaited } from './step-names';
import { awaitedBy } from './steps';

/**
 * Evaluates the outputs anew. Those that depend on something that failed stay as they were.
 * @param undone steps that failed or were skipped
 */
export async function applyOutputs(run: ApplyRun, undone: ReadonlySet<string>): Promise<void> {
  if (run.plan.mode === 'invoke') return;
  if (run.plan.mode === 'destroy') {
    if (undone.size === 0) await leaveNothing(run);
    return;
  }
  const { outputs } = run.model.configuration;
  const before = run.plan.prior.outputs;
  // With targets, what nobody declares any more stays.
  const kept = Object.entries(before).filter(([name]) => run.targets.given.length > 0 && !Object.hasOwn(outputs, name));
  const found = new Map<string, StateOutput>(kept);
  const awaited = awaitedBy(run);
  for (const config of Object.values(outputs)) {
    const stored = Object.hasOwn(before, config.name) ? before[config.name] : undefined;
    const fresh = isDone(run, config, undone, awaited) ? await outputOf(run, config) : undefined;
    if (fresh) found.set(config.name, fresh);
    else if (stored && fresh === undefined) found.set(config.name, stored);
  }
  await run.store.setOutputs(record(found));
}

/** When all objects are gone that should, what was read goes as well, and what was put out, if all should. */
async function leaveNothing(run: ApplyRun): Promise<void> {
  const read = [...run.store.state.instances.values()].filter(
    ({ address }) => address.mode === 'data' && run.targets.includes(address),
  );
  await run.store.finish(
    null,
    read.map(({ address, provider }) => ({ address, provider, object: null })),
  );
  if (run.targets.given.length === 0) await run.store.setOutputs({});
}

/** Null for an output that is none; undefined for one that can't be evaluated. */
async function outputOf(run: ApplyRun, config: OutputConfig): Promise<StateOutput | null | undefined> {
  let output: StateOutput | null | undefined;
  await run.problems.attempt(`output.${config.name}`, async () => {
    const value = await evaluateOutput(run, config);
    // What nothing was planned for may stay unknown: the state keeps its type.
    const isPartial = run.plan.mode === 'refresh-only' || run.targets.given.length > 0;
    const settled = isPartial ? { ...value, value: dropUnknowns(value.value) } : value;
    output = value.value === null ? null : stored(settled, config);
  });
  return output;
}

function stored({ type, value }: MarkedValue, { name, sensitive }: OutputConfig): StateOutput {
  if (!isWhollyKnown(value)) throw new TypeError(`output "${name}" is still unknown after apply`);
  try {
    return { value: valueToJson(type, value), type: typeToJson(type) as Json, sensitive };
  } catch (error) {
    throw new DiagnosticError(errorAt(undefined, 'Output cannot be kept', `The output "${name}": ${(error as Error).message}.`));
  }
}

function isDone(run: ApplyRun, config: OutputConfig, undone: ReadonlySet<string>, awaited: Awaited): boolean {
  const needs = needsOf(run.model, config);
  const steps = [...awaited(needs), ...needs.parts];
  return isIncluded(run, config) && steps.every((step) => !undone.has(step));
}
