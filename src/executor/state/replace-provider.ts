import { absoluteText } from '../address';
import { sourceOf } from '../model/schemas';
import type { ObjectChange } from './journal/changes';
import type { State } from './state';

/** What a state has of a provider, and what becomes of it. */
export interface ProviderReplacement {
  /** The resources, in the order of their names. */
  readonly resources: readonly string[];
  readonly changes: readonly ObjectChange[];
}

/**
 * Gives the objects of a provider to another one, as `terraform state replace-provider`: their schemas have to fit.
 * @param from source address, with host and namespace
 */
export function replaceProvider({ instances }: Pick<State, 'instances'>, from: string, to: string): ProviderReplacement {
  const found = [...instances.values()].filter(({ provider }) => sourceOf(provider) === from);
  const changes = found.flatMap(({ address, provider, current, deposed }) => {
    const other = provider.replace(JSON.stringify(from), () => JSON.stringify(to));
    const objects = Object.entries(deposed).map(([key, object]) => ({ address, provider: other, deposed: key, object }));
    return current ? [{ address, provider: other, object: current }, ...objects] : objects;
  });
  return { resources: [...new Set(found.map(({ address }) => absoluteText(address)))].sort(), changes };
}
