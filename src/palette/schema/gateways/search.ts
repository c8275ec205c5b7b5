import { Type } from '@sinclair/typebox';
import { list, object, optional } from '../data';
import { Overlord } from '../gateway';
import { dashboardPageQuery, ListMetaData } from '../metadata';
import { operation } from '../operation';
import { SearchFilterSummarySpec } from '../search';

/** What a search can ask for: names, types, and the values where they are few. */
const SearchSchema = optional({
  schema: optional({
    properties: list(
      optional({
        name: Type.String(),
        displayName: Type.String(),
        type: Type.String(),
        enum: list(Type.String()),
        hideDisplay: Type.Boolean(),
        isDeprecated: Type.Boolean(),
      }),
    ),
  }),
});

/** The search for gateways. */
export const gatewaySearchOperations = {
  searchPcgs: operation({
    method: 'POST',
    path: '/v1/dashboard/pcgs/search',
    scope: 'tenant',
    query: optional(dashboardPageQuery),
    body: SearchFilterSummarySpec,
    response: { status: 200, body: object({ items: list(Overlord) }, { listmeta: ListMetaData }) },
    idempotent: true,
  }),
  getPcgSearchSchema: operation({
    method: 'GET',
    path: '/v1/dashboard/pcgs/search/schema',
    scope: 'tenant',
    response: { status: 200, body: SearchSchema },
    idempotent: true,
  }),
} as const;
