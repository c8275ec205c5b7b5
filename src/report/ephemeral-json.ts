import type { ExecutorEvent } from '../executor/events';
import { secondsText } from './duration';
import { EPHEMERAL } from './progress';
import { type Fields, resourceFields, uiMessage } from './ui-line';

type EphemeralEvent = Extract<ExecutorEvent, { kind: 'ephemeral_start' | 'ephemeral_complete' | 'ephemeral_errored' }>;

/** What becomes of an ephemeral value, as `terraform apply -json` tells it. */
export function ephemeralLine(event: EphemeralEvent, now: number): string {
  const { address, operation } = event;
  const { doing, done } = EPHEMERAL[operation];
  const hook: Fields = { resource: resourceFields(address), action: operation };
  if (event.kind === 'ephemeral_start') return uiMessage('info', `${address}: ${doing}`, 'ephemeral_op_start', { hook }, now);
  const elapsed = secondsText(event.elapsed);
  const timed = { hook: { ...hook, elapsed_seconds: Math.max(0, Math.round(event.elapsed / 1000)) } };
  return event.kind === 'ephemeral_complete'
    ? uiMessage('info', `${address}: ${done} after ${elapsed}`, 'ephemeral_op_complete', timed, now)
    : uiMessage(
        'info',
        `${address}: ${done.replace(' complete', '')} errored after ${elapsed}`,
        'ephemeral_op_errored',
        timed,
        now,
      );
}
