import { attr } from '../../framework';
import { parseDuration } from '../../runtime/duration';

const DEFAULT = '15m';

/** The `failure_grace` attribute of what waits for a cluster. */
export const failureGrace = attr.string({
  default: DEFAULT,
  readable: false,
  description: `How long nothing may move once Palette has reported a failure, before the wait ends: \`15m\`, \`1h\`. Default \`${DEFAULT}\`.`,
  validate: (text) => (parseDuration(text) === undefined ? `"${text}" is no duration; write it as 15m, 1h30m or 90s.` : undefined),
});

/** The grace in milliseconds; the default's where a state of before has none. */
export function graceOf(text: string | null): number {
  return parseDuration(text ?? DEFAULT) ?? (parseDuration(DEFAULT) as number);
}
