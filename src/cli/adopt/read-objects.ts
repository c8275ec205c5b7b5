import { inOrder } from '../../framework/in-order';
import type { Clock } from '../../runtime/clock';
import { UserError } from '../user-error';
import type { Checkpoint } from './checkpoint';
import type { LeftOut, ObjectRef, ReadObject } from './objects';
import { Progress } from './progress';
import type { ProjectProviders } from './provider-of-project';
import { readObject } from './read-object';

/** Objects that are read at once. */
const READS = 8;
/** How many failures a message has. */
const MOST = 10;

/** What reading needs. */
export interface ReadingTools {
  readonly providers: ProjectProviders;
  readonly checkpoint: Checkpoint;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Leaves out what fails to be read, instead of ending there. */
  readonly skipFailing: boolean;
  say(text: string): void;
}

/**
 * Reads objects, those that an earlier run has read excepted.
 * @throws UserError when some can't be read that may be another time: what was read is kept
 */
export async function readObjects(
  refs: readonly ObjectRef[],
  { providers, checkpoint, clock, signal, skipFailing, say }: ReadingTools,
): Promise<{ readonly objects: readonly ReadObject[]; readonly left: readonly LeftOut[] }> {
  const unread = refs.filter((ref) => checkpoint.get(ref) === undefined);
  const progress = new Progress(unread.length, clock, say);
  const [left, failed]: [LeftOut[], LeftOut[]] = [[], []];
  const readings = inOrder(each(unread), READS, async (ref) => {
    signal.throwIfAborted();
    const reading = await readObject(await providers.of(ref.project), ref);
    if (reading.kind === 'read') checkpoint.add(reading.object);
    progress.step();
    return reading;
  });
  for await (const reading of readings) {
    if (reading.kind === 'left') left.push(reading.left);
    if (reading.kind === 'failed') failed.push(reading.left);
  }
  if (failed.length > 0 && !skipFailing) throw new UserError(failedText(failed));
  const objects = refs.flatMap((ref) => checkpoint.get(ref) ?? []);
  return { objects, left: [...left, ...failed] };
}

function failedText(failed: readonly LeftOut[]): string {
  const lines = failed.slice(0, MOST).map(({ what, why }) => ` - ${what}: ${why}`);
  const more = failed.length > MOST ? [` - and ${failed.length - MOST} more`] : [];
  return `some objects could not be read:\n${[...lines, ...more].join('\n')}\nRun the command again to try these once more: what was read is kept. Or leave them out with --skip-failing.`;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
