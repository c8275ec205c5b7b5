import type { AnyResource } from './definition';
import type { Diagnostic } from './diagnostics';
import { parseJson } from './json';
import { moveSource } from './move-source';
import { movedState } from './moved-state';
import type { MoveRequest, StateResult } from './provider-instance';
import type { ProviderSession } from './session';
import type { Value } from './value';

/** Takes over the state that another type's object has. */
export function moveObject(
  session: ProviderSession,
  resource: (type: string) => AnyResource,
  request: MoveRequest,
): Promise<StateResult> {
  const { sourceJson, targetType } = request;
  const { collected, context } = session.context(targetType);
  return session.run<Pick<StateResult, 'state' | 'private'>>(
    `Moving state to a ${targetType}`,
    collected,
    async () => {
      const { schema, movesFrom = [] } = resource(targetType);
      const source = moveSource(movesFrom, request);
      const { state, left } = movedState(schema.block, parseJson(sourceJson), source);
      if (left.length > 0) context.add(leftAlone(source.type, targetType, state.name ?? state.id, left));
      return { state, private: null };
    },
    () => ({ state: null, private: null }),
  );
}

function leftAlone(from: string, to: string, name: Value | undefined, left: readonly string[]): Diagnostic {
  const which = typeof name === 'string' ? ` "${name}"` : '';
  return {
    severity: 'warning',
    summary: 'Not all of it is managed any more',
    detail: `The ${from}${which} has what ${to} doesn't know yet: ${left.join(', ')}. The move changes none of it, and no later plan looks at it.`,
  };
}
