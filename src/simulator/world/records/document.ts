import { type Static, Type } from '@sinclair/typebox';
import { CloudDocumentRecord, Meta } from './common';

/** Objects that the tenant's people keep in Palette, and that are little more than what was sent. */
export const DOCUMENT_KINDS = ['location', 'macro', 'role', 'team', 'cloud-type'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** One of them; unique by kind, owner and name. */
export const DocumentRecord = Type.Object({
  ...Meta,
  kind: Type.Unsafe<DocumentKind>(Type.Union(DOCUMENT_KINDS.map((kind) => Type.Literal(kind)))),
  /** The project that it is of; without one it is the tenant's. */
  projectUid: Type.Optional(Type.String()),
  spec: CloudDocumentRecord,
});
export type Document = Static<typeof DocumentRecord>;
