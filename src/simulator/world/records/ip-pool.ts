import { type Static, Type } from '@sinclair/typebox';
import { Pool as AddressRange } from '../../../palette/schema/full';
import { asSent, Meta, Uid } from './common';

/** A pool of static addresses of a gateway. */
export const IpPoolRecord = Type.Object({
  ...Meta,
  gatewayUid: Uid,
  /** As it was asked for: a range or a subnet, prefix, gateway, name servers. */
  pool: asSent(AddressRange),
  restrictToSingleCluster: Type.Boolean(),
  /** The cluster that has each address that is taken. */
  allotted: Type.Record(Type.String(), Uid),
  /** The only cluster that may take addresses: the first one of a restricted pool, or the gateway's own. */
  reservedFor: Type.Optional(Uid),
});
export type IpPool = Static<typeof IpPoolRecord>;
