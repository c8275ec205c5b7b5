import { attr, type TimedContext } from '../../framework';
import type { Scope } from '../../palette';
import { parseDuration } from '../../runtime/duration';
import type { Applicant } from '../shared/deployment-queue';
import type { ProviderData } from '../shared/provider-data';
import { graceOf } from './failure-grace';

const DEFAULT = '6h';

/** The `queue_timeout` attribute: it is no part of `timeouts { create }`, which begins with the order. */
export const queueTimeout = attr.string({
  optional: true,
  readable: false,
  description: `How long a creation waits at most until its gateway, which deploys only so many clusters at once, has a turn for it: \`2h\`. It doesn't count for \`timeouts { create }\`, which begins with the order. Default \`${DEFAULT}\`.`,
  validate: (text) => (parseDuration(text) === undefined ? `"${text}" is no duration; write it as 6h, 90m or 1h30m.` : undefined),
});

/** A cluster that is to be ordered, as the queue at its gateway sees it. */
export function applicant(
  {
    name,
    failure_grace,
    queue_timeout,
  }: { readonly name: string; readonly failure_grace: string | null; readonly queue_timeout: string | null },
  scope: Scope,
  { clock, signal, log, progress, untimed }: TimedContext<ProviderData>,
): Applicant {
  const patienceText = queue_timeout ?? DEFAULT;
  const patience = parseDuration(patienceText) as number;
  return { name, scope, failureGrace: graceOf(failure_grace), patience, patienceText, clock, signal, log, progress, untimed };
}
