import type { ClusterDescription, ProfileOfCluster } from '../../../constructs/site';
import type { ReadObject } from '../objects';
import { Attributes } from './attributes';
import { cloudStackCluster } from './cloudstack-cluster';
import { customCluster } from './custom-cluster';
import { maasCluster } from './maas-cluster';
import { openStackCluster } from './openstack-cluster';
import { type PoolAttributes, poolsOf } from './pools';
import { needed, type References } from './references';
import { vsphereCluster } from './vsphere-cluster';

/** What each cloud makes of a cluster, by its resource type. */
const CLOUDS = {
  palette_cluster_vsphere: vsphereCluster,
  palette_cluster_maas: maasCluster,
  palette_cluster_apache_cloudstack: cloudStackCluster,
  palette_cluster_openstack: openStackCluster,
  palette_cluster_custom: customCluster,
} as const;

/** A cluster as a site has it. @throws Undescribable */
export function describeCluster({ ref, body }: ReadObject, references: References): ClusterDescription {
  const attributes = new Attributes(body);
  const account = needed(references.account(attributes.neededText('cloud_account_id')), 'its account');
  const common = {
    name: attributes.neededText('name'),
    import: ref.identity.id,
    context: contextOf(attributes),
    account,
    tags: attributes.texts('tags'),
    description: attributes.text('description'),
    profiles: profilesOf(attributes, references),
  };
  const described = onCloud(ref.type, attributes, poolsOf(attributes), references);
  return { ...common, ...described, overrides: attributes.left };
}

function onCloud(type: string, attributes: Attributes, pools: PoolAttributes, references: References) {
  const cloud = Object.entries(CLOUDS).find(([name]) => name === type)?.[1];
  if (!cloud) throw new TypeError(`there are no clusters of type ${type}`);
  return cloud(attributes, pools, references);
}

/** Where it lives, where that is not the project. */
export function contextOf(attributes: Attributes): 'tenant' | undefined {
  return attributes.text('context') === 'tenant' ? 'tenant' : undefined;
}

function profilesOf(cluster: Attributes, references: References): readonly (string | ProfileOfCluster)[] {
  const profiles = cluster.blocks('cluster_profile');
  cluster.place('cluster_profile', profiles);
  return profiles.map((each) => {
    const profile = needed(references.profile(each.neededText('id')), 'one of its profiles');
    const variables = each.textsByName('variables');
    return variables === undefined ? profile : { profile, variables };
  });
}
