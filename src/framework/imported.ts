import type { PrivateData } from './provider-instance';

/** Private data of an object between its import and its first change: what can't be read back is still unset in its state. */
export const IMPORTED: PrivateData = new TextEncoder().encode('{"imported":true}');

/** Whether private data is {@link IMPORTED}, also after it went through a state file. */
export function isImported(data: PrivateData): boolean {
  return data !== null && IMPORTED !== null && data.length === IMPORTED.length && data.every((byte, i) => byte === IMPORTED[i]);
}
