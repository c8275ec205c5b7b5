import { type Row, set } from '../support/row';
import { clusterWorld, made } from './cluster-world';
import { VSPHERE_SITE } from './clusters';

/** The wait for a cluster. */
export const READY: readonly Row[] = [
  {
    type: 'palette_cluster_ready',
    world: async (palette) => {
      const refs = await clusterWorld(palette, VSPHERE_SITE);
      const body = { ...VSPHERE_SITE.minimal(refs.account ?? '', refs.profile ?? ''), description: 'ready' };
      return { cluster: await made(palette, 'palette_cluster_vsphere', body) };
    },
    minimal: ({ cluster = '' }) => ({ cluster_id: cluster }),
    full: ({ cluster = '' }) => ({ cluster_id: cluster, context: 'project', require_healthy: true, failure_grace: '20m' }),
    changes: () => ({
      cluster_id: set({ cluster_id: 'f00000000000000000000001' }),
      context: set({ context: 'tenant' }),
      failure_grace: set({ failure_grace: '30m' }),
    }),
    importIds: ({ id }) => [`${id}:project`, 'apps:project'],
  },
];
