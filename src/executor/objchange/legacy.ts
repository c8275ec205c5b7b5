import type { Block, Diagnostic, ObjectValue } from '../../framework';
import type { Log } from '../../runtime/log';
import type { Lifecycle } from '../config/configuration';
import { applyIgnoreChanges } from './ignore-changes';

/**
 * Bears what a provider on the old SDK has wrong, since its type system can't tell null from empty: it is logged, as terraform does
 * it (https://developer.hashicorp.com/terraform/plugin/sdkv2/guides/terraform-0.12-compatibility).
 * @returns undefined for a provider of which it is an error
 */
export function tolerance(legacy: boolean | undefined, log: Log): ((problems: readonly Diagnostic[]) => void) | undefined {
  if (!legacy) return undefined;
  return (problems) => {
    for (const { detail } of problems) log('warn', `${detail} It is tolerated, because the provider is on the legacy type system.`);
  };
}

/** What is ignored is taken back from a plan of such a provider once more: it may have changed what it was given as it was. */
export function withoutIgnored(
  block: Block,
  prior: ObjectValue | null,
  planned: ObjectValue,
  ignored: Lifecycle['ignoreChanges'],
): ObjectValue {
  if (prior === null) return planned;
  return ignored === 'all' ? prior : applyIgnoreChanges(block, prior, planned, ignored);
}
