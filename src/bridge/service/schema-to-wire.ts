import type { Attribute, Block, NestedBlock, Nesting, ProviderSchema, Schema } from '../../framework/schema';
import { typeBytes } from '../msgpack';
import {
  Schema_NestedBlock_NestingMode as BlockNesting,
  Schema_Object_NestingMode as ObjectNesting,
  type Schema_Attribute,
  type Schema_Block,
  type Schema_NestedBlock,
  StringKind,
  type Schema as WireSchema,
} from '../proto/tfplugin6';
import { asBuffer } from './private-data';

const NO_TYPE = Buffer.alloc(0);

const OBJECT_NESTING: { readonly [nesting in Nesting]: ObjectNesting } = {
  single: ObjectNesting.SINGLE,
  list: ObjectNesting.LIST,
  set: ObjectNesting.SET,
  map: ObjectNesting.MAP,
};

const BLOCK_NESTING: { readonly [nesting in NestedBlock['nesting']]: BlockNesting } = {
  single: BlockNesting.SINGLE,
  list: BlockNesting.LIST,
  set: BlockNesting.SET,
  map: BlockNesting.MAP,
  group: BlockNesting.GROUP,
};

/** Schemas by type name, as they are sent. */
export function schemasToWire(schemas: ProviderSchema['resources'] = {}): { [type: string]: WireSchema } {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, schemaToWire(schema)]));
}

/** A schema as it is sent. */
export function schemaToWire({ version, block }: Schema): WireSchema {
  return { version: BigInt(version), block: blockToWire(block) };
}

function blockToWire(block: Block): Schema_Block {
  return {
    // The version that counts is the schema's.
    version: 0n,
    attributes: attributesToWire(block.attributes),
    blockTypes: Object.entries(block.blocks).map(([name, nested]) => nestedBlockToWire(name, nested)),
    description: block.description,
    descriptionKind: StringKind.MARKDOWN,
    deprecated: block.deprecated !== undefined,
    deprecationMessage: block.deprecated ?? '',
  };
}

function nestedBlockToWire(typeName: string, { nesting, block, minItems, maxItems }: NestedBlock): Schema_NestedBlock {
  return {
    typeName,
    block: blockToWire(block),
    nesting: BLOCK_NESTING[nesting],
    minItems: BigInt(minItems),
    maxItems: BigInt(maxItems),
  };
}

function attributesToWire(attributes: Block['attributes']): Schema_Attribute[] {
  return Object.entries(attributes).map(([name, attribute]) => attributeToWire(name, attribute));
}

function attributeToWire(name: string, attribute: Attribute): Schema_Attribute {
  const { type, nested } = attribute;
  return {
    name,
    type: type ? asBuffer(typeBytes(type)) : NO_TYPE,
    nestedType: nested && {
      attributes: attributesToWire(nested.attributes),
      nesting: OBJECT_NESTING[nested.nesting],
      minItems: 0n,
      maxItems: 0n,
    },
    description: attribute.description,
    descriptionKind: StringKind.MARKDOWN,
    required: attribute.required,
    optional: attribute.optional,
    computed: attribute.computed,
    sensitive: attribute.sensitive,
    writeOnly: attribute.writeOnly,
    deprecated: attribute.deprecated !== undefined,
    deprecationMessage: attribute.deprecated ?? '',
  };
}
