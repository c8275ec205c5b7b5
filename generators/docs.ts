import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Attribute,
  type Block,
  type NestedBlock,
  nestedAsBlock,
  providerSchema,
  type Schema,
  typeText,
} from '../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../src/provider';
import { INVENTORY_SCHEMA } from '../src/simulator/inventory';

const OUT = join('docs', 'provider');

/** The reference of the provider, from its schema: one page each for the provider, a resource, a data source; and the schema of inventories. */
function main(): void {
  const schema = providerSchema(paletteProvider);
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of ['resources', 'data-sources']) mkdirSync(join(OUT, folder), { recursive: true });
  write('index.md', page('Provider `palette`', schema.provider, `Source address: \`${PROVIDER_ADDRESS}\`.`));
  for (const [type, each] of Object.entries(schema.resources))
    write(join('resources', `${type}.md`), page(`Resource \`${type}\``, each));
  for (const [type, each] of Object.entries(schema.dataSources))
    write(join('data-sources', `${type}.md`), page(`Data source \`${type}\``, each));
  // For editors, which complete and check inventories of the simulator by it.
  writeFileSync(join('docs', 'inventory.schema.json'), `${JSON.stringify(INVENTORY_SCHEMA, null, 2)}\n`);
}

function write(file: string, text: string): void {
  writeFileSync(join(OUT, file), text);
}

function page(title: string, { block }: Schema, remark = ''): string {
  const intro = [`# ${title}`, block.description, remark].filter((text) => text !== '');
  return `${[...intro, ...sections(block, [])].join('\n\n')}\n`;
}

/** A table for the block itself, and one under a heading of its own for every struct in it. */
function sections(block: Block, path: readonly string[]): string[] {
  const attributes = Object.entries(block.attributes);
  const blocks = Object.entries(block.blocks);
  const rows = [
    ...attributes.map(([name, attribute]) => row(name, kindOf(attribute), flagsOf(attribute), attribute.description)),
    ...blocks.map(([name, nested]) => row(name, `block, ${nested.nesting}`, occurrenceOf(nested), nested.block.description)),
  ];
  const heading = path.length > 0 ? [`## ${path.join('.')}`] : [];
  const inner = [
    ...attributes.flatMap(([name, attribute]) => {
      const nested = nestedAsBlock(attribute);
      return nested ? sections(nested, [...path, name]) : [];
    }),
    ...blocks.flatMap(([name, nested]) => sections(nested.block, [...path, name])),
  ];
  return [...heading, ['| name | type | | meaning |', '|---|---|---|---|', ...rows].join('\n'), ...inner];
}

function row(name: string, type: string, flags: string, description: string): string {
  return `| \`${name}\` | ${type} | ${flags} | ${description.replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
}

function kindOf(attribute: Attribute): string {
  if (attribute.type) return attribute.integer ? 'whole number' : typeText(attribute.type);
  return `${attribute.nested?.nesting} of attributes`;
}

function flagsOf(attribute: Attribute): string {
  const flags = [
    attribute.required ? 'required' : attribute.optional ? 'optional' : 'computed',
    attribute.forceNew && 'replaces',
    attribute.sensitive && 'sensitive',
    attribute.writeOnly && 'write-only',
    attribute.deprecated !== undefined && 'deprecated',
  ];
  return flags.filter(Boolean).join(', ');
}

function occurrenceOf({ minItems, maxItems }: NestedBlock): string {
  if (minItems > 0) return maxItems === minItems ? `required, ${minItems}` : `required, at least ${minItems}`;
  return 'optional';
}

main();
