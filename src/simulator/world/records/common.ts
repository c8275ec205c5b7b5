import { type TSchema, Type } from '@sinclair/typebox';
import type { Data, Known } from '../../../palette/schema/full';

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
/** One of them, the name of a cloud that the tenant registered, or `generic` for what imported clusters stand on. */
export type CloudType = Known<(typeof CLOUD_TYPES)[number]>;
export const CloudTypeRecord = Type.Unsafe<CloudType>(Type.String({ minLength: 1 }));

/** What only one cloud's own module reads: credentials, a cluster's configuration, a pool's. Kept as it came. */
export interface CloudDocument {
  readonly [name: string]: unknown;
}
export const CloudDocumentRecord = Type.Unsafe<CloudDocument>(Type.Object({}));
