import { systemClock } from '../runtime/clock';

/** How long lines wait at most for others, in milliseconds: nobody sees a difference. */
const LONGEST_MS = 50;

/**
 * Lets lines that come within a moment leave together: each write is a system call, and a run that looks at thousands of objects
 * tells a line of each. The stream itself holds them, so whatever else is written to it comes in its turn.
 */
export class GatheredStream {
  #since: number | undefined;

  constructor(private readonly stream: NodeJS.WriteStream) {
    process.once('exit', () => this.release());
  }

  /** Writes soon. */
  write(text: string): void {
    const now = systemClock.now();
    if (this.#since === undefined) {
      this.#since = now;
      this.stream.cork();
      setImmediate(() => this.release());
    }
    this.stream.write(text);
    // Work that never waits keeps the event loop from coming round.
    if (now - this.#since >= LONGEST_MS) this.release();
  }

  /** Writes what is held now. */
  release(): void {
    if (this.#since === undefined) return;
    this.#since = undefined;
    this.stream.uncork();
  }
}
