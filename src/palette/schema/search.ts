import { Type } from '@sinclair/typebox';
import { type Data, list, oneOf, optional } from './data';

const conjunction = oneOf('and', 'or');
const stringOperator = oneOf('eq', 'contains', 'beginsWith');
const numberOperator = oneOf('eq', 'gt', 'gte', 'lt', 'lte');

const strings = optional({ conjunction, values: list(Type.String()) });
const integers = optional({ conjunction, values: list(Type.Integer()) });
const numbers = optional({ conjunction, values: list(Type.Number()) });
/** A day does, too; the search itself says what is no time. */
const dates = optional({ conjunction, values: list(Type.String()) });

/** A condition on one property; exactly one member is given, the one of the property's type. */
export const SearchFilterCondition = optional({
  bool: optional({ value: Type.Boolean() }),
  date: optional({ operator: oneOf('eq', 'gt', 'gte', 'lt', 'lte', 'range'), negation: Type.Boolean(), match: dates }),
  float: optional({ operator: numberOperator, negation: Type.Boolean(), match: numbers }),
  int: optional({ operator: numberOperator, negation: Type.Boolean(), match: integers }),
  keyValue: optional({
    key: Type.String(),
    operator: stringOperator,
    negation: Type.Boolean(),
    ignoreCase: Type.Boolean(),
    match: strings,
  }),
  string: optional({ operator: stringOperator, negation: Type.Boolean(), ignoreCase: Type.Boolean(), match: strings }),
});

/** One property and what is asked of it: `clusterName`, `environment`, `isDeleted` … */
export const SearchFilterItem = optional({
  property: Type.String(),
  type: oneOf('string', 'int', 'float', 'bool', 'date', 'keyValue'),
  condition: SearchFilterCondition,
});
export type SearchFilterItem = Data<typeof SearchFilterItem>;

/** Properties that are asked together. */
export const SearchFilterGroup = optional({ conjunction, filters: list(SearchFilterItem) });
export type SearchFilterGroup = Data<typeof SearchFilterGroup>;

/** The body of a search. */
export const SearchFilterSummarySpec = optional({
  filter: optional({ conjunction, filterGroups: list(SearchFilterGroup) }),
  sort: list(
    optional({
      field: oneOf('environment', 'clusterName', 'clusterState', 'healthState', 'creationTimestamp', 'lastModifiedTimestamp'),
      order: oneOf('asc', 'desc'),
    }),
  ),
});
export type SearchFilterSummarySpec = Data<typeof SearchFilterSummarySpec>;
