import { Type } from '@sinclair/typebox';
import { list, optional } from '../data';
import { Pool } from '../placement';

/** The addresses that the machines of a pool take, as a cloud config shows them. */
export const IpPoolConfig = optional({
  uid: Type.String(),
  gateway: Type.String(),
  prefix: Type.Integer(),
  nameserver: optional({ addresses: list(Type.String()), search: list(Type.String()) }),
  pools: list(Pool),
});
