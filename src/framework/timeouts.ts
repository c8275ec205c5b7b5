import { durationText, parseDuration } from '../runtime/duration';
import { attr, block } from './dsl';
import type { Operation } from './handler-context';
import { isObjectValue, type ObjectValue } from './value';

type Defaults = { readonly [K in Operation]?: string };

/**
 * The `timeouts` block of a resource, with an attribute for each operation that has a default.
 * Durations are written `30m`, `1h30m`, `90s`.
 */
export function timeoutsBlock<const D extends Defaults>(defaults: D) {
  const attributes = Object.fromEntries(
    Object.entries(defaults).map(([operation, duration]) => [
      operation,
      attr.string({
        optional: true,
        description: `How long to wait for the ${operation} to end: \`30m\`, \`1h30m\`, \`90s\`. Default \`${duration}\`.`,
        validate: (value: string) =>
          parseDuration(value) === undefined ? `"${value}" is no duration; write it as 30m, 1h30m or 90s.` : undefined,
      }),
    ]),
  ) as { readonly [K in keyof D]: ReturnType<typeof attr.string<{ optional: true; description: string }>> };
  return block.single(attributes, { description: 'How long operations may take.' });
}

/** The timeout of an operation, from the object's `timeouts` block or the definition's default; Infinity when neither has one. */
export function timeoutOf(operation: Operation, object: ObjectValue, defaults: Defaults | undefined): number {
  const configured = isObjectValue(object.timeouts) ? object.timeouts[operation] : undefined;
  const text = typeof configured === 'string' ? configured : defaults?.[operation];
  return (text === undefined ? undefined : parseDuration(text)) ?? Number.POSITIVE_INFINITY;
}

/** The timeout for a message: `30 min`, or `no limit`. */
export function timeoutText(ms: number): string {
  return Number.isFinite(ms) ? durationText(ms) : 'no limit';
}
