import { Type } from '@sinclair/typebox';
import { type Data, list, optional } from '../data';
import { ObjectEntity } from '../metadata';

/** One property that a search can ask for. `enum` holds its values where they are few. */
const SearchFilterSchemaSpecProperty = optional({
  name: Type.String(),
  displayName: Type.String(),
  type: Type.String(),
  enum: list(Type.String()),
  enumValues: list(optional({ displayValue: Type.String(), value: Type.String() })),
  default: Type.String(),
  minIntVal: Type.Integer(),
  maxIntVal: Type.Integer(),
  minFloatVal: Type.Number(),
  maxFloatVal: Type.Number(),
  hideDisplay: Type.Boolean(),
  isDeprecated: Type.Boolean(),
});

/** What a search can ask for. */
export const SearchFilterSchemaSpec = optional({ schema: optional({ properties: list(SearchFilterSchemaSpecProperty) }) });
export type SearchFilterSchemaSpec = Data<typeof SearchFilterSchemaSpec>;

/** For properties whose values are uids: the objects to choose from, with their names. */
export const ClusterSearchInputSpec = optional({
  inputs: Type.Unsafe<{ [property: string]: { values?: { name: string; uid: string }[] } }>(
    Type.Object({}, { additionalProperties: optional({ values: list(ObjectEntity) }) }),
  ),
});
export type ClusterSearchInputSpec = Data<typeof ClusterSearchInputSpec>;
