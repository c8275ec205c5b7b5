import { isMarkFor } from '../../domain/owner';
import { durationText } from '../../runtime/duration';
import { pollUntil } from './poll-until';
import type { Waiting } from './provider-data';
import type { Found, Wanted } from './wanted';

/** How long an object is looked for whose creation got no answer. What took longer is found by its twin. */
const LOOK_MS = 60_000;
/** And how long in a run that is being stopped. */
const LAST_LOOK_MS = 5_000;

/**
 * Looks for what a creation that got no answer has made. Palette may still be at it, so one look is not enough; and a run
 * that is being stopped has to look, too.
 * @returns the object; undefined when it didn't show up in time
 */
export async function lookAfterLostAnswer(wanted: Wanted, waiting: Waiting): Promise<Found | undefined> {
  const { clock, log, deadline, progress } = waiting;
  const until = Math.min(deadline, clock.now() + LOOK_MS);
  const text = lookingText(wanted, until - clock.now());
  log('warn', text, { kind: wanted.kind, name: wanted.name });
  progress({ kind: 'event', text });
  const { signal, release } = shortlyAfter(waiting);
  let after = wanted.listing.moment();
  const look = async () => {
    const found = await wanted.find({ signal: undefined, after });
    after = wanted.listing.moment();
    // Without a mark it can't be told whose it is: that one is there ends the look.
    if (wanted.mark === undefined && found.length > 0) return { ours: undefined };
    const ours = found.find(({ deleting, mark }) => !deleting && isMarkFor(mark, wanted.mark));
    return ours && { ours };
  };
  try {
    return (await pollUntil(look, { clock, signal, deadline: until }))?.ours;
  } catch (error) {
    if (signal.aborted && error === signal.reason) return undefined;
    throw error;
  } finally {
    release();
  }
}

/** What is said while it is looked for. */
function lookingText({ kind, name }: Wanted, ms: number): string {
  return `No answer came when the ${kind} "${name}" was made. Looking for up to ${durationText(Math.max(0, ms))} whether Palette made it, before it is sent again.`;
}

/** A signal that comes some time after the one that stops the run. */
function shortlyAfter({ signal, clock }: Waiting): { readonly signal: AbortSignal; readonly release: () => void } {
  const [late, over] = [new AbortController(), new AbortController()];
  const begin = () =>
    void clock.sleep(LAST_LOOK_MS, over.signal).then(
      () => late.abort(signal.reason),
      () => {},
    );
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return {
    signal: late.signal,
    release: () => {
      signal.removeEventListener('abort', begin);
      over.abort(signal.reason);
    },
  };
}
