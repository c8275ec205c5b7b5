import {
  type Block,
  blockType,
  isUnknown,
  membersOf,
  type NestedBlock,
  nestedAsBlock,
  type ObjectValue,
  type Path,
  type Value,
} from '../../framework';
import { isObjectValue } from '../../framework/value';
import { pairingProblems, valueProblems } from './compatible-values';
import { unpackBlocks } from './dynamic-blocks';
import { elementAt, elementsOf } from './elements';
import { type About, isHidden, type Problem } from './problem';
import { fieldType, hasSensitive } from './schema-facts';

/**
 * What of a later object breaks what an earlier one promised: the plan against what apply returned, or
 * against a plan with more known. Nothing sensitive is quoted.
 */
export function compatibilityProblems(
  block: Block,
  planned: ObjectValue | null,
  actual: ObjectValue | null,
  about: About = {},
): readonly Problem[] {
  return planned === actual ? [] : objectProblems(block, planned, actual, [], about);
}

function objectProblems(block: Block, planned: Value, actual: Value, at: Path, about: About): readonly Problem[] {
  const root = at.length === 0 ? 'Root object ' : '';
  if (planned === null && actual === null) return [];
  if (planned === null) return [{ path: at, text: `${root}was absent, but now present` }];
  if (actual === null) return [{ path: at, text: `${root}was present, but now absent` }];
  if (isUnknown(planned)) return [];
  if (!isObjectValue(planned) || !isObjectValue(actual)) return [{ path: at, text: `${root}was known, but now unknown` }];
  const problems: Problem[] = [];
  for (const [name, attribute] of membersOf(block.attributes)) {
    const [before, now] = [planned[name] ?? null, actual[name] ?? null];
    if (before === now) continue;
    const here = [...at, { attribute: name }];
    const found = valueProblems(fieldType(block, name), before, now, here);
    if (found.length === 0) continue;
    const nested = nestedAsBlock(attribute);
    const secret = attribute.sensitive || attribute.writeOnly || (nested && hasSensitive(nested)) || isHidden(about, here);
    problems.push(...(secret ? [{ path: here, text: 'inconsistent values for sensitive attribute' }] : found));
  }
  for (const [name, nested] of membersOf(block.blocks)) {
    const [before, now] = [planned[name] ?? null, actual[name] ?? null];
    if (before === now) continue;
    const here = [...at, { attribute: name }];
    problems.push(...blockProblems(nested, unpackBlocks(nested, before), unpackBlocks(nested, now), here, about));
  }
  return problems;
}

function blockProblems({ block, nesting }: NestedBlock, planned: Value, actual: Value, at: Path, about: About): readonly Problem[] {
  if (nesting === 'single' || nesting === 'group') {
    // A placeholder for blocks that weren't known may turn out to be no block.
    return isUnknown(planned) && actual === null ? [] : objectProblems(block, planned, actual, at, about);
  }
  if (planned === null || isUnknown(planned) || actual === null || isUnknown(actual)) return [];
  if (nesting === 'set') return setProblems(block, planned as readonly Value[], actual as readonly Value[], at, about);
  const [before, now] = [elementsOf(nesting, planned), elementsOf(nesting, actual)];
  if (before.length !== now.length) return [{ path: at, text: `block count changed from ${before.length} to ${now.length}` }];
  return before.flatMap(({ step, value }) => {
    const other = elementAt(actual, step);
    // Core counts the blocks of a map and doesn't compare their keys.
    return other === undefined ? [] : objectProblems(block, value, other, step ? [...at, step] : at, about);
  });
}

function setProblems(
  block: Block,
  planned: readonly Value[],
  actual: readonly Value[],
  at: Path,
  about: About,
): readonly Problem[] {
  const problems = pairingProblems(
    blockType(block),
    planned,
    actual,
    at,
    (a, b) => objectProblems(block, a, b, at, about).length === 0,
  );
  const secret = hasSensitive(block) || isHidden(about, at);
  if (problems.length === 0 || !secret) return problems;
  return [{ path: at, text: 'inconsistent values for a set of blocks with sensitive attributes' }];
}
