import type { Clock } from '../runtime/clock';
import type { FunctionContext } from './expression/functions';

/**
 * What functions know of the run that calls them.
 * @param plannedAt when the plan was or is made, in milliseconds
 */
export function functionContext(directory: string, clock: Clock, plannedAt: number, planning: boolean): FunctionContext {
  return { directory, planning, planTimestamp: rfc3339(plannedAt), timestamp: () => rfc3339(clock.now()) };
}

function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
