import { DiagnosticError, errorAt, isUnknown, type ObjectValue, type Path, type ProviderActions, t } from '../../framework';
import type { InstanceKey } from '../address';
import type { ActionReference, ActionTrigger } from '../config/configuration';
import { evaluateBody } from '../config/decode/body';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { references } from '../expression/references';
import type { ActionBlock, BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import type { WalkContext } from '../run/walk-context';
import { expand, hasKey, instanceScope } from '../scope/expansion';
import { type ActionInstanceAddress, actionInstanceText, actionText } from './action-address';

/** An action's configuration, evaluated. */
export interface Configured {
  readonly config: ObjectValue;
  readonly sensitive: readonly Path[];
}

/** Evaluates the configuration of one instance of an action. @throws DiagnosticError, ExpressionError */
export async function configuredAction(run: WalkContext, block: ActionBlock, address: ActionInstanceAddress): Promise<Configured> {
  const outside = run.scopes.of(address.module);
  const expansion = await answered(() => expand(block.config, outside));
  if (!hasKey(expansion, address.key)) {
    const detail = `There is no ${actionInstanceText(address)}: ${block.text} has ${expansion.repetition === 'none' ? 'no instances, only itself' : 'other instances'}.`;
    throw new DiagnosticError(errorAt(undefined, 'Reference to non-existent action instance', detail));
  }
  const scope = instanceScope(outside, expansion, address.key);
  const { value, sensitive, ephemeral } = await answered(() => evaluateBody(block.schema.block, block.body, scope));
  run.problems.learn(value, [...sensitive, ...ephemeral]);
  return { config: value, sensitive };
}

/** Evaluates which instance of an action a trigger means. @throws DiagnosticError, ExpressionError */
export async function referredAction(
  { address: referred, key }: ActionReference,
  scope: Scope,
  module: string | undefined,
): Promise<ActionInstanceAddress> {
  const address = module === undefined ? referred : { ...referred, module };
  if (!key) return { ...address, key: undefined };
  const { value, sensitive } = await answered(() => evaluate(key, scope));
  const found: InstanceKey = typeof value === 'string' || typeof value === 'number' ? value : undefined;
  if (found !== undefined && sensitive.length === 0) return { ...address, key: found };
  const detail = `The key of ${actionText(address)} in the actions of a trigger has to be a text or a number that is known.`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid action instance key', detail));
}

/** Whether a trigger's condition holds. @throws DiagnosticError, ExpressionError */
export async function conditionHolds({ condition }: ActionTrigger, scope: Scope): Promise<boolean> {
  if (!condition) return true;
  const { value } = await answered(() => convert(evaluate(condition, scope), t.bool));
  if (isUnknown(value)) {
    const detail = 'The condition expression resulted in an unknown value, but it must be a known boolean value.';
    throw new DiagnosticError(errorAt(undefined, 'Unknown condition value', detail));
  }
  return value === true;
}

/** What a provider offers of an action. @throws DiagnosticError */
export function offeredActions({ providers }: WalkContext, block: ActionBlock): ProviderActions {
  const { actions } = providers.get(block.config.provider);
  if (actions) return actions;
  const detail = `The provider ${block.source} declares the action "${block.config.address.type}" and serves none.`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid action type', detail));
}

/** What the triggers of a resource name, beside itself: their actions have to be configurable, their conditions known. */
export function triggerNeeds(
  { actions: known, dependencies }: BoundConfiguration,
  { address: { module } }: Pick<ResourceBlock, 'address'>,
  triggers: readonly ActionTrigger[],
): { readonly blocks: ReadonlySet<string>; readonly parts: readonly string[]; readonly providers: ReadonlySet<string> } {
  const named = triggers.flatMap(({ actions }) => actions);
  const blocks = named.flatMap(({ address }) => known.get(actionText(address)) ?? []);
  const expressions: readonly Expression[] = [
    ...triggers.flatMap(({ condition }) => condition ?? []),
    ...named.flatMap(({ key }) => key ?? []),
  ];
  const traversals = [...blocks.flatMap((block) => block.references), ...expressions.flatMap(references)];
  return {
    blocks: dependencies.ofTraversals(traversals, module),
    parts: dependencies.partsOfTraversals(traversals, module),
    providers: new Set(blocks.map(({ config }) => config.provider)),
  };
}
