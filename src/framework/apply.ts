import { conforming } from './conform';
import type { AnyResource, Operation } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import { isImported } from './imported';
import type { ApplyRequest, StateResult } from './provider-instance';
import { collectSecrets } from './secrets';
import { extendContext, type ProviderSession } from './session';
import { timeoutOf, timeoutText } from './timeouts';
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
): Promise<StateResult> {
  const { collected, context } = session.context(type);
  let saved: ObjectValue | undefined;
  let definition: AnyResource | undefined;

  const change = async (): Promise<ObjectValue | null> => {
    definition = resource(type);
    const { block } = definition.schema;
    for (const value of [prior, planned, config]) collectSecrets(block, value, session.secrets);
    const operation: Operation = planned === null ? 'delete' : prior === null ? 'create' : 'update';
    const timeout = timeoutOf(operation, planned ?? prior ?? {}, definition.timeouts);
    const timed = extendContext(context, { deadline: context.clock.now() + timeout, timeout: timeoutText(timeout) });
    if (planned === null) {
      if (prior !== null) await definition.delete(prior as never, timed);
      return null;
    }
    const changing = extendContext(timed, {
      config: config as never,
      saveState: (known: object) => {
        saved = { ...saved, ...(known as ObjectValue) };
      },
    });
    const computed =
      prior === null ? await definition.create(planned as never, changing) : await update(definition, planned, prior, changing);
    const state = { ...planned, ...saved, ...(computed as ObjectValue) };
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
    async () => ({ state: await change(), private: isImported(plannedPrivate) ? null : plannedPrivate }),
    () => ({ state: bestKnown(), private: plannedPrivate }),
  );
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
