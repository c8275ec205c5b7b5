import type { SearchFilterItem, SearchFilterSummarySpec } from './schema';

/** Which clusters to search for; without anything, all. */
export interface ClusterFilter {
  readonly name?: string | undefined;
  /** Those that are in one of these. */
  readonly states?: readonly string[] | undefined;
}

const notNested: SearchFilterItem = {
  property: 'environment',
  type: 'string',
  condition: { string: { operator: 'eq', negation: true, ignoreCase: false, match: { conjunction: 'or', values: ['nested'] } } },
};

const notDeleted: SearchFilterItem = { property: 'isDeleted', type: 'bool', condition: { bool: { value: false } } };

/** The body of a search for clusters that exist and have machines of their own. Deleted ones stay listed for 72 hours. */
export function clusterSearch(filter: ClusterFilter = {}): SearchFilterSummarySpec {
  const groups = [{ conjunction: 'and', filters: [notNested, notDeleted] } as const];
  const { name, states } = filter;
  const wanted = [
    ...(name === undefined ? [] : [isOneOf('clusterName', [name])]),
    ...(states ? [isOneOf('clusterState', states)] : []),
  ];
  const more = wanted.length === 0 ? [] : [{ conjunction: 'and', filters: wanted } as const];
  return { filter: { conjunction: 'and', filterGroups: [...groups, ...more] }, sort: [{ field: 'clusterName', order: 'asc' }] };
}

function isOneOf(property: string, values: readonly string[]): SearchFilterItem {
  return {
    property,
    type: 'string',
    condition: {
      string: { operator: 'eq', negation: false, ignoreCase: false, match: { conjunction: 'or', values: [...values] } },
    },
  };
}
