import type { Diagnosed, PrivateData } from './answers';
import type { ObjectValue } from './value';

/** Opened values: whoever opened them closes them, and renews them until then. */
export interface OpenResult extends Diagnosed {
  /** The whole object; null after an error. */
  readonly result: ObjectValue | null;
  /** What renewing and closing are given. */
  readonly private: PrivateData;
  /** When to renew them, in milliseconds since 1970; absent when they last. */
  readonly renewAt?: number;
}

export interface RenewResult extends Diagnosed {
  readonly private: PrivateData;
  readonly renewAt?: number;
}

/** What a provider offers of values that are kept nowhere: they are there from `open` to `close`. */
export interface EphemeralResources {
  validate(type: string, config: ObjectValue): Promise<Diagnosed>;
  /** @param config wholly known */
  open(type: string, config: ObjectValue): Promise<OpenResult>;
  renew(type: string, kept: PrivateData): Promise<RenewResult>;
  close(type: string, kept: PrivateData): Promise<Diagnosed>;
}
