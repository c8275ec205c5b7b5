import type { FunctionParameter, FunctionSignature } from '../../framework/function';
import type { Attribute, Block, IdentitySchema, NestedBlock, Nesting, Schema } from '../../framework/schema';
import type { Type } from '../../framework/types';
import { mapObject } from '../../framework/value';
import { readType } from '../codec/dynamic-type';
import {
  Schema_NestedBlock_NestingMode as BlockNesting,
  type Function_Parameter,
  Schema_Object_NestingMode as ObjectNesting,
  type ResourceIdentitySchema,
  type Schema_Attribute,
  type Schema_Block,
  type Schema_NestedBlock,
  type FunctionMessage as WireFunction,
  type Schema as WireSchema,
} from '../proto/tfplugin6';

const OBJECT_NESTING: { readonly [mode: number]: Nesting } = {
  [ObjectNesting.SINGLE]: 'single',
  [ObjectNesting.LIST]: 'list',
  [ObjectNesting.SET]: 'set',
  [ObjectNesting.MAP]: 'map',
};

const BLOCK_NESTING: { readonly [mode: number]: NestedBlock['nesting'] } = {
  [BlockNesting.SINGLE]: 'single',
  [BlockNesting.LIST]: 'list',
  [BlockNesting.SET]: 'set',
  [BlockNesting.MAP]: 'map',
  [BlockNesting.GROUP]: 'group',
};

/** What is wrong with a schema: it names the place. */
export class SchemaError extends Error {
  constructor(at: string, why: string) {
    super(`${at} ${why}`);
    this.name = 'SchemaError';
  }
}

/** Schemas by their names. @throws SchemaError */
export function schemasFromWire(
  kind: string,
  schemas: { readonly [type: string]: WireSchema },
): { readonly [type: string]: Schema } {
  return mapObject(schemas, (schema, type) => schemaFromWire(`${kind} ${type}`, schema));
}

/** A schema as it came. @throws SchemaError when no object could have it */
export function schemaFromWire(at: string, { version, block }: WireSchema): Schema {
  return { version: Number(version), block: block ? blockFromWire(at, block) : { description: '', attributes: {}, blocks: {} } };
}

function blockFromWire(at: string, { description, deprecated, deprecationMessage, attributes, blockTypes }: Schema_Block): Block {
  const own = attributesFromWire(at, attributes);
  const blocks: [string, NestedBlock][] = blockTypes.map((nested) => {
    if (Object.hasOwn(own, nested.typeName)) throw new SchemaError(`${at}.${nested.typeName}`, 'is both an attribute and a block');
    return [nested.typeName, nestedBlockFromWire(`${at}.${nested.typeName}`, nested)];
  });
  return { description, ...deprecation(deprecated, deprecationMessage), attributes: own, blocks: Object.fromEntries(blocks) };
}

function nestedBlockFromWire(at: string, { block, nesting: mode, minItems, maxItems }: Schema_NestedBlock): NestedBlock {
  const nesting = BLOCK_NESTING[mode];
  if (!nesting) throw new SchemaError(at, 'has no kind of nesting that is known');
  const inner = blockFromWire(
    at,
    block ?? {
      version: 0n,
      attributes: [],
      blockTypes: [],
      description: '',
      descriptionKind: 0,
      deprecated: false,
      deprecationMessage: '',
    },
  );
  return { kind: 'block', nesting, block: inner, minItems: Number(minItems), maxItems: Number(maxItems) };
}

function attributesFromWire(at: string, attributes: readonly Schema_Attribute[]): { readonly [name: string]: Attribute } {
  return Object.fromEntries(
    attributes.map((attribute) => [attribute.name, attributeFromWire(`${at}.${attribute.name}`, attribute)]),
  );
}

function attributeFromWire(at: string, attribute: Schema_Attribute): Attribute {
  const { description, required, optional, computed, sensitive, writeOnly, deprecated, deprecationMessage } = attribute;
  if (!required && !optional && !computed) throw new SchemaError(at, 'is neither required nor optional nor computed');
  if (required && (optional || computed)) throw new SchemaError(at, 'is required and something else');
  return {
    kind: 'attribute',
    ...shapeFromWire(at, attribute),
    description,
    required,
    optional,
    computed,
    sensitive,
    writeOnly,
    ...deprecation(deprecated, deprecationMessage),
    // What only a provider in this process says of itself; others decide it when they plan.
    forceNew: false,
    readable: true,
    recompute: 'never',
    validators: [],
  };
}

function shapeFromWire(at: string, { type, nestedType }: Schema_Attribute): Pick<Attribute, 'type' | 'nested'> {
  if (!nestedType) return { type: typeFromWire(at, type) };
  const nesting = OBJECT_NESTING[nestedType.nesting];
  if (!nesting) throw new SchemaError(at, 'has no kind of nesting that is known');
  return { nested: { nesting, attributes: attributesFromWire(at, nestedType.attributes) } };
}

function deprecation(deprecated: boolean, message: string): { readonly deprecated?: string } {
  return deprecated ? { deprecated: message } : {};
}

/** A type as it came. @throws SchemaError */
function typeFromWire(at: string, type: Buffer | undefined): Type {
  try {
    return readType(type?.toString() ?? '');
  } catch {
    throw new SchemaError(at, 'has no type');
  }
}

/** What tells a type's objects apart. @throws SchemaError */
export function identityFromWire(type: string, { version, identityAttributes }: ResourceIdentitySchema): IdentitySchema {
  const attributes = identityAttributes.map((attribute) => [
    attribute.name,
    {
      type: typeFromWire(`the identity of ${type}, ${attribute.name},`, attribute.type),
      description: attribute.description,
      required: attribute.requiredForImport,
    },
  ]);
  return { version: Number(version), attributes: Object.fromEntries(attributes) };
}

/** A function's signature. @throws SchemaError */
export function functionFromWire(name: string, wire: WireFunction): FunctionSignature {
  const at = `the function ${name}`;
  const { summary, description, parameters, variadicParameter, deprecationMessage } = wire;
  return {
    summary,
    description,
    parameters: parameters.map((parameter) => parameterFromWire(at, parameter)),
    ...(variadicParameter ? { variadic: parameterFromWire(at, variadicParameter) } : {}),
    result: typeFromWire(`${at}: its result`, wire.return?.type),
    ...(deprecationMessage === '' ? {} : { deprecated: deprecationMessage }),
  };
}

function parameterFromWire(at: string, parameter: Function_Parameter): FunctionParameter {
  const { name, type, description, allowNullValue, allowUnknownValues } = parameter;
  return {
    name,
    type: typeFromWire(`${at}: its parameter ${name}`, type),
    description,
    ...(allowNullValue ? { allowNull: true as const } : {}),
    ...(allowUnknownValues ? { allowUnknown: true as const } : {}),
  };
}
