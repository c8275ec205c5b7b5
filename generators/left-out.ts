/** Attributes that the official provider has and this one hasn't. */
export interface LeftOut {
  /** Types of resources here. */
  readonly resources: readonly string[];
  /** Paths, blocks with all that is in them: `machine_pool.placement.id`. */
  readonly paths: readonly string[];
  /** For the table: why, and where to find it instead. */
  readonly why: string;
}

const CLUSTERS = ['vsphere', 'maas', 'apache_cloudstack', 'openstack', 'custom'].map((cloud) => `palette_cluster_${cloud}`);

/** Of nothing but what has been decided: these don't count as gaps. */
export const DECIDED: readonly LeftOut[] = [
  {
    resources: CLUSTERS,
    paths: ['kubeconfig', 'admin_kube_config'],
    why: 'credentials in a state, which a refresh would need rights for: fetch them where they are used',
  },
  {
    resources: CLUSTERS,
    paths: ['cluster_template'],
    why: 'cluster templates have no resource here: name the profiles in `cluster_profile`',
  },
];

/**
 * What is left out besides. Elements of a set have no identity from one plan to the next: what Palette computes in a pool or a
 * profile would be unknown whenever anything else in it changes, and a difference after each import.
 */
export const LEFT_OUT: readonly LeftOut[] = [
  {
    resources: CLUSTERS,
    paths: ['cluster_profile.pack.manifest.uid'],
    why: "computed in an element of a set, which can't keep it; a manifest is told by its name",
  },
  {
    resources: ['palette_cluster_vsphere', 'palette_cluster_maas'],
    paths: ['machine_pool.placement.id'],
    why: "computed in an element of a set, which can't keep it; it is looked up whenever a pool is changed",
  },
  {
    resources: ['palette_cluster_apache_cloudstack'],
    paths: ['machine_pool.instance_config'],
    why: "computed in an element of a set, which can't keep it; it follows from `offering`, and what is there is kept",
  },
  {
    resources: ['palette_cluster_custom'],
    paths: ['machine_pool.name', 'machine_pool.count'],
    why: 'computed there from `node_pool_config`, where both stand',
  },
];

/** The table of {@link DECIDED} and {@link LEFT_OUT}, in Markdown. */
export function leftOutTable(): string {
  const rows = [...DECIDED, ...LEFT_OUT].map(({ resources, paths, why }) => {
    const of = resources.length === CLUSTERS.length ? 'clusters of all clouds' : resources.map(code).join(', ');
    return `| ${of} | ${paths.map(code).join(', ')} | ${why} |`;
  });
  return ['| resource | attribute | why |', '|---|---|---|', ...rows].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
