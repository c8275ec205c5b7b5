import { durationText } from '../runtime/duration';
import type { Failure } from './failure';
import type { Way } from './unreachable';

/** That Palette doesn't answer, and how it goes on. */
export interface Outage {
  /** One sentence for people. */
  readonly text: string;
  /** How often the call has been sent, and how often it is sent again at most. */
  readonly tries: number;
  readonly attempts: number;
  /** How long it goes on at most, in milliseconds from now. */
  readonly leftMs: number;
}

/** Tells of an outage once, however many calls run into it, until one has been answered. */
export class OutageWatch {
  #told = false;

  constructor(
    private readonly way: Way,
    private readonly tell: (outage: Outage) => void,
  ) {}

  /** A try has failed and is made again. */
  failed(failure: Failure, { tries, attempts, leftMs }: Omit<Outage, 'text'>): void {
    const why = reasonText(failure, this.way);
    if (why === undefined || this.#told) return;
    this.#told = true;
    const text = `Palette does not answer at ${this.way.host} (${why}): trying again, up to ${attempts} times and for ${durationText(leftMs)} at most.`;
    try {
      this.tell({ text, tries, attempts, leftMs });
    } catch {
      // Whoever listens has a problem of their own.
    }
  }

  answered(): void {
    this.#told = false;
  }
}

/** Undefined for what is no outage: a limit on calls is everyday life. */
function reasonText(failure: Failure, { proxy }: Way): string | undefined {
  if (failure.kind === 'refused') {
    return failure.refusal.status >= 500 ? `it answers ${failure.refusal.status}` : undefined;
  }
  switch (failure.reason) {
    case 'dns':
      return 'the name is not found';
    case 'refused':
      return 'the connection is refused';
    case 'timeout':
      return 'no answer in time';
    case 'tls':
      return 'no trusted connection';
    case 'proxy':
      return `the proxy ${proxy} gives no way through`;
    case 'connection':
      return 'the connection breaks';
  }
}
