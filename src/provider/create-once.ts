import { DiagnosticError, errorAt, path, type Report } from '../framework';
import { InvalidResponse, OutcomeUnknown, PaletteError, Unreachable } from '../palette';
import { explain } from './errors';
import type { Palette, Polling, Waiting } from './palette';
import { waitFor } from './wait';

/** An object of the wanted name that is there already. */
export interface Found {
  readonly uid: string;
  /** Its owner annotation. */
  readonly mark: string | undefined;
  readonly deleting: boolean;
}

type Reporting = Waiting & Pick<Report, 'warn'>;

export interface Wanted {
  /** For messages: `cluster`. */
  readonly kind: string;
  readonly name: string;
  /** The owner annotation that it carries, if the provider has an owner. */
  readonly mark: string | undefined;
  /** The address part of an import command: what ID to give. */
  readonly importId: string;
  find(signal: AbortSignal | undefined): Promise<readonly Found[]>;
  /** Sends the creation. It takes no signal: what has left can't be called back, and its answer is the id. */
  create(): Promise<string>;
}

// How often a creation of which nothing is known is sent again after a look in vain.
const SENDS = 3;
// How long an object is looked for whose creation got no answer.
const LOOK_MS = 5000;
// How long a failure after a creation is taken for one that passes.
const PATIENCE_MS = 30_000;

/**
 * Makes an object exactly once, whatever was interrupted before: one that carries our mark is
 * adopted, one that is going away is waited for, a stranger's is left alone, and a call that may
 * or may not have been processed is looked up before it is sent again.
 */
export async function createOnce(wanted: Wanted, palette: Palette, waiting: Reporting): Promise<string> {
  for (let sends = 1; ; sends++) {
    const existing = await existingObject(wanted, palette, waiting);
    if (existing !== undefined) return existing;
    try {
      const uid = await wanted.create();
      palette.created.add(uid);
      return uid;
    } catch (error) {
      if (error instanceof OutcomeUnknown) {
        waiting.log('warn', 'it is not known whether a creation was processed; looking', { kind: wanted.kind, name: wanted.name });
        const made = await lookAfterLostAnswer(wanted, waiting);
        if (made !== undefined) {
          palette.created.add(made.uid);
          return made.uid;
        }
        if (sends < SENDS) continue;
      }
      // Somebody was quicker: the next look tells whether it was us.
      if (error instanceof PaletteError && error.status === 409 && sends < SENDS && (await wanted.find(waiting.signal)).length > 0)
        continue;
      throw error;
    }
  }
}

async function existingObject(wanted: Wanted, palette: Palette, waiting: Reporting): Promise<string | undefined> {
  const found = await waitFor(async () => {
    const all = await wanted.find(waiting.signal);
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
  const ours = found.find((each) => wanted.mark !== undefined && each.mark === wanted.mark);
  if (!ours) throw refusal(wanted, foreignText(wanted, first));
  if (palette.created.has(ours.uid) || palette.adopted.has(ours.uid)) {
    throw refusal(
      wanted,
      `Another block of this configuration has the same name, and made ${ours.uid} in this run. Give each its own name.`,
    );
  }
  waiting.log('info', 'adopted an object that an interrupted run had made', {
    kind: wanted.kind,
    name: wanted.name,
    uid: ours.uid,
  });
  palette.adopted.add(ours.uid);
  return ours.uid;
}

/** The server may still be at it, so one look is not enough; and a run that is being stopped has to look, too. */
async function lookAfterLostAnswer(wanted: Wanted, { clock, deadline }: Waiting): Promise<Found | undefined> {
  const ours = ({ deleting, mark }: Found) => !deleting && wanted.mark !== undefined && mark === wanted.mark;
  return waitFor(async () => (await wanted.find(undefined)).find(ours), {
    clock,
    signal: new AbortController().signal,
    deadline: Math.min(deadline, clock.now() + LOOK_MS),
  });
}

function foreignText(wanted: Wanted, found: Found): string {
  const whose = found.mark === undefined ? 'It carries no mark of this provider' : `It is marked as made by ${found.mark}`;
  return (
    `A ${wanted.kind} "${wanted.name}" (${found.uid}) exists already. ${whose}, so it is left alone. ` +
    `To manage it here, import it with the ID ${wanted.importId}; otherwise choose another name or delete it in Palette.`
  );
}

function refusal(wanted: Wanted, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('name'), `The ${wanted.kind} "${wanted.name}" can't be created`, detail));
}

/**
 * Does what has to follow a creation, again and again while Palette fails or has no answer yet: an error would taint what was
 * just made. It takes no notice of a run that is being stopped, unless the step does.
 * @returns the answer, or undefined when there was none in time
 */
export async function seeThrough<T>(step: () => Promise<T | undefined>, { clock }: Pick<Polling, 'clock'>): Promise<T | undefined> {
  let failure: unknown;
  const done = await waitFor(
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

function mayPass(error: unknown): boolean {
  if (error instanceof PaletteError) return error.status >= 500 || error.status === 429;
  return error instanceof Unreachable || error instanceof InvalidResponse || error instanceof OutcomeUnknown;
}

/**
 * Brings an adopted object to what is configured. That this fails is a warning, since an error would taint the object: it may
 * be in use for long, and the next run would delete it and make it anew. The next plan shows what is still to be changed.
 */
export async function bringUpToDate(
  { kind, name }: Pick<Wanted, 'kind' | 'name'>,
  waiting: Reporting,
  change: () => Promise<void>,
): Promise<void> {
  try {
    await seeThrough(async () => {
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
      `An interrupted run had made it, this one took it over, and could not bring it to what is configured:\n\n${why}\n\nPlan again: what is still to be changed shows there.`,
    );
  }
}

function detailsOf(error: unknown): string | undefined {
  const diagnostics = error instanceof DiagnosticError ? error.diagnostics : explain(error);
  return diagnostics?.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n\n');
}

/** Refuses to delete what this run adopted: it was the same object under another address. */
export function refuseAdopted(palette: Palette, kind: string, name: string, uid: string): void {
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
