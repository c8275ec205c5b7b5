import { t, UNKNOWN } from '../../framework';
import { record } from '../../framework/value';
import type { ModuleConfig, OutputConfig } from '../config/configuration';
import type { Scope } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { type MarkedValue, sensitiveIf, typed } from '../expression/marked-value';
import { ALL_EPHEMERAL, ALL_SENSITIVE, bothMarks, isEphemeralPath, NO_MARKS } from '../expression/marks';

/** What an output of a module gives. @throws ExpressionError */
export function moduleOutput({ path, outputs }: ModuleConfig, name: string, scope: Scope): MarkedValue {
  const config = outputs[name] as OutputConfig;
  const value = evaluate(config.value, scope);
  if (!config.ephemeral && value.sensitive.some(isEphemeralPath)) {
    const detail = `The output "${name}" of ${path} is not declared as returning an ephemeral value, so it cannot be set to a result derived from one: ephemeral = true says that it may be.`;
    throw new ExpressionError('Ephemeral value not allowed', detail);
  }
  return sensitiveIf(outputMarks(config), value);
}

function outputMarks({ sensitive, ephemeral }: OutputConfig) {
  return bothMarks(sensitive ? ALL_SENSITIVE : NO_MARKS, ephemeral ? ALL_EPHEMERAL : NO_MARKS);
}

/** All outputs of an instance in one object. */
export function outputsOf({ outputs }: ModuleConfig, given: (name: string) => MarkedValue): MarkedValue {
  const all = Object.keys(outputs).map((name) => [name, given(name)] as const);
  return typed(
    t.object(record(all.map(([name, { type }]) => [name, type] as const))),
    record(all.map(([name, { value }]) => [name, value] as const)),
    all.flatMap(([attribute, { sensitive }]) => sensitive.map((path) => [{ attribute }, ...path])),
  );
}

/** What is said of a module before anything is planned: what its outputs are isn't known, not even their types. */
export function uncalledModule({ call, outputs }: ModuleConfig): MarkedValue {
  const instance = t.object(record(Object.keys(outputs).map((name) => [name, t.dynamic] as const)));
  if (call.count) return typed(t.list(instance), UNKNOWN);
  if (call.forEach) return typed(t.map(instance), UNKNOWN);
  return typed(instance, record(Object.keys(outputs).map((name) => [name, UNKNOWN] as const)));
}
