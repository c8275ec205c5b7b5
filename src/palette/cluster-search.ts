import type { SearchFilterItem, SearchFilterSummarySpec } from './schema';

/** Which clusters to search for; without anything, all. */
export interface ClusterFilter {
  readonly name?: string | undefined;
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
  const named = filter.name === undefined ? [] : [{ conjunction: 'and', filters: [hasName(filter.name)] } as const];
  return { filter: { conjunction: 'and', filterGroups: [...groups, ...named] }, sort: [{ field: 'clusterName', order: 'asc' }] };
}

function hasName(name: string): SearchFilterItem {
  return {
    property: 'clusterName',
    type: 'string',
    condition: { string: { operator: 'eq', negation: false, ignoreCase: false, match: { conjunction: 'or', values: [name] } } },
  };
}
