import { conforming } from './conform';
import type { AnyResource } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import type { Operation } from './handler-context';
import { keepNotes, NO_NOTES, type ObjectNotes, readNotes } from './object-notes';
import { type ProgressListener, progressTeller } from './progress';
import type { ApplyRequest, StateResult } from './provider-instance';
import { collectSecrets } from './secrets';
import { extendContext, type ProviderSession } from './session';
import { timedContext } from './timed-context';
import { timeoutOf } from './timeouts';
import { dropUnknowns, isWhollyKnown, mapObject, type ObjectValue } from './value';

/**
 * Carries out one planned change. Whatever fails, the answer holds the best that is known of the
 * object: after a failed create what the handler saved, after a failed update or delete the prior
 * state with what the handler saved over it.
 */
export function applyChange(
  session: ProviderSession,
  resource: (type: string) => AnyResource,
  { type, prior, planned, config, plannedPrivate }: ApplyRequest,
  listener?: ProgressListener,
): Promise<StateResult> {
  const { collected, context } = session.context(type);
  let saved: ObjectValue | undefined;
  let notes: ObjectNotes = readNotes(plannedPrivate);
  const handlerNotes = { unfinished: notes.unfinished };

  const change = async (): Promise<ObjectValue | null> => {
    const definition = resource(type);
    const { block } = definition.schema;
    for (const value of [prior, planned, config]) collectSecrets(block, value, session.secrets);
    const operation: Operation = planned === null ? 'delete' : prior === null ? 'create' : 'update';
    const timeout = timeoutOf(operation, planned ?? prior ?? {}, definition.timeouts);
    const timed = timedContext(context, timeout, progressTeller(type, session.secrets, context.log, listener));
    notes = await admitted(session, definition, prior, notes);
    if (planned === null) {
      if (prior !== null && !(await isSurelyGone(session, definition, prior, notes)))
        await definition.delete(prior as never, timed);
      return null;
    }
    const changing = extendContext(timed, {
      config: config as never,
      notes: handlerNotes,
      saveState: (known: object) => {
        saved = { ...saved, ...(known as ObjectValue) };
      },
    });
    const computed =
      prior === null ? await definition.create(planned as never, changing) : await update(definition, planned, prior, changing);
    const state = { ...planned, ...saved, ...(computed as ObjectValue) };
    // What has been changed is there, so its tenant is this one.
    if (session.tenants && definition.remote !== 'none') notes = { ...notes, tenant: await session.tenants.tenant() };
    if (!isWhollyKnown(state)) throw new TypeError(`${type}: ${unknownNames(state).join(', ')} still unknown after ${operation}`);
    return conforming(type, block, state);
  };

  const bestKnown = (): ObjectValue | null => {
    const base = prior ?? (saved ? planned : null);
    return base && (dropUnknowns({ ...base, ...saved }) as ObjectValue);
  };

  return session.run(
    `Applying a ${type}`,
    collected,
    // A changed object has all that an import could not tell.
    async () => ({ state: await change(), private: keepNotes(plannedPrivate, { ...notes, ...handlerNotes, imported: false }) }),
    () => ({ state: bestKnown(), private: keepNotes(plannedPrivate, { ...notes, ...handlerNotes }) }),
  );
}

/** The object's notes with its tenant: asked before anything is changed, so that nothing is made whose tenant stays unknown. */
async function admitted(
  { tenants }: ProviderSession,
  { remote }: AnyResource,
  prior: ObjectValue | null,
  notes: ObjectNotes,
): Promise<ObjectNotes> {
  if (!tenants || remote === 'none') return notes;
  if (prior !== null) return tenants.admit(notes);
  return { ...NO_NOTES, tenant: await tenants.tenant() };
}

/** Looks for an object of an unknown tenant before it is deleted: a deletion that finds nothing would count as done. */
async function isSurelyGone(
  session: ProviderSession,
  definition: AnyResource,
  prior: ObjectValue,
  notes: ObjectNotes,
): Promise<boolean> {
  if (!session.tenants || definition.remote !== 'object' || notes.tenant !== undefined) return false;
  const { context } = session.context(definition.type);
  const reading = extendContext(context, { notes: { unfinished: notes.unfinished } });
  return (await session.tenants.find(notes, () => definition.read(prior as never, reading))) === null;
}

function update(definition: AnyResource, planned: ObjectValue, prior: ObjectValue, context: object) {
  if (!definition.update) {
    throw new DiagnosticError(errorAt(undefined, 'Cannot be updated', `A ${definition.type} can only be replaced.`));
  }
  return definition.update(planned as never, prior as never, context as never);
}

function unknownNames(state: ObjectValue): string[] {
  return Object.keys(mapObject(state, (value) => value)).filter((name) => !isWhollyKnown(state[name] ?? null));
}
