import { type Static, type TSchema, Type } from '@sinclair/typebox';
import type { Data } from '../../../palette/schema/full';

/** How the world tells its objects apart: 24 hexadecimal digits. */
export const Uid = Type.String({ pattern: '^[0-9a-f]{24}$' });

/** Milliseconds of world time since the epoch. */
export const Moment = Type.Number();

/** Labels, annotations. */
export const Texts = Type.Record(Type.String(), Type.String());

/** A part of a request that is kept as it came. */
export function asSent<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Data<Schema>>(schema);
}

/** What every object of Palette carries. */
export const Meta = {
  uid: Uid,
  name: Type.String(),
  labels: Texts,
  annotations: Texts,
  createdAt: Moment,
  modifiedAt: Moment,
};

/** The clouds that private cloud gateways serve with machines of the simulated world. */
export const CLOUD_TYPES = ['vsphere', 'maas', 'openstack', 'apache-cloudstack'] as const;
export const CloudTypeRecord = Type.Union([
  Type.Literal('vsphere'),
  Type.Literal('maas'),
  Type.Literal('openstack'),
  Type.Literal('apache-cloudstack'),
]);
export type CloudType = Static<typeof CloudTypeRecord>;

/** What only one cloud's own module reads: credentials, a cluster's configuration, a pool's. Kept as it came. */
export interface CloudDocument {
  readonly [name: string]: unknown;
}
export const CloudDocumentRecord = Type.Unsafe<CloudDocument>(Type.Object({}));
