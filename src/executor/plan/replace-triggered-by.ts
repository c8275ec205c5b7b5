import { blockType, equal, type ObjectValue, sameType, type Value } from '../../framework';
import { absoluteText, type InstanceAddress, instanceText, type ResourceAddress, resourceText, stepsToBlock } from '../address';
import type { ReplaceTrigger } from '../config/configuration';
import type { Step } from '../expression/ast';
import { applySteps } from '../expression/evaluate/steps';
import { ExpressionError } from '../expression/expression-error';
import { fromSchema, type MarkedValue } from '../expression/marked-value';
import type { Marks } from '../expression/marks';
import type { ResourceBlock } from '../model/bound-configuration';
import { referredBlock } from '../model/referred';
import { samePaths } from '../objchange/sensitive-paths';
import { keysOf } from '../scope/expansion';
import type { ResourceChange } from './plan';
import type { PlanRun } from './plan-run';

const FIRING = new Set<ResourceChange['action']>(['update', 'delete-create', 'create-delete']);

/**
 * Whether one of `replace_triggered_by` fires: a whole object when it is updated or replaced, an
 * attribute when its value changes with that, or whether it is sensitive
 * (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#replace_triggered_by).
 */
export function triggersReplace(run: PlanRun, { config }: ResourceBlock, address: InstanceAddress): boolean {
  return config.lifecycle.replaceTriggeredBy.some((trigger) => fires(run, trigger, address));
}

function fires(run: PlanRun, traversal: ReplaceTrigger, { module, key }: InstanceAddress): boolean {
  const referred = referredBlock(traversal);
  if (!referred) throw new ExpressionError('Invalid replace_triggered_by', 'It takes references to managed resources only.');
  const block = module === undefined ? referred : { ...referred, module };
  const rest = traversal.steps.slice(stepsToBlock(block));
  const text = resourceText(block);
  if (traversal.inOwnInstance) {
    return firesFor(changeOf(run, { ...block, key }), traversal.inOwnInstance);
  }
  const [first, ...others] = rest;
  const repeated = run.model.blocks.get(text)?.config;
  if (first && 'index' in first !== Boolean(repeated?.count || repeated?.forEach)) {
    const why = 'index' in first ? 'has no "count" or "for_each", so it has no instances with keys' : 'has several instances';
    throw new ExpressionError('Invalid reference in replace_triggered_by expression', `${text} ${why}.`);
  }
  if (first && 'index' in first) {
    return firesFor(changeOf(run, { ...block, key: first.index }), others);
  }
  const instances = instancesOf(run, block);
  if (instances.length === 0) throw noChange(absoluteText(block));
  return instances.some((change) => firesFor(change, rest));
}

/** @throws ExpressionError where there is no such instance, or none in this run */
function changeOf(run: PlanRun, address: InstanceAddress): ResourceChange {
  const change = run.changes.get(instanceText(address));
  if (change) return change;
  throw noChange(instanceText(address));
}

function noChange(address: string): ExpressionError {
  return new ExpressionError(
    'Invalid reference in replace_triggered_by expression',
    `No change found for ${address}: there is no such instance, or it is not among the targets.`,
  );
}

function instancesOf(run: PlanRun, address: ResourceAddress): readonly ResourceChange[] {
  const expansion = run.expansions.get(absoluteText(address));
  if (!expansion) return [];
  return keysOf(expansion).flatMap((key) => run.changes.get(instanceText({ ...address, key })) ?? []);
}

function firesFor(change: ResourceChange, steps: readonly Step[]): boolean {
  if (!FIRING.has(change.action)) return false;
  if (steps.length === 0) return true;
  const before = valueAt(change, change.before, change.beforeSensitive, steps);
  const after = valueAt(change, change.after, change.afterSensitive, steps);
  if (!before || !after) return before !== after;
  if (!sameType(before.type, after.type) || !equal(after.type, before.value, after.value)) return true;
  return !samePaths(before.sensitive, after.sensitive);
}

/**
 * Undefined where there is no such thing: a key may come or go with this very change. Terraform takes the steps one by one, more strictly than
 * an expression would: attributes are those of objects, and keys those of maps.
 */
function valueAt(
  { block }: ResourceChange,
  value: ObjectValue | null,
  sensitive: Marks,
  steps: readonly Step[],
): MarkedValue | undefined {
  let at = fromSchema(blockType(block), value as Value, sensitive);
  try {
    for (const step of steps) {
      if (at.value === null || !STEPPED[kindOf(step)].has(at.type.kind)) return undefined;
      at = applySteps(at, [step]);
    }
    return at;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

const STEPPED = { attribute: new Set(['object']), key: new Set(['map']), position: new Set(['list', 'tuple']) };

function kindOf(step: Step): keyof typeof STEPPED {
  if (!('index' in step)) return 'attribute';
  return typeof step.index === 'string' ? 'key' : 'position';
}
