import {
  type Attribute,
  type Block,
  type Diagnostic,
  errorAt,
  nestedAsBlock,
  type Path,
  pathText,
  type Type,
} from '../../../framework';
import type { Lifecycle } from '../configuration';
import { didYouMean } from '../nearest';

/**
 * Checks that what `ignore_changes` names is there, as far as the schema tells.
 * @param at what the body belongs to, for messages: `palette_x.y`
 */
export function checkIgnoreChanges(block: Block, ignored: Lifecycle['ignoreChanges'], at: string): readonly Diagnostic[] {
  if (ignored === 'all') return [];
  return ignored.flatMap((path) => {
    const problem = inBlock(block, path);
    return problem === undefined
      ? []
      : [errorAt(path, 'Unsupported attribute', `${at}: ignore_changes names ${pathText(path)}; ${problem}`)];
  });
}

const IN_SET = 'the elements of a set have no addresses; name the whole of it.';

function inBlock(block: Block, [step, ...rest]: Path): string | undefined {
  if (!step) return undefined;
  if (!('attribute' in step)) return 'an attribute name is expected where it has an index.';
  const attribute = Object.hasOwn(block.attributes, step.attribute) ? block.attributes[step.attribute] : undefined;
  if (attribute) return inAttribute(attribute, rest);
  const nested = Object.hasOwn(block.blocks, step.attribute) ? block.blocks[step.attribute] : undefined;
  if (!nested) {
    const known = [...Object.keys(block.attributes), ...Object.keys(block.blocks)];
    return `this object has no argument, nested block, or exported attribute named "${step.attribute}".${didYouMean(step.attribute, known)}`;
  }
  if (nested.nesting === 'set' && rest.length > 0) return IN_SET;
  const one = nested.nesting === 'single' || nested.nesting === 'group';
  return inBlock(nested.block, one ? rest : rest.slice(1));
}

function inAttribute(attribute: Attribute, path: Path): string | undefined {
  const nested = nestedAsBlock(attribute);
  if (nested && attribute.nested?.nesting === 'set' && path.length > 0) return IN_SET;
  if (nested) return inBlock(nested, attribute.nested?.nesting === 'single' ? path : path.slice(1));
  return attribute.type && inType(attribute.type, path);
}

function inType(type: Type, [step, ...rest]: Path): string | undefined {
  if (!step || type.kind === 'dynamic') return undefined;
  if (type.kind === 'set') return IN_SET;
  if ('element' in type) return inType(type.element, rest);
  const name = 'attribute' in step ? step.attribute : 'key' in step ? step.key : String(step.index);
  const inner = type.kind === 'object' ? type.attributes[name] : type.kind === 'tuple' ? type.elements[Number(name)] : undefined;
  return inner ? inType(inner, rest) : `there is no "${name}" in a ${type.kind}.`;
}
