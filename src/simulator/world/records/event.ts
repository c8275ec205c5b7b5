import { type Static, Type } from '@sinclair/typebox';
import { knownValues } from '../../../palette/schema/full';
import { Moment, Texts, Uid } from './common';

/** Something that happened to a cluster or to a gateway's own cluster. */
export const EventRecord = Type.Object({
  uid: Uid,
  at: Moment,
  /** Agents may have other words for it. */
  severity: knownValues('Normal', 'Warning', 'Error'),
  reason: Type.String(),
  message: Type.String(),
  /** What an agent calls it, and its texts. */
  metadata: Type.Optional(
    Type.Object({ name: Type.Optional(Type.String()), labels: Type.Optional(Texts), annotations: Type.Optional(Texts) }),
  ),
  /** What an agent's event is about, where that isn't the cluster itself. */
  involved: Type.Optional(
    Type.Object({ kind: Type.Optional(Type.String()), name: Type.Optional(Type.String()), uid: Type.Optional(Type.String()) }),
  ),
  /** Who sent it; Palette itself without one. */
  source: Type.Optional(Type.Object({ component: Type.Optional(Type.String()), host: Type.Optional(Type.String()) })),
});
export type WorldEvent = Static<typeof EventRecord>;
