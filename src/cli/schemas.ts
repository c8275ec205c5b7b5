import { type Schemas as ProviderSchemas, sourceOf } from '../executor';
import { paletteProviders } from '../provider';
import type { Schemas } from '../report';

/** The providers that pcg has in its own process, by source. */
export const providers = paletteProviders();

/** Schemas as reports look them up: what no provider here has is not there. */
export function finder(schemas: ProviderSchemas): Schemas {
  return (provider, mode, type) => {
    const source = sourceOf(provider);
    return schemas.has(source) ? schemas.resource(source, { mode, type }) : undefined;
  };
}
