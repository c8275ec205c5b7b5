import type { Log } from '../runtime/log';
import { maskSecrets } from './secrets';

/** How an operation that takes long goes on. */
export interface Progress {
  /** `phase`: how it stands, in place of what was told before; `event`: something that happened, told once. */
  readonly kind: 'phase' | 'event';
  /** One line. */
  readonly text: string;
}

export type ProgressListener = (progress: Progress) => void;

/**
 * What handlers tell their progress to: it goes to the log, where terraform has it, and to the listener. Nothing that a
 * listener does disturbs the operation; a phase that says the same as the one before isn't told again.
 */
export function progressTeller(type: string, secrets: ReadonlySet<string>, log: Log, listener: ProgressListener | undefined) {
  let last: string | undefined;
  return ({ kind, text }: Progress): void => {
    const masked = maskSecrets(text, secrets);
    if (kind === 'phase') {
      if (masked === last) return;
      last = masked;
    }
    quietly(() => log('info', masked, { type }));
    quietly(() => listener?.({ kind, text: masked }));
  };
}

/** Does something that nothing else depends on. */
export function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Whoever listens has a problem of their own: a closed output, say.
  }
}
