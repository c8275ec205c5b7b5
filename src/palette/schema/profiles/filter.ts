import { Type } from '@sinclair/typebox';
import { type Data, list, oneOf, optional } from '../data';

/** What a text must be; every member that is given must hold. Case counts only with `ignoreCase: false`. */
export const FilterString = optional({
  eq: Type.String(),
  ne: Type.String(),
  contains: Type.String(),
  beginsWith: Type.String(),
  ignoreCase: Type.Boolean(),
});
export type FilterString = Data<typeof FilterString>;

/** What a list of texts must hold: any of `eq`, any that begins with one of `beginsWith`, none of `ne`. */
export const FilterArray = optional({
  eq: list(Type.String()),
  ne: list(Type.String()),
  beginsWith: list(Type.String()),
  ignoreCase: Type.Boolean(),
});
export type FilterArray = Data<typeof FilterArray>;

/** What a version must be; `gt` and `lt` compare as versions, not as text. */
export const FilterVersionString = optional({
  eq: Type.String(),
  ne: Type.String(),
  beginsWith: Type.String(),
  gt: Type.String(),
  lt: Type.String(),
});
export type FilterVersionString = Data<typeof FilterVersionString>;

export const sortOrder = oneOf('asc', 'desc');
