import type { Cloud } from '../clouds/cloud';
import { definePart } from './cluster-part';

/** What only the clusters of one cloud have at their top level. */
export function extrasPart({ cluster }: Cloud) {
  return definePart({
    fields: cluster.extra ?? {},
    toRequest: (extra) => ({ spec: cluster.toSpec?.(extra) ?? {} }),
    read: ({ cluster: { spec } }) => (spec && cluster.fromSpec?.(spec)) ?? {},
    // Each of them makes another cluster, or is only kept.
    update: async () => {},
  });
}
