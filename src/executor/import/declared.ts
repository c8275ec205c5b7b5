import { type InstanceAddress, type InstanceKey, resourceText } from '../address';
import type { ModuleConfig, ResourceConfig } from '../config/configuration';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import { UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import { modulePath, moduleSteps, moduleText } from '../module-address';
import type { PlanInput } from '../plan/make-plan';
import { type Expansion, expand, hasKey } from '../scope/expansion';
import { ModuleScopes } from '../scope/module-scopes';

/**
 * Whether the configuration has an instance: the next plan would destroy what is imported to another. Where that hangs on objects, which
 * may be imported only after this one, the kind of its key alone counts.
 */
export async function isDeclared(input: PlanInput, address: InstanceAddress): Promise<boolean> {
  const { configuration, blocks } = input.model;
  const scopes = new ModuleScopes({ ...input, configuration, block: () => UNKNOWN_OF_ANY_TYPE });
  const steps = moduleSteps(address.module);
  for (const [i, { key }] of steps.entries()) {
    const module = configuration.modules[modulePath(moduleText(steps.slice(0, i + 1)))];
    const parent = moduleText(steps.slice(0, i));
    if (!module || !(await includes(module.call, key, () => scopes.expansion(parent, module)))) return false;
  }
  const config = blocks.get(resourceText(address))?.config;
  return config !== undefined && includes(config, address.key, () => expand(config, scopes.of(address.module)));
}

async function includes(
  { count, forEach }: Pick<ResourceConfig | ModuleConfig['call'], 'count' | 'forEach'>,
  key: InstanceKey,
  expansion: () => Expansion,
): Promise<boolean> {
  try {
    return hasKey(await answered(expansion), key);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return typeof key === (count ? 'number' : forEach ? 'string' : 'undefined');
  }
}
