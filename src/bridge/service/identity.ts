import type { IdentitySchema } from '../../framework/schema';
import type { ObjectValue } from '../../framework/value';
import { typeBytes } from '../msgpack';
import type { ResourceIdentityData, ResourceIdentitySchema } from '../proto/tfplugin6';
import type { ProviderConnection } from '../provider-connection';
import { encodeDynamicValue } from './dynamic-value';
import { identityType } from './guarded';
import { asBuffer } from './private-data';

/** An identity's schema as it is sent. */
export function identitySchemaToWire({ version, attributes }: IdentitySchema): ResourceIdentitySchema {
  return {
    version: BigInt(version),
    identityAttributes: Object.entries(attributes).map(([name, { type, description, required }]) => ({
      name,
      type: asBuffer(typeBytes(type)),
      requiredForImport: required,
      optionalForImport: !required,
      description,
    })),
  };
}

/** An identity as it is sent; nothing where there is none. */
export async function identityToWire(
  connection: ProviderConnection,
  typeName: string,
  identity: ObjectValue | null | undefined,
): Promise<ResourceIdentityData | undefined> {
  if (!identity) return undefined;
  const type = await identityType(connection, typeName);
  return type && { identityData: encodeDynamicValue(type, identity) };
}
