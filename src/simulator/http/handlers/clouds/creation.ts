import type {
  ClusterConfigEntity,
  SpectroClusterImportEntity,
  SpectroClusterPolicies,
  SpectroClusterProfileEntity,
  SpectroClusterRate,
  SpectroClusterValidatorResponse,
} from '../../../../palette/schema/full';
import { importCluster } from '../../../world/cluster-import';
import { type PoolRate, poolRates, sumOf } from '../../../world/cluster-rates';
import { validateProfiles } from '../../../world/cluster-validation';
import { createCluster, type NewCluster } from '../../../world/clusters';
import { Refusal } from '../../../world/errors';
import type { MetadataInput } from '../../../world/metadata';
import { validatePools } from '../../../world/pool-validation';
import type { PoolOrder } from '../../../world/pools';
import type { CloudDocument, CloudType } from '../../../world/records';
import { hasFeature } from '../../../world/versions';
import type { World } from '../../../world/world';
import type { Caller } from '../../caller';

interface BaseCall {
  readonly world: World;
  readonly caller: Caller;
}

/** The order of a cluster on any cloud. */
interface Order extends BaseCall {
  readonly body: {
    readonly metadata?: MetadataInput;
    readonly spec?: {
      readonly cloudConfig: CloudDocument;
      readonly cloudAccountUid?: string;
      readonly clusterConfig?: ClusterConfigEntity;
      readonly clusterTemplate?: { readonly uid?: string };
      readonly clusterType?: string;
      readonly edgeHostUid?: string;
      readonly machinepoolconfig?: readonly PoolOrder[];
      readonly policies?: SpectroClusterPolicies;
      readonly profiles?: readonly SpectroClusterProfileEntity[];
    };
  };
}

interface RateCall extends BaseCall {
  readonly query: { readonly periodType?: 'hourly' | 'monthly' | 'yearly' };
  readonly body: { readonly machinepoolconfig?: readonly PoolOrder[] };
}

interface ImportCall extends BaseCall {
  readonly body: SpectroClusterImportEntity;
}

/** The handlers around the creation of clusters on one cloud. */
export function creationHandlers(cloudType: CloudType) {
  return {
    create: (call: Order): { readonly uid: string } => ({
      uid: createCluster(call.world, call.caller.projectUid, newCluster(cloudType, call)).uid,
    }),
    validate: (call: Order): SpectroClusterValidatorResponse => {
      const order = newCluster(cloudType, call);
      const pools = validatePools(call.world, call.caller.projectUid, order);
      return {
        machinePools: { results: pools.map(({ name, errors }) => ({ name, displayName: name, errors })) },
        profiles: validateProfiles(call.world, order.profiles, undefined),
      };
    },
    rate: ({ world, query, body }: RateCall): SpectroClusterRate => {
      const rates = poolRates(world, cloudType, body.machinepoolconfig ?? [], query.periodType);
      return { name: '', machinePools: rates.map(rateView), rate: sumOf(rates) };
    },
    import: ({ world, caller, body }: ImportCall): { readonly uid: string } => ({
      uid: importCluster(world, caller.projectUid, {
        ...metadataOf(body.metadata),
        cloudType,
        ...(body.spec?.clusterConfig && { importing: body.spec.clusterConfig }),
      }).uid,
    }),
  };
}

function newCluster(cloudType: CloudType, { world, body: { metadata, spec } }: Order): NewCluster {
  if (spec?.clusterType === 'PureAdopt' && !hasFeature(world.rules.paletteVersion, 'adoptedClusters')) {
    throw new Refusal('InvalidCluster', 'spec.clusterType in body must be one of PureManage, PureAttach');
  }
  return {
    ...metadataOf(metadata),
    cloudType,
    accountUid: spec?.cloudAccountUid ?? '',
    config: spec?.cloudConfig ?? {},
    pools: spec?.machinepoolconfig ?? [],
    profiles: spec?.profiles ?? [],
    settings: spec?.clusterConfig ?? {},
    ...(spec?.policies && { policies: spec.policies }),
    ...(spec?.clusterTemplate?.uid && { templateUid: spec.clusterTemplate.uid }),
    ...(spec?.edgeHostUid && { edgeHostUid: spec.edgeHostUid }),
  };
}

/** Where a cluster lives, and who makes it, is decided by the server: such annotations of the client count for nothing. */
function metadataOf({ name = '', labels = {}, annotations = {} }: MetadataInput = {}) {
  const { overlordUid, projectUid, tenantUid, scope, ...rest } = annotations;
  return { name, labels, annotations: rest };
}

function rateView({ name, nodes, storageGiB, compute, storage, total }: PoolRate) {
  return {
    name,
    nodesCount: nodes,
    rate: {
      compute: { rate: compute, type: 'private' },
      storage: [{ rate: storage, sizeGB: storageGiB, type: 'private' }],
      total,
    },
  };
}
