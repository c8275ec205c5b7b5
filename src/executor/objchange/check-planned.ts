import { type Block, blockType, type Diagnostic, type ObjectValue, type Path } from '../../framework';
import { checkObject } from './check-object';
import { placeAt } from './place';
import { planProblems } from './planned-values';
import { type About, placeText, providerError, providerText } from './problem';

/** A provider's plan, and what it was made from; null for an object that isn't there. */
export interface Planned {
  readonly prior: ObjectValue | null;
  /** After `ignore_changes`. */
  readonly config: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly requiresReplace: readonly Path[];
  /** Called with what a provider on the old type system has wrong, which is borne. Without it that is an error. */
  readonly tolerate?: ((problems: readonly Diagnostic[]) => void) | undefined;
  /** The second plan of a replacement, of which only the form is checked. @default false */
  readonly second?: boolean;
}

const SUMMARY = 'Provider produced invalid plan';

/**
 * Checks what a provider planned, as core does: configured values unchanged or as they were, only what is computed
 * and unset filled in, and replacements asked for at places that there are.
 * @see https://developer.hashicorp.com/terraform/plugin/framework/resources/plan-modification
 */
export function checkPlanned(
  block: Block,
  { prior, config, planned, requiresReplace, tolerate, second = false }: Planned,
  about: About = {},
): readonly Diagnostic[] {
  // The very object that was there has been looked at when it was read.
  const invalid = planned === prior ? [] : checkObject(block, planned, about, SUMMARY, 'during planning');
  if (invalid.length > 0 || second) return invalid;
  const problems = planProblems(block, { prior, config, planned }, about).map(({ path, text }) =>
    providerError(path, SUMMARY, `${providerText(about)} planned an invalid value for ${placeText(about, path)}: ${text}.`),
  );
  // Nothing in place of an object is no difference of types.
  if (problems.length > 0 && (!tolerate || planned === null)) return problems;
  tolerate?.(problems);
  return checkReplaced(block, prior, planned, requiresReplace, about);
}

function checkReplaced(
  block: Block,
  prior: ObjectValue | null,
  planned: ObjectValue | null,
  paths: readonly Path[],
  about: About,
): readonly Diagnostic[] {
  // On a create there is nothing to replace, so core doesn't look at them.
  if (prior === null || paths.length === 0) return [];
  const type = blockType(block);
  return paths
    .filter((path) => placeAt(type, prior, path) === undefined && placeAt(type, planned, path) === undefined)
    .map((path) =>
      providerError(
        path,
        SUMMARY,
        `${providerText(about)} has indicated "requires replacement" on ${placeText(about, [])} for a non-existent attribute path ${placeText({}, path)}.`,
      ),
    );
}
