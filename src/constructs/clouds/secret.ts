import { Secret } from '../secret';

/** A secret as its resource takes it. */
export interface BoundSecret {
  /** For the attribute that is kept in state. */
  readonly kept: string | undefined;
  /** For the one that is kept nowhere. */
  readonly writeOnly: string | undefined;
  /** Tells which version of it has been sent. */
  readonly version: number | undefined;
}

/** A secret as the attribute that is kept in state, or as the one that isn't: with a version it is kept nowhere, and a {@link Secret} has one. */
export function secret(given: string | Secret | undefined, version: number | undefined): BoundSecret {
  if (given instanceof Secret) return { kept: undefined, writeOnly: given.value, version: version ?? given.version };
  // A version alone would be sent to an account that keeps the secret that it has.
  if (given === undefined) return { kept: undefined, writeOnly: undefined, version: undefined };
  return version === undefined ? { kept: given, writeOnly: undefined, version } : { kept: undefined, writeOnly: given, version };
}
