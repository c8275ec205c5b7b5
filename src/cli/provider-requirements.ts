import { type Configuration, type State, sourceOf } from '../executor';
import type { ProviderRequirements } from '../installer';

/**
 * The providers that a stack needs: those that it names, those that its blocks are of, and those that its state has objects
 * of. Only `required_providers` says anything of versions.
 */
export function providerRequirements(
  { requiredProviders, providers }: Pick<Configuration, 'requiredProviders' | 'providers'>,
  state?: Pick<State, 'instances'>,
): ProviderRequirements {
  const found = new Map<string, string[]>();
  const add = (source: string, version?: string) =>
    found.set(source, [...(found.get(source) ?? []), ...(version === undefined ? [] : [version])]);
  for (const { source, version } of Object.values(requiredProviders)) add(source, version);
  for (const { source } of Object.values(providers)) add(source);
  for (const { provider } of state?.instances.values() ?? []) add(sourceOf(provider));
  return found;
}
