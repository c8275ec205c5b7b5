import type { Construct } from 'constructs';
import type { CaCertificate } from '../ca-certificate';
import type { ICloudAccount } from '../cloud-account';
import { ClusterCloud, type ClusterCloudConfig, type VspherePlacement } from '../clouds';
import type { IIpPool } from '../ip-pool';
import { type IClusterProfile, WorkloadCluster, type WorkloadClusterProps } from '../workload-cluster';
import type { ClusterDescription, MaasPoolDescription, VspherePlacementDescription } from './cluster-description';
import { importIdOf } from './make-account';
import { manage, nameOf } from './managed';
import { named, namedOrOnly, type Place, told } from './references';

/** What a cluster's site has for it. */
interface OfSite {
  /** The site's name. */
  readonly site: string;
  /** Its accounts. */
  readonly accounts: { readonly [key: string]: ICloudAccount };
  /** Its pools. */
  readonly ipPools: { readonly [key: string]: IIpPool };
  /** Its profiles, and those that its fleet shares. */
  readonly profiles: { readonly [key: string]: IClusterProfile };
  /** Its certificate authorities. */
  readonly caCertificates: { readonly [key: string]: CaCertificate };
}

/** A workload cluster of a site, made or imported. */
export function makeCluster(scope: Construct, key: string, description: ClusterDescription, ofSite: OfSite): WorkloadCluster {
  const cluster = new WorkloadCluster(scope, key, propsOf(key, description, ofSite));
  const { context = 'project', cloud } = description;
  manage(cluster.resource, description, (uid) =>
    importIdOf(uid, context, cloud === 'custom' ? description.customCloud : undefined),
  );
  // It is there and runs, or what it is short of is told.
  if (cluster.ready) manage(cluster.ready, { import: description.import }, (uid) => importIdOf(uid, context));
  return cluster;
}

function propsOf(key: string, description: ClusterDescription, ofSite: OfSite): WorkloadClusterProps {
  const place = { site: ofSite.site, kind: 'cluster', key };
  const on = <Kind extends string, Pool>(
    cloud: ClusterCloudConfig<Kind, Pool>,
    pools: Pick<WorkloadClusterProps<Kind, Pool>, 'controlPlane' | 'workers'>,
  ): WorkloadClusterProps<Kind, Pool> => {
    const account = accountOf(cloud.kind, description.account, place, ofSite);
    return { ...commonProps(key, description, place, ofSite), cloud, account, ...pools };
  };
  const { ipPools } = ofSite;
  const poolNamed = (pool: string | undefined) =>
    pool === undefined ? undefined : named({ kind: 'IP pool', all: ipPools }, pool, place);
  switch (description.cloud) {
    case 'vsphere': {
      const { controlPlane, workers, cloudConfig } = description;
      const placed = ({ ipPool, ...at }: VspherePlacementDescription): VspherePlacement => ({ ...at, ipPool: poolNamed(ipPool) });
      const poolOf = (pool: typeof controlPlane) => ({ ...pool, placement: pool.placement && placed(pool.placement) });
      const cloud = ClusterCloud.vsphere({ ...cloudConfig, placement: placed(cloudConfig.placement) });
      return on(cloud, { controlPlane: poolOf(controlPlane), workers: workers?.map(poolOf) });
    }
    case 'maas': {
      const { controlPlane, workers, cloudConfig } = description;
      const poolOf = ({ network, ...pool }: MaasPoolDescription) => ({
        ...pool,
        network: network && { name: network.name, ipPool: poolNamed(network.ipPool) },
      });
      return on(ClusterCloud.maas(cloudConfig), { controlPlane: poolOf(controlPlane), workers: workers?.map(poolOf) });
    }
    case 'apache_cloudstack': {
      const { controlPlane, workers, cloudConfig } = description;
      return on(ClusterCloud.apacheCloudStack(cloudConfig), { controlPlane, workers });
    }
    case 'openstack': {
      const { controlPlane, workers, cloudConfig } = description;
      return on(ClusterCloud.openStack(cloudConfig), { controlPlane, workers });
    }
    case 'custom': {
      const { controlPlane, workers, cloudConfig, customCloud } = description;
      return on(ClusterCloud.custom({ ...cloudConfig, cloud: customCloud }), { controlPlane, workers });
    }
  }
}

/** The account that is named, or the only one of the cloud. @throws Error for one of another cloud */
function accountOf<Kind extends string>(
  kind: Kind,
  key: string | undefined,
  place: Place,
  { accounts }: OfSite,
): ICloudAccount<Kind> {
  const ofCloud = Object.fromEntries(Object.entries(accounts).filter(([, account]) => account.kind === kind));
  const account =
    key === undefined
      ? namedOrOnly({ kind: `account for ${kind}`, all: ofCloud }, key, place)
      : named({ kind: 'account', all: accounts }, key, place);
  if (isOf(kind, account)) return account;
  throw new Error(`${told(place)} is on ${kind}, and its account "${key}" is for ${account.kind}. Name one for ${kind}.`);
}

function isOf<Kind extends string>(kind: Kind, account: ICloudAccount): account is ICloudAccount<Kind> {
  return account.kind === kind;
}

/** What a cluster is on every cloud. */
function commonProps(key: string, description: ClusterDescription, place: Place, { site, profiles, caCertificates }: OfSite) {
  const { tags, description: text, forceDelete, skipCompletion, failureGrace, queueTimeout, timeouts, context } = description;
  const profileNamed = (profile: string) => named({ kind: 'profile', all: profiles }, profile, place);
  return {
    tags,
    description: text,
    forceDelete,
    skipCompletion,
    failureGrace,
    queueTimeout,
    timeouts,
    context,
    name: nameOf(site, key, description),
    profiles: description.profiles.map((each) =>
      typeof each === 'string' ? profileNamed(each) : { profile: profileNamed(each.profile), variables: each.variables },
    ),
    caCertificates: description.caCertificates?.map((each) => named({ kind: 'CA certificate', all: caCertificates }, each, place)),
  } satisfies Partial<WorkloadClusterProps>;
}
