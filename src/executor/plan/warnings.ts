import type { Diagnostic } from '../../framework';
import { absoluteText, instanceText, resourceText } from '../address';
import { hasKey, keysOf } from '../scope/expansion';
import type { ResourceChange } from './plan';
import type { PlanRun } from './plan-run';
import { covers, readTarget, replacedAddress, targetText } from './targets';

/** What a plan with targets says of itself. */
export const TARGETING: Diagnostic = {
  severity: 'warning',
  summary: 'Resource targeting is in effect',
  detail:
    'You are creating a plan with the --target option, which means that the result of this plan may not represent all of the changes requested by the current configuration.\n\n' +
    'The --target option is not for routine use, and is provided only for exceptional situations such as recovering from errors or mistakes.',
};

/** What an apply of such a plan says when it is over. */
export const INCOMPLETE: Diagnostic = {
  severity: 'warning',
  summary: 'Applied changes may be incomplete',
  detail:
    'The plan was created with the --target option in effect, so some changes requested in the configuration may have been ignored and the output values may not be fully updated. Run the following command to verify that no other changes are pending:\n    pcg plan\n\n' +
    'Note that the --target option is not suitable for routine use, and is provided only for exceptional situations such as recovering from errors or mistakes.',
};

/** Targets that neither the configuration nor the state has: Terraform passes over them without a word. */
export function emptyTargets({ targets, model, before, beforeByBlock, expansions, scopes }: PlanRun): readonly Diagnostic[] {
  const empty = targets.given.map(readTarget).filter((target) => {
    if (!('type' in target)) {
      const isThere = scopes.has(target.module) || Object.hasOwn(model.configuration.modules, target.module);
      return !isThere && ![...before.values()].some(({ address }) => covers(target, address));
    }
    const block = resourceText(target);
    if (target.key === undefined) return !model.blocks.has(block) && !beforeByBlock.has(block);
    const expansion = expansions.get(absoluteText(target));
    return !before.has(instanceText(target)) && !(expansion && hasKey(expansion, target.key));
  });
  return empty.map((target) => ({
    severity: 'warning',
    summary: 'Target names nothing',
    detail: `Neither the configuration nor the state has ${targetText(target)}, so this target adds nothing to the plan. Check how the address is written.`,
  }));
}

/** Addresses to replace that name a block where only its instances can be meant. */
export function unmatchedReplacements({ expansions, model }: PlanRun, replace: readonly string[]): readonly Diagnostic[] {
  return replace.map(replacedAddress).flatMap((address) => {
    const expansion = expansions.get(absoluteText(address));
    if (!expansion || hasKey(expansion, address.key)) return [];
    const instances = keysOf(expansion).map((key) => `\n  --replace '${instanceText({ ...address, key })}'`);
    const repetition = expansion.repetition === 'count' ? 'count' : 'for_each';
    const { config } = model.blocks.get(resourceText(address)) ?? {};
    const why = config?.count || config?.forEach ? `this resource uses ${repetition}` : 'it has one instance without a key';
    const options = instances.length > 0 ? ` To replace particular instances, use these:${instances.join('')}` : '';
    return [
      {
        severity: 'warning',
        summary: 'Incompletely-matched force-replace resource instance',
        detail: `The request to replace ${instanceText(address)} doesn't match any resource instances, because ${why}.${options}`,
      },
    ];
  });
}

/** What goes out of sight without being destroyed; nothing when there is no such thing. */
export function forgotten(changes: readonly ResourceChange[]): readonly Diagnostic[] {
  const objects = changes.filter(({ action }) => action === 'forget').map(textOf);
  if (objects.length === 0) return [];
  return [
    {
      severity: 'warning',
      summary: 'Some objects will no longer be managed by this stack',
      detail:
        `If you apply this plan, the following objects will no longer be in the state, but they will not be deleted:${objects.join('')}\n\n` +
        'After applying this plan, nobody manages these objects any more. You will need to import them to manage them again.',
    },
  ];
}

function textOf({ address, deposed }: ResourceChange): string {
  return `\n - ${instanceText(address)}${deposed === undefined ? '' : ` (deposed object ${deposed})`}`;
}
