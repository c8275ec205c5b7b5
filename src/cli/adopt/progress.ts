import type { Clock } from '../../runtime/clock';

/** How often something is said at least while it goes on. */
const EVERY_MS = 5_000;

/** Tells from time to time how far it is: `Read 500 of 5000 objects.` */
export class Progress {
  #done = 0;
  #told: number;

  constructor(
    private readonly all: number,
    private readonly clock: Clock,
    private readonly say: (text: string) => void,
  ) {
    this.#told = clock.now();
  }

  /** One more is done. */
  step(): void {
    this.#done += 1;
    const now = this.clock.now();
    if (this.#done < this.all && now - this.#told < EVERY_MS) return;
    this.#told = now;
    this.say(`Read ${this.#done} of ${this.all} objects.`);
  }
}
