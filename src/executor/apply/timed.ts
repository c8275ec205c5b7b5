import type { ProgressListener } from '../../framework';
import { OVER } from '../../runtime/clock';
import type { ExecutorEvent } from '../events';
import type { Action } from '../plan/plan';
import type { ApplyRun } from './apply-run';

/** How often a change that takes its time is heard of. */
export const PROGRESS_MS = 10_000;

/** Does a piece of work on an object and tells when it begins, that and how it goes on, and how it ends. */
export async function timed<T>(
  run: ApplyRun,
  about: { readonly address: string; readonly action: Action; readonly id?: string; readonly deposed?: string },
  work: (progress: ProgressListener) => Promise<{ readonly result: T; readonly succeeded: boolean; readonly id?: string }>,
): Promise<T> {
  const started = run.clock.now();
  const { address, action } = about;
  const elapsed = () => run.clock.now() - started;
  run.emit({ kind: 'apply_start', ...about });
  const over = new AbortController();
  let phase: string | undefined;
  const beat = () =>
    run.emit({ kind: 'apply_progress', address, action, elapsed: elapsed(), ...(phase === undefined ? {} : { phase }) });
  void heartbeat(run, over.signal, beat);
  const progress: ProgressListener = ({ kind, text }) => {
    if (kind === 'phase') phase = text;
    run.emit({ kind: kind === 'phase' ? 'apply_phase' : 'apply_event', address, action, elapsed: elapsed(), text });
  };
  let end: ExecutorEvent = { kind: 'apply_errored', ...about, elapsed: 0 };
  try {
    const { result, succeeded, id } = await work(progress);
    if (succeeded) end = { ...about, kind: 'apply_complete', elapsed: 0, ...(id === undefined ? {} : { id }) };
    return result;
  } finally {
    over.abort(OVER);
    run.emit({ ...end, elapsed: elapsed() });
  }
}

async function heartbeat({ clock }: ApplyRun, over: AbortSignal, beat: () => void): Promise<void> {
  try {
    for (;;) {
      await clock.sleep(PROGRESS_MS, over);
      beat();
    }
  } catch {
    // The work is over.
  }
}
