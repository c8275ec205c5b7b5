import type { Diagnostic } from './diagnostics';

/** What a provider keeps beside an object in state: opaque to everyone else, null when there is none. */
export type PrivateData = Uint8Array | null;

export interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
}
