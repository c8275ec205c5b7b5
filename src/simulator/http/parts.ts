import type { Log } from '../../runtime/log';
import type { Faults } from '../faults';
import type { Recorder } from '../record/recorder';
import type { RequestLog } from '../request-log';
import type { UnknownLog } from '../unknown';
import type { World } from '../world/world';
import type { Violation } from './validation';

/** A wrong answer of the simulator. */
export interface RecordedViolation extends Violation {
  /** The operation: `GET /v1/overlords/{uid}`. */
  readonly operation: string;
}

/** What the HTTP side works on. */
export interface AppParts {
  /** The world as it is now: a reset puts another one in its place. */
  readonly world: () => World;
  /** Lets everything happen that has become due. */
  readonly advance: () => void;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly violations: RecordedViolation[];
  /** What was sent and isn't known. */
  readonly unknown: UnknownLog;
  /** Names that it is called by, besides localhost; see {@link createHostCheck}. */
  readonly hostNames: readonly string[];
  readonly validateAnswers: boolean;
  /** Resolves when every change so far is safe on disk; left out where the world is kept in memory only. */
  readonly save?: () => Promise<void>;
  /** Real time, for faults that delay; rejects when the simulator closes. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Real time, in milliseconds since the epoch, for headers that tell it. */
  readonly realNow: () => number;
  readonly log: Log;
  /** Records the traffic. */
  readonly recorder?: Recorder;
  /** Serves HTTPS with this key and certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
}
