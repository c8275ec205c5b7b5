import { type Attribute, type Block, type NestedBlock, nestedAsBlock, type Type } from '../src/framework';

/** A struct with a section of its own. */
interface Nested {
  readonly path: readonly string[];
  readonly block: Block;
  readonly anchor: string;
}

/** The attributes of a block in the registry's words, and a section for every struct in it. */
export function schemaSections(block: Block): readonly string[] {
  return sectionsOf(block, [], (title) => `### ${title}`);
}

function sectionsOf(block: Block, path: readonly string[], heading: (title: string) => string): readonly string[] {
  const attributes = Object.entries(block.attributes);
  const blocks = Object.entries(block.blocks);
  const groups = [
    ['Required', attributes.filter(([, { required }]) => required), blocks.filter(([, { minItems }]) => minItems > 0)],
    ['Optional', attributes.filter(([, { optional }]) => optional), blocks.filter(([, { minItems }]) => minItems === 0)],
    ['Read-Only', attributes.filter(([, { required, optional }]) => !required && !optional), []],
  ] as const;
  const lists = groups.flatMap(([title, fields, nested]) => {
    const lines = [
      ...fields.map(([name, attribute]) => attributeLine(name, attribute, path)),
      ...nested.map(([name, each]) => blockLine(name, each, path)),
    ];
    return lines.length === 0 ? [] : [heading(title), lines.join('\n')];
  });
  return [...lists, ...nestedOf(block, path).flatMap(nestedSection)];
}

function nestedSection({ path, block, anchor }: Nested): readonly string[] {
  return [
    `<a id="${anchor}"></a>`,
    `### Nested Schema for \`${path.join('.')}\``,
    ...sectionsOf(block, path, (title) => `${title}:`),
  ];
}

function nestedOf(block: Block, path: readonly string[]): readonly Nested[] {
  const attributes = Object.entries(block.attributes).flatMap(([name, attribute]) => {
    const inner = nestedAsBlock(attribute);
    return inner ? [{ path: [...path, name], block: inner, anchor: anchorOf('nestedatt', [...path, name]) }] : [];
  });
  const blocks = Object.entries(block.blocks).map(([name, nested]) => ({
    path: [...path, name],
    block: nested.block,
    anchor: anchorOf('nestedblock', [...path, name]),
  }));
  return [...attributes, ...blocks];
}

function anchorOf(kind: 'nestedatt' | 'nestedblock', path: readonly string[]): string {
  return [kind, ...path].join('--');
}

function attributeLine(name: string, attribute: Attribute, path: readonly string[]): string {
  const flags = [
    attribute.type ? typeWords(attribute.type) : `Attributes${collectionOf(attribute.nested?.nesting)}`,
    attribute.sensitive && 'Sensitive',
    attribute.deprecated !== undefined && 'Deprecated',
    attribute.writeOnly &&
      '[Write-only](https://developer.hashicorp.com/terraform/language/resources/ephemeral#write-only-arguments)',
    attribute.forceNew && 'Forces replacement',
  ].filter((flag) => typeof flag === 'string');
  const below = attribute.nested ? ` (see [below for nested schema](#${anchorOf('nestedatt', [...path, name])}))` : '';
  return line(name, flags, [attribute.description, attribute.deprecated].filter(Boolean).join(' '), below);
}

function blockLine(name: string, { nesting, minItems, maxItems, block }: NestedBlock, path: readonly string[]): string {
  const flags = [
    `Block${collectionOf(nesting)}`,
    ...(minItems > 0 ? [`Min: ${minItems}`] : []),
    ...(maxItems > 0 ? [`Max: ${maxItems}`] : []),
  ];
  return line(name, flags, block.description, ` (see [below for nested schema](#${anchorOf('nestedblock', [...path, name])}))`);
}

function line(name: string, flags: readonly string[], description: string, below: string): string {
  return `- \`${name}\` (${flags.join(', ')}) ${description.replaceAll('\n', ' ')}${below}`;
}

function collectionOf(nesting: string | undefined): string {
  if (nesting === 'list' || nesting === 'set' || nesting === 'map') return ` ${capital(nesting)}`;
  return '';
}

/** A type in the registry's words: `List of String`. */
export function typeWords(type: Type): string {
  if (type.kind === 'bool') return 'Boolean';
  if ('element' in type) return `${capital(type.kind)} of ${typeWords(type.element)}`;
  return capital(type.kind);
}

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
