import { type Attribute, type Block, type NestedBlock, type Type, t } from '../../../src/framework';
import { attribute } from '../../unit/bridge/fake-provider';

type Traits = Partial<Pick<Attribute, 'required' | 'optional' | 'computed' | 'sensitive' | 'writeOnly'>>;

export const OPTIONAL: Traits = { optional: true };
export const COMPUTED: Traits = { computed: true };
export const EITHER: Traits = { optional: true, computed: true };
export const SECRET: Traits = { optional: true, sensitive: true };
export const WRITE_ONLY: Traits = { optional: true, writeOnly: true };

/** An attribute of a type. */
export function plain(traits: Traits, type: Type = t.string): Attribute {
  return attribute({ ...traits, type });
}

/** An attribute with attributes in it. */
export function struct(
  nesting: NonNullable<Attribute['nested']>['nesting'],
  traits: Traits,
  attributes: Block['attributes'],
): Attribute {
  return attribute({ ...traits, nested: { nesting, attributes } });
}

/** A block of attributes and blocks. */
export function body(attributes: Block['attributes'], blocks: Block['blocks'] = {}): Block {
  return { description: '', attributes, blocks };
}

/** A nested block. */
export function blocks(nesting: NestedBlock['nesting'], block: Block): NestedBlock {
  return { kind: 'block', nesting, block, minItems: 0, maxItems: 0 };
}
