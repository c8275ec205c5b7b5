import { type ProviderFactories, type Schemas as ProviderSchemas, sourceOf } from '../executor';
import { NULL_ADDRESSES } from '../null-provider';
import { paletteProviders } from '../provider';
import type { ConfigurationSchemas, Schemas } from '../report';
import { nullFactory } from './provider-factory';

const nothing = nullFactory(process.env);

/** The providers that pcg has in its own process, by source. */
export const providers: ProviderFactories = new Map([
  ...paletteProviders(),
  ...NULL_ADDRESSES.map((address) => [address, nothing] as const),
]);

/** Schemas as a description of a configuration takes them. */
export function describer(schemas: ProviderSchemas): ConfigurationSchemas {
  return {
    resources: finder(schemas),
    provider: (source) => (schemas.has(source) ? schemas.provider(source).block : undefined),
  };
}

/** Schemas as reports look them up: what no provider here has is not there. */
export function finder(schemas: ProviderSchemas): Schemas {
  return (provider, mode, type) => {
    const source = sourceOf(provider);
    return schemas.has(source) ? schemas.resource(source, { mode, type }) : undefined;
  };
}
