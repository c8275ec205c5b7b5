import { type Static, Type } from '@sinclair/typebox';
import { Moment, Uid } from './common';

/** Something that happened to a cluster or to a gateway's own cluster. */
export const EventRecord = Type.Object({
  uid: Uid,
  at: Moment,
  severity: Type.Union([Type.Literal('Normal'), Type.Literal('Warning'), Type.Literal('Error')]),
  reason: Type.String(),
  message: Type.String(),
});
export type WorldEvent = Static<typeof EventRecord>;
