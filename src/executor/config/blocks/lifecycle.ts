import type { Json, Path } from '../../../framework';
import type { ResourceAddress } from '../../address';
import type { Step } from '../../expression/ast';
import { inside, type Place } from '../config-error';
import type { Lifecycle, ReplaceTrigger } from '../configuration';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { readActionTriggers } from './action-triggers';
import { readConditions } from './conditions';
import { own, staticBool, staticList, staticTraversal } from './static';

const MANAGED = ['create_before_destroy', 'prevent_destroy', 'ignore_changes', 'replace_triggered_by', 'action_trigger'];
const CONDITIONS = ['precondition', 'postcondition'];

/** What holds for a resource that says nothing about its lifecycle. */
const DEFAULT_LIFECYCLE: Lifecycle = {
  createBeforeDestroy: false,
  preventDestroy: false,
  ignoreChanges: [],
  replaceTriggeredBy: [],
  actionTriggers: [],
  preconditions: [],
  postconditions: [],
};

/** Reads the `lifecycle` block of a block (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle). */
export function readLifecycle(
  json: Json | undefined,
  mode: ResourceAddress['mode'],
  place: Place,
  draft: Draft,
  within: Within,
): Lifecycle {
  let lifecycle: Lifecycle | undefined;
  if (json === undefined) return DEFAULT_LIFECYCLE;
  eachBody(json, place, draft.problems, (body, at) => {
    if (lifecycle) draft.problems.error(at, 'Duplicate lifecycle block', 'A resource has one lifecycle block at most.');
    lifecycle = readBody(body, mode, at, draft, within);
  });
  return lifecycle ?? DEFAULT_LIFECYCLE;
}

function readBody(body: JsonObject, mode: ResourceAddress['mode'], place: Place, draft: Draft, within: Within): Lifecycle {
  const { problems } = draft;
  rejectUnknown(body, [...MANAGED, ...CONDITIONS], place, problems, (name) => didYouMean(name, [...MANAGED, ...CONDITIONS]));
  if (mode !== 'managed') {
    for (const name of MANAGED) {
      if (own(body, name) === undefined) continue;
      problems.error(
        inside(place, name),
        `Invalid ${mode} resource lifecycle argument`,
        `The lifecycle argument "${name}" is defined only for managed resources, and is not valid for ${mode} resources.`,
      );
    }
  }
  return {
    createBeforeDestroy: staticBool(body, 'create_before_destroy', place, problems) ?? false,
    preventDestroy: staticBool(body, 'prevent_destroy', place, problems) ?? false,
    ignoreChanges: readIgnoreChanges(body, place, draft),
    replaceTriggeredBy: readTriggers(body, place, draft, within),
    actionTriggers: mode === 'managed' ? readActionTriggers(body, place, draft, within) : [],
    preconditions: readConditions('precondition', body, place, draft, within),
    postconditions: readConditions('postcondition', body, place, draft, { ...within, self: true }),
  };
}

function readIgnoreChanges(body: JsonObject, place: Place, draft: Draft): Lifecycle['ignoreChanges'] {
  if (own(body, 'ignore_changes') === 'all') return 'all';
  const at = inside(place, 'ignore_changes');
  return staticList(body, 'ignore_changes', place, draft.problems).flatMap((item, i) => {
    const here = inside(at, i);
    if (item === '*') {
      draft.problems.error(
        here,
        'Invalid ignore_changes wildcard',
        'The list ["*"] is no longer supported; write "all" instead of the list.',
      );
      return [];
    }
    const traversal = staticTraversal(item, here, draft, false);
    return traversal ? [[{ attribute: traversal.root }, ...traversal.steps.map(pathStep)]] : [];
  });
}

function pathStep(step: Step): Path[number] {
  if ('name' in step) return { attribute: step.name };
  return typeof step.index === 'number' ? { index: step.index } : { key: step.index };
}

function readTriggers(body: JsonObject, place: Place, draft: Draft, within: Within): readonly ReplaceTrigger[] {
  const at = inside(place, 'replace_triggered_by');
  return staticList(body, 'replace_triggered_by', place, draft.problems).flatMap((item, i) => {
    const here = inside(at, i);
    const traversal = readTrigger(item, here, draft);
    if (!traversal) return [];
    if (['var', 'local', 'each', 'count', 'self', 'path', 'terraform', 'module'].includes(traversal.root)) {
      draft.problems.error(
        here,
        'Invalid reference in replace_triggered_by expression',
        'Only resources, their instances and attributes of these can trigger a replacement.',
      );
      return [];
    }
    draft.refer([traversal], here, { ...within, trigger: true });
    return [traversal];
  });
}

const OWN_KEY = /^(?:\$\{\s*)?([^[\]{}]+)\[\s*(?:each\.key|count\.index)\s*\]([^{}]*?)(?:\s*\})?$/s;

/** Reads a reference in which `each.key` or `count.index` may stand for the key of the instance. */
function readTrigger(item: Json, place: Place, draft: Draft): ReplaceTrigger | undefined {
  const [, block, rest] = (typeof item === 'string' && OWN_KEY.exec(item)) || [];
  if (block === undefined) return staticTraversal(item, place, draft, true);
  const [before, after] = [staticTraversal(block, place, draft, true), staticTraversal(`own${rest}`, place, draft, true)];
  return before && after && { ...before, inOwnInstance: after.steps };
}
