import type { Clock } from '../runtime/clock';
import type { Log } from '../runtime/log';
import type { ConfigOf, KnownConfigOf, StateOf } from './infer';
import type { Path } from './path';
import type { Progress } from './progress';
import type { Report } from './schema';
import type { Value } from './value';

/** What comes from outside the provider, so that tests can put something else in its place. */
export interface Runtime {
  readonly clock: Clock;
  readonly env: { readonly [name: string]: string | undefined };
  readonly log: Log;
}

/** What every handler is given. */
export interface HandlerContext<Data> extends Report {
  /** What the provider's `configure` returned. */
  readonly data: Data;
  /** Aborted when the user stops the run: end soon, and lose nothing. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly log: Log;
}

/** What is noted beside an object, for handlers to read and change: it is stored with what they answer. */
export interface HandlerNotes {
  /** Its creation was ordered, and the wait for it ended before it was complete. */
  unfinished: boolean;
}

export interface ReadContext<Data> extends HandlerContext<Data> {
  readonly notes: HandlerNotes;
}

export type Operation = 'create' | 'read' | 'update' | 'delete';

/** What a handler that may take long is given besides. */
export interface TimedContext<Data> extends HandlerContext<Data> {
  /** When the operation's timeout is over, in the clock's milliseconds. */
  readonly deadline: number;
  /** The timeout in words, for messages. */
  readonly timeout: string;
  /** Does what the timeout doesn't run during: waiting in a queue that has a bound of its own. */
  untimed<T>(work: () => Promise<T>): Promise<T>;
  /** Tells how it goes on, to whoever watches. */
  progress(progress: Progress): void;
}

export interface ChangeContext<S, Data> extends TimedContext<Data> {
  readonly notes: HandlerNotes;
  /** The configuration: the only place where write-only values are. */
  readonly config: KnownConfigOf<S>;
  /**
   * Keeps what is known so far of the object. Call it as soon as an id is learned: whatever fails
   * afterwards, this is what is stored.
   */
  saveState(known: Partial<StateOf<S>>): void;
}

/** What a planned change is, for {@link ResourceDefinition.plan}. */
export interface PlanContext<S> extends Report {
  readonly config: ConfigOf<S>;
  /** Null on create. */
  readonly prior: StateOf<S> | null;
  /** The planned object so far; write into it what the rules of the resource make of it. */
  readonly planned: { -readonly [K in keyof ConfigOf<S>]: Value };
  /** Replaces the object because of this attribute. */
  replace(path: Path): void;
}
