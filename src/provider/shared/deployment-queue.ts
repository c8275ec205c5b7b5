import type { Scope } from '../../palette';
import type { Clock } from '../../runtime/clock';
import type { Log } from '../../runtime/log';

/** A cluster that is to be ordered, and what its wait needs of its handler's context. */
export interface Applicant {
  readonly name: string;
  /** Where it can be read. */
  readonly scope: Scope;
  /** How long a cluster that fails may hold a place, in milliseconds. */
  readonly failureGrace: number;
  /** How long it waits for its turn at most, in milliseconds. */
  readonly patience: number;
  /** `patience` in words. */
  readonly patienceText: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: Log;
  progress(progress: { readonly kind: 'phase' | 'event'; readonly text: string }): void;
  /** Does what its timeout doesn't run during. */
  untimed<T>(work: () => Promise<T>): Promise<T>;
}

/** The clusters that one run is about to order through one gateway. */
export interface DeploymentQueue {
  /**
   * Orders a cluster when it is its turn.
   * @param send orders it, and gives its uid
   * @throws DiagnosticError when its turn doesn't come in time: then nothing was ordered
   */
  order(applicant: Applicant, send: () => Promise<string>): Promise<string>;
}
