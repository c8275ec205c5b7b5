import type { IpPoolEntity } from '../../../palette/schema/full';
import { freeAddresses, holders, takenAddresses } from '../../world/ip-pools/ledger';
import type { IpPool } from '../../world/records';
import { metadataView } from './metadata';

/** So many free addresses are listed, the lowest ones: a pool of a whole /16 would be a megabyte. */
const LISTED = 256;

/** An IP pool as the API shows it. */
export function ipPoolView(pool: IpPool): IpPoolEntity {
  const users = holders(pool);
  return {
    metadata: metadataView(pool),
    spec: { pool: pool.pool, priavetGatewayUid: pool.gatewayUid, restrictToSingleCluster: pool.restrictToSingleCluster },
    status: {
      allottedIps: takenAddresses(pool),
      associatedClusters: [...users],
      availableIps: freeAddresses(pool, LISTED),
      inUse: users.length > 0,
    },
  };
}
