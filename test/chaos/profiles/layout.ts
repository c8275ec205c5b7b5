/** The parts of a run: a configuration is applied in each, and in the last everything is destroyed. */
export type Phase = 'build' | 'change' | 'announce' | 'move' | 'remove' | 'destroy';

/**
 * What the configuration says, in the order in which it is applied: `built`; `changed` has other pool sizes, other tags, clusters
 * less and clusters more; `announced` says where the clusters of the last gateway go; in `moved` they are there; in `removed` that
 * gateway is gone, and its clusters stay. Where `moved` has no gateway to migrate from any more, there is no `removed`.
 */
export const STAGES = ['built', 'changed', 'announced', 'moved', 'removed'] as const;
export type Stage = (typeof STAGES)[number];

/** What is applied in a phase; nothing is left after the last. */
export const STAGE_OF: { readonly [P in Phase]: Stage | undefined } = {
  build: 'built',
  change: 'changed',
  announce: 'announced',
  move: 'moved',
  remove: 'removed',
  destroy: undefined,
};

/** What a site is made of, and how the clusters of its last gateway come to another one. */
export interface Layout {
  /** The clouds of its gateways, one after the other. */
  readonly clouds: readonly CloudName[];
  readonly phases: readonly Phase[];
  /** The gateway that takes the clusters of the last one over. */
  successor(sites: readonly string[]): string;
  /** Since when that one is there, its clusters are with the successor, and it is gone. */
  readonly since: { readonly successor: Stage; readonly migrated: Stage; readonly gone: Stage };
}

export type CloudName = 'vsphere' | 'maas' | 'apache_cloudstack';
export type LayoutName = 'vsphere' | 'mixed';

export const LAYOUTS: { readonly [L in LayoutName]: Layout } = {
  /** The last gateway says with `migrate_clusters_to` that the first one has its clusters when it is removed. */
  vsphere: {
    clouds: ['vsphere'],
    phases: ['build', 'change', 'announce', 'move', 'destroy'],
    successor: ([first]) => first as string,
    since: { successor: 'built', migrated: 'moved', gone: 'moved' },
  },
  /** A gateway of the last one's cloud comes, and a `palette_private_cloud_gateway_migration` hands it the clusters. */
  mixed: {
    clouds: ['vsphere', 'maas', 'apache_cloudstack'],
    phases: ['build', 'change', 'announce', 'move', 'remove', 'destroy'],
    successor: ({ length }) => `dc${length + 1}`,
    since: { successor: 'announced', migrated: 'moved', gone: 'removed' },
  },
};

/** How large a site is: clusters are counted for each gateway. */
export interface SiteSize {
  readonly layout: LayoutName;
  /** Without one that comes later. */
  readonly gateways: number;
  readonly clusters: number;
}

/** Whether a stage is another, or one that comes after it. */
export function hasCome(stage: Stage, since: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(since);
}
