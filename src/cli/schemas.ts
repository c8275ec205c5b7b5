import { type Schemas as ProviderSchemas, sourceOf } from '../executor';
import { PROVIDER_ADDRESSES } from '../provider/source-address';
import type { Schemas } from '../report';
import { quietFactory } from './provider-factory';

const palette = quietFactory(process.env);

/** The providers that pcg has in its own process, by source. */
export const providers = new Map(PROVIDER_ADDRESSES.map((address) => [address, palette]));

/** Schemas as reports look them up: what no provider here has is not there. */
export function finder(schemas: ProviderSchemas): Schemas {
  return (provider, mode, type) => {
    const source = sourceOf(provider);
    return schemas.has(source) ? schemas.resource(source, { mode, type }) : undefined;
  };
}
