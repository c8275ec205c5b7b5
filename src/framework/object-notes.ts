import type { PrivateData } from './answers';

/** What the provider keeps beside an object in state, where only it looks (private data). */
export interface ObjectNotes {
  /** Between its import and its first change: what can't be read back is still unset in its state. */
  readonly imported: boolean;
  /** The tenant of the remote side that it belongs to; unknown for objects of before this was noted. */
  readonly tenant: string | undefined;
  /** Its creation was ordered, and the wait for it ended before it was complete. */
  readonly unfinished: boolean;
}

/** Nothing is noted. */
export const NO_NOTES: ObjectNotes = { imported: false, tenant: undefined, unfinished: false };

/** Reads private data, also that of before there were other notes than `imported`. What isn't ours says nothing. */
export function readNotes(data: PrivateData): ObjectNotes {
  if (data === null || data.length === 0) return NO_NOTES;
  const { imported, tenant, unfinished } = parsed(data);
  return {
    imported: imported === true,
    tenant: typeof tenant === 'string' && tenant !== '' ? tenant : undefined,
    unfinished: unfinished === true,
  };
}

/** Notes as private data: null where nothing is noted, and always the same bytes for the same notes. */
export function writeNotes({ imported, tenant, unfinished }: ObjectNotes): PrivateData {
  if (!imported && tenant === undefined && !unfinished) return null;
  const noted = { ...(imported && { imported }), ...(tenant !== undefined && { tenant }), ...(unfinished && { unfinished }) };
  return new TextEncoder().encode(JSON.stringify(noted));
}

/** The private data that holds the notes: the very bytes that were there, when they say the same. */
export function keepNotes(data: PrivateData, notes: ObjectNotes): PrivateData {
  const was = readNotes(data);
  const same = was.imported === notes.imported && was.tenant === notes.tenant && was.unfinished === notes.unfinished;
  return same ? data : writeNotes(notes);
}

function parsed(data: Uint8Array): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(data));
    return typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};
  } catch {
    return {};
  }
}
