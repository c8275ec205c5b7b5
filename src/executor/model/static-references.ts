import { attributeType, type Block, type Diagnostic, errorAt, type NestedBlock, UNKNOWN } from '../../framework';
import { resourceText, stepsToBlock, withModule } from '../address';
import type { Reference } from '../config/configuration';
import { didYouMean } from '../config/nearest';
import type { Step } from '../expression/ast';
import { blame } from '../expression/culprit';
import { applySteps } from '../expression/evaluate/steps';
import { ExpressionError } from '../expression/expression-error';
import { typed } from '../expression/marked-value';
import { traversalText } from '../expression/references';
import { ROOT } from '../module-address';
import type { BoundConfiguration, ResourceBlock } from './bound-configuration';
import { referredBlock } from './referred';

/** What is wrong with references to objects, by the block, local value or output that they stand in. */
export type ReferenceProblems = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * Checks that what follows a resource's address can be there, as terraform does before it evaluates anything: also in what is
 * never evaluated, such as the other branch of a conditional, and in what `try` and `can` would forgive.
 */
export function referenceProblems({ configuration, blocks }: BoundConfiguration): ReferenceProblems {
  const found = new Map<string, Diagnostic[]>();
  // In large configurations many refer to the same.
  const known = new Map<string, readonly Diagnostic[]>();
  for (const reference of configuration.references) {
    const { traversal, owner, module = ROOT } = reference;
    const text = `${traversal.root === 'self' ? owner : module} ${traversalText(traversal)}`;
    let problems = known.get(text);
    if (!problems) {
      problems = problemsOf(reference, blocks);
      known.set(text, problems);
    }
    if (problems.length === 0) continue;
    const others = found.get(owner) ?? [];
    found.set(owner, [...others, ...problems.filter((problem) => !others.includes(problem))]);
  }
  return found;
}

/** What is wrong with one of them. */
export function problemsOf(
  { traversal, owner, module = ROOT }: Reference,
  blocks: BoundConfiguration['blocks'],
): readonly Diagnostic[] {
  const { root, steps } = traversal;
  const where = `(In ${traversalText(traversal)}.)`;
  if (root === 'self') {
    const own = blocks.get(owner);
    return own ? explained(inBlock(own.schema.block, steps), where) : [];
  }
  const address = referredBlock(traversal);
  const block = address && blocks.get(resourceText(withModule(address, module)));
  if (!address || !block) return [];
  const rest = steps.slice(stepsToBlock(address));
  const [first] = rest;
  if (!first) return [];
  const problems = [...keyProblems(block, first), ...inBlock(block.schema.block, 'index' in first ? rest.slice(1) : rest)];
  return explained(problems, where).map((problem) => blame(problem, { expression: traversal }));
}

interface Problem {
  readonly summary: string;
  readonly detail: string;
}

function explained(problems: readonly Problem[], where: string): readonly Diagnostic[] {
  return problems.map(({ summary, detail }) => errorAt(undefined, summary, `${detail} ${where}`));
}

function keyProblems({ text, config }: ResourceBlock, first: Step): readonly Problem[] {
  const repetition = config.count ? 'count' : config.forEach ? 'for_each' : undefined;
  if (repetition && !('index' in first)) {
    const key = repetition === 'count' ? 'count.index' : 'each.key';
    const detail = `Because ${text} has "${repetition}" set, its attributes must be accessed on specific instances: ${text}[${key}].`;
    return [{ summary: 'Missing resource instance key', detail }];
  }
  if (!repetition && 'index' in first) {
    const detail = `Because ${text} does not have "count" or "for_each" set, references to it must not include an index key. Remove the bracketed index to refer to the single instance of this resource.`;
    return [{ summary: 'Unexpected resource instance key', detail }];
  }
  return [];
}

function inBlock(block: Block, [first, ...rest]: readonly Step[]): readonly Problem[] {
  if (!first) return [];
  if ('index' in first) {
    const hint = typeof first.index === 'string' ? ` Write .${first.index}.` : '';
    return [
      { summary: 'Invalid index operation', detail: `Only attribute access is allowed here, using the dot operator.${hint}` },
    ];
  }
  const { name } = first;
  if (Object.hasOwn(block.attributes, name)) {
    const attribute = block.attributes[name];
    return attribute ? inValue(() => void applySteps(typed(attributeType(attribute), UNKNOWN), rest)) : [];
  }
  const nested = Object.hasOwn(block.blocks, name) ? block.blocks[name] : undefined;
  if (nested) return inBlocks(name, nested, rest);
  if (name === 'count') {
    const detail = 'The special "count" attribute is no longer supported. Instead, use length(…) to count resource instances.';
    return [{ summary: 'Invalid resource count attribute', detail }];
  }
  const hint = didYouMean(name, [...Object.keys(block.attributes), ...Object.keys(block.blocks)]);
  const detail = `This object has no argument, nested block, or exported attribute named "${name}".${hint}`;
  return [{ summary: 'Unsupported attribute', detail }];
}

function inBlocks(name: string, { nesting, block }: NestedBlock, steps: readonly Step[]): readonly Problem[] {
  const [first, ...rest] = steps;
  if (!first) return [];
  if (nesting === 'single' || nesting === 'group') return inBlock(block, steps);
  if (nesting === 'set') {
    const detail = `The blocks "${name}" are a set of objects, whose elements have no addresses. Find elements with a "for" expression and an "if" clause.`;
    return [{ summary: 'Cannot index a set value', detail }];
  }
  if (nesting === 'list' && !('index' in first)) {
    const detail = `The blocks "${name}" are a list of objects, so one of them is named by its number: ${name}[0].`;
    return [{ summary: 'Invalid operation', detail }];
  }
  return inBlock(block, rest);
}

function inValue(evaluate: () => void): readonly Problem[] {
  try {
    evaluate();
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [error];
  }
}
