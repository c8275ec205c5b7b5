import { isMarkFor } from '../../domain/owner';
import { DiagnosticError, errorAt } from '../../framework';
import { InvalidResponse, OutcomeUnknown, PaletteError, Unreachable } from '../../palette';
import { foreignText, refusal, warnOfAdoption } from './adoption';
import { explain } from './errors';
import { lookAfterLostAnswer } from './lost-answer';
import { pollUntil } from './poll-until';
import type { PollOptions, ProviderData, Waiting } from './provider-data';
import { preferred, tellTwins } from './twins';
import type { Made, Reporting, Wanted } from './wanted';

// How often a creation of which nothing is known is sent again after a look in vain.
const SENDS = 3;
// How long a name that is taken is looked for: Palette may list an object later than it refuses its name.
const LISTED_MS = 5_000;
// How long a failure after a creation is taken for one that passes.
const PATIENCE_MS = 30_000;

/**
 * Makes an object exactly once, whatever was interrupted before: one that carries our mark is
 * adopted, one that is going away is waited for, a stranger's is left alone, and a call that may
 * or may not have been processed is looked up before it is sent again.
 */
export async function createOnce(wanted: Wanted, palette: ProviderData, waiting: Reporting): Promise<Made> {
  let unanswered = 0;
  for (let sends = 1; ; sends++) {
    const existing = await existingObject(wanted, palette, waiting, unanswered > 0);
    if (existing !== undefined) return { uid: existing, unanswered: Math.max(0, unanswered - 1) };
    try {
      const uid = await wanted.create();
      palette.created.add(uid);
      return { uid, unanswered };
    } catch (error) {
      wanted.listing.doubt();
      if (error instanceof OutcomeUnknown) {
        const made = await lookAfterLostAnswer(wanted, waiting);
        if (made !== undefined) {
          palette.created.add(made.uid);
          return { uid: made.uid, unanswered };
        }
        unanswered++;
        if (sends < SENDS && !waiting.signal.aborted) continue;
      }
      // Somebody was quicker: the next look tells whether it was us.
      if (error instanceof PaletteError && error.status === 409 && sends < SENDS && (await isListed(wanted, waiting))) continue;
      throw error;
    }
  }
}

/** @param ordered whether this very run may have made it */
async function existingObject(
  wanted: Wanted,
  palette: ProviderData,
  waiting: Reporting,
  ordered: boolean,
): Promise<string | undefined> {
  let after: number | undefined;
  const found = await pollUntil(async () => {
    const all = await wanted.find({ signal: waiting.signal, after });
    after = wanted.listing.moment();
    const staying = all.filter((each) => !each.deleting);
    if (all.length > 0 && staying.length === 0) {
      waiting.progress({ kind: 'phase', text: `waiting until the ${wanted.kind} "${wanted.name}" of before is deleted` });
    }
    return staying.length > 0 || all.length === 0 ? staying : undefined;
  }, waiting);
  if (found === undefined) {
    throw refusal(wanted, `A ${wanted.kind} of this name is being deleted and did not go in time. Apply again when it is gone.`);
  }
  const [first] = found;
  if (first === undefined) return undefined;
  const all = found.filter((each) => isMarkFor(each.mark, wanted.mark));
  const ours = preferred(all);
  if (!ours) throw refusal(wanted, foreignText(palette, wanted, first));
  if (palette.created.has(ours.uid) || palette.adopted.has(ours.uid)) {
    throw refusal(
      wanted,
      `Another block of this configuration has the same name, and made ${ours.uid} in this run. Give each its own name.`,
    );
  }
  (ordered ? palette.created : palette.adopted).add(ours.uid);
  waiting.log('info', `adopted an object that ${ordered ? 'a creation without an answer' : 'an interrupted run'} had made`, {
    kind: wanted.kind,
    name: wanted.name,
    uid: ours.uid,
  });
  if (!ordered) warnOfAdoption(wanted, ours.uid, waiting);
  if (all.length > 1) tellTwins(wanted, ours.uid, all, waiting);
  return ours.uid;
}

/** Whether what stands against a creation shows up, so that it can be told what it is. */
async function isListed(wanted: Wanted, { clock, signal, deadline }: Waiting): Promise<boolean> {
  const look = async () => ((await wanted.find({ signal, after: wanted.listing.moment() })).length > 0 ? true : undefined);
  return (await pollUntil(look, { clock, signal, deadline: Math.min(deadline, clock.now() + LISTED_MS) })) === true;
}

/**
 * Does what has to follow a creation, again and again while Palette fails or has no answer yet: an error would taint what was
 * just made. It takes no notice of a run that is being stopped, unless the step does.
 * @returns the answer, or undefined when there was none in time
 */
export async function retryWhileTransient<T>(
  step: () => Promise<T | undefined>,
  { clock }: Pick<PollOptions, 'clock'>,
): Promise<T | undefined> {
  let failure: unknown;
  const done = await pollUntil(
    async () => {
      failure = undefined;
      try {
        return await step();
      } catch (error) {
        if (!mayPass(error)) throw error;
        failure = error;
        return undefined;
      }
    },
    { clock, signal: new AbortController().signal, deadline: clock.now() + PATIENCE_MS },
  );
  if (failure !== undefined) throw failure;
  return done;
}

/** Whether a failure may be over when the same is asked again. */
export function mayPass(error: unknown): boolean {
  if (error instanceof PaletteError) return error.status >= 500 || error.status === 429;
  return error instanceof Unreachable || error instanceof InvalidResponse || error instanceof OutcomeUnknown;
}

/** What an adopted object is, for the message. */
const TAKEN_OVER = 'An interrupted run had made it, this one took it over, and could not bring it to what is configured:';

/**
 * Brings an object that is just made or adopted to what is configured. That this fails is a warning, since an error would taint the object: it may
 * be in use for long, and the next run would delete it and make it anew. The next plan shows what is still to be changed.
 */
export async function reconcile(
  { kind, name }: Pick<Wanted, 'kind' | 'name'>,
  waiting: Reporting,
  change: () => Promise<void>,
  what = TAKEN_OVER,
): Promise<void> {
  try {
    await retryWhileTransient(async () => {
      await change();
      return true;
    }, waiting);
  } catch (error) {
    const { signal, warn } = waiting;
    const why = signal.aborted ? 'The run was stopped.' : detailsOf(error);
    if (why === undefined) throw error;
    warn(
      undefined,
      `The ${kind} "${name}" may not be as configured`,
      `${what}\n\n${why}\n\nPlan again: what is still to be changed shows there.`,
    );
  }
}

function detailsOf(error: unknown): string | undefined {
  const diagnostics = error instanceof DiagnosticError ? error.diagnostics : explain(error);
  return diagnostics?.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n\n');
}

/** Refuses to delete what this run adopted: it was the same object under another address. */
export function refuseAdopted(palette: ProviderData, kind: string, name: string, uid: string): void {
  if (!palette.adopted.has(uid)) return;
  throw new DiagnosticError(
    errorAt(
      undefined,
      `The ${kind} "${name}" is not deleted`,
      `Another block took ${uid} over in this same run: it looks as if a block was renamed. ` +
        'Nothing was deleted. Say so with a moved block (from the old address to the new one) and apply again.',
    ),
  );
}
