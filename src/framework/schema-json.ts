import type { Attribute, Block, NestedBlock, ProviderSchema, Schema } from './schema';
import { typeToJson } from './types';

type JsonObject = { readonly [key: string]: unknown };

/**
 * The provider's schema in the form of `terraform providers schema -json`
 * (https://developer.hashicorp.com/terraform/cli/commands/providers/schema): what generators read.
 */
export function schemaJson(address: string, schema: ProviderSchema): JsonObject {
  const provider = {
    provider: schemaOf(schema.provider),
    resource_schemas: mapValues(schema.resources, schemaOf),
    data_source_schemas: mapValues(schema.dataSources, schemaOf),
  };
  return { format_version: '1.0', provider_schemas: { [address]: provider } };
}

function schemaOf({ version, block }: Schema): JsonObject {
  return { version, block: blockJson(block) };
}

function blockJson(block: Block): JsonObject {
  return {
    ...(isEmpty(block.attributes) ? {} : { attributes: mapValues(block.attributes, attributeJson) }),
    ...(isEmpty(block.blocks) ? {} : { block_types: mapValues(block.blocks, nestedJson) }),
    ...described(block.description),
    ...(block.deprecated === undefined ? {} : { deprecated: true }),
  };
}

function attributeJson(attribute: Attribute): JsonObject {
  const flags = { required: attribute.required, optional: attribute.optional, computed: attribute.computed };
  return {
    ...(attribute.type ? { type: typeToJson(attribute.type) } : {}),
    ...(attribute.nested
      ? {
          nested_type: {
            attributes: mapValues(attribute.nested.attributes, attributeJson),
            nesting_mode: attribute.nested.nesting,
          },
        }
      : {}),
    ...described(attribute.description),
    ...Object.fromEntries(Object.entries(flags).filter(([, set]) => set)),
    ...(attribute.sensitive ? { sensitive: true } : {}),
    ...(attribute.deprecated === undefined ? {} : { deprecated: true }),
    ...(attribute.writeOnly ? { write_only: true } : {}),
  };
}

function nestedJson({ nesting, block, minItems, maxItems }: NestedBlock): JsonObject {
  return {
    nesting_mode: nesting,
    block: blockJson(block),
    ...(minItems > 0 ? { min_items: minItems } : {}),
    ...(maxItems > 0 ? { max_items: maxItems } : {}),
  };
}

function described(description: string): JsonObject {
  return description === '' ? {} : { description, description_kind: 'markdown' };
}

function mapValues<T>(object: { readonly [key: string]: T }, map: (value: T) => unknown): JsonObject {
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, map(object[key] as T)]),
  );
}

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
