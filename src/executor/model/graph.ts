import type { Configuration } from '../config/configuration';
import { loadSchemas } from '../executor';
import { EMPTY_STATE } from '../state/file/read';
import { bindConfiguration } from './bound-configuration';
import type { ProviderFactories } from './schemas';

/** What depends on what: `edges` go from a block to what it depends on. */
export interface ResourceGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

/** The resource blocks of a configuration, in the order of their addresses. @throws DiagnosticError */
export async function resourceGraph(configuration: Configuration, providers: ProviderFactories): Promise<ResourceGraph> {
  const { blocks, dependencies } = await bindConfiguration(configuration, await loadSchemas(providers), EMPTY_STATE);
  const ids = [...blocks.keys()].sort();
  return {
    nodes: ids.map((id) => ({ id, label: id })),
    edges: ids.flatMap((id) => [...dependencies.direct(id)].sort().map((other) => [id, other] as const)),
  };
}
