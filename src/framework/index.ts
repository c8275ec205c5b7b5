export type * from './action';
export type * from './answers';
export { conformanceError } from './conform';
export * from './definition';
export * from './diagnostics';
export { attr, block, nested, schema } from './dsl';
export type * from './ephemeral';
export { distinct, equal, sameType } from './equal';
export type * from './function';
export type * from './handler-context';
export type { IdentityDefinition } from './identity';
export type { ComputedOf, ConfigOf, KnownConfigOf, PlannedOf, StateOf, StructField } from './infer';
export { createInstance, providerSchema } from './instance';
export { decodeJson, fromJson, type Json, parseJson } from './json';
export type * from './list';
export { ExactNumber, numbersEqual, numberText, parseNumber, signedText, type TerraformNumber } from './number';
export * from './offer-definitions';
export { type Path, type PathStep, path, pathText } from './path';
export type { Progress, ProgressListener } from './progress';
export type * from './provider-instance';
export * from './schema';
export { schemaJson } from './schema-json';
export { emptyState, storedAttributes } from './state';
export type { Tenancy } from './tenancy';
export { timeoutsBlock } from './timeouts';
export { type Type, t, typeFromJson, typeText, typeToJson } from './types';
export { validators } from './validate';
export {
  Dynamic,
  dropUnknowns,
  isObjectValue,
  isUnknown,
  isWhollyKnown,
  mapObject,
  type ObjectValue,
  type Refinements,
  record,
  UNKNOWN,
  Unknown,
  type Value,
} from './value';
