import { type Block, blockType, type Diagnostic, type ObjectValue } from '../../framework';
import { checkObject, firstUnknown } from './check-object';
import { planProblems } from './planned-values';
import { type About, placeText, providerError, providerText } from './problem';

const SUMMARY = 'Provider produced invalid ephemeral resource instance';

/** Checks what a provider opened: of its schema, known, and what is configured as it is configured. */
export function checkEphemeral(
  block: Block,
  config: ObjectValue,
  result: ObjectValue | null,
  about: About = {},
): readonly Diagnostic[] {
  const provider = providerText(about);
  if (result === null) return [providerError([], SUMMARY, `${provider} opened ${placeText(about, [])} and gave no value.`)];
  const invalid = checkObject(block, result, about, SUMMARY, 'when opened');
  if (invalid.length > 0) return invalid;
  const path = firstUnknown(blockType(block), result);
  if (path !== undefined) {
    return [
      providerError(path, SUMMARY, `${provider} returned an unknown value for ${placeText(about, path)} when it was opened.`),
    ];
  }
  return planProblems(block, { prior: null, config, planned: result }, about).map((problem) =>
    providerError(
      problem.path,
      SUMMARY,
      `${provider} returned an invalid value for ${placeText(about, problem.path)}: ${problem.text}.`,
    ),
  );
}
