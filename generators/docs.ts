import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerSchema, type Schema } from '../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../src/provider';
import { INVENTORY_SCHEMA } from '../src/simulator/inventory';
import { leftOutTable } from './left-out';
import { schemaSections } from './schema-sections';
import { writeSection } from './section';

const OUT = join('docs', 'provider');
/** Where tfplugindocs looks for them, too. */
const EXAMPLES = 'examples';

/** A page of the reference, in the registry's layout (https://developer.hashicorp.com/terraform/registry/providers/docs). */
interface Page {
  readonly folder: '' | 'resources' | 'data-sources';
  readonly title: string;
  readonly heading: string;
  /** Where its examples are: the type's name. */
  readonly type: string;
  readonly remark?: string;
}

/**
 * The reference of the provider, from its schema: one page each for the provider, a resource, a data source; the schema of inventories; what the
 * official provider has and this one hasn't.
 */
function main(): void {
  const { provider, resources, dataSources } = providerSchema(paletteProvider);
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of ['resources', 'data-sources']) mkdirSync(join(OUT, folder), { recursive: true });
  write(
    'index.md',
    page(provider, {
      folder: '',
      title: 'palette Provider',
      heading: 'palette Provider',
      type: 'palette',
      remark: `Source address: \`${PROVIDER_ADDRESS}\`.`,
    }),
  );
  for (const [type, schema] of Object.entries(resources)) {
    const words = { title: `${type} Resource - palette`, heading: `${type} (Resource)` };
    write(join('resources', fileOf(type)), page(schema, { folder: 'resources', type, ...words }));
  }
  for (const [type, schema] of Object.entries(dataSources)) {
    const words = { title: `${type} Data Source - palette`, heading: `${type} (Data Source)` };
    write(join('data-sources', fileOf(type)), page(schema, { folder: 'data-sources', type, ...words }));
  }
  // For editors, which complete and check inventories of the simulator by it.
  writeFileSync(join('docs', 'inventory.schema.json'), `${JSON.stringify(INVENTORY_SCHEMA, null, 2)}\n`);
  writeSection(join('docs', 'coming-from-spectrocloud.md'), 'left out', leftOutTable());
}

/** The registry names pages by types without the provider's name. */
function fileOf(type: string): string {
  return `${type.replace(/^palette_/, '')}.md`;
}

function write(file: string, text: string): void {
  writeFileSync(join(OUT, file), text);
}

function page({ block }: Schema, { folder, title, heading, type, remark }: Page): string {
  const parts = [
    frontMatter(title, block.description, folder),
    `# ${heading}`,
    block.description,
    ...(remark === undefined ? [] : [remark]),
    ...examples(folder, type),
    '## Schema',
    ...schemaSections(block),
    ...importSection(folder, type),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The registry wants a subcategory on every page but the first. */
function frontMatter(title: string, description: string, folder: Page['folder']): string {
  return [
    '---',
    `page_title: "${title}"`,
    ...(folder === '' ? [] : ['subcategory: ""']),
    'description: |-',
    `  ${description.replaceAll('\n', ' ')}`,
    '---',
  ].join('\n');
}

/** What an example is called in each folder. */
const FILES = { '': 'provider', resources: 'resource', 'data-sources': 'data-source' } as const;

/** Where the examples of a page are. The provider's own have a folder of their own. */
function exampleFile(folder: Page['folder'], type: string, extension: 'tf' | 'ts'): string {
  return join(EXAMPLES, folder === '' ? 'provider' : join(folder, type), `${FILES[folder]}.${extension}`);
}

/** An example in HCL and one in TypeScript, where there are any. */
function examples(folder: Page['folder'], type: string): readonly string[] {
  const found = [fenced(exampleFile(folder, type, 'tf'), 'terraform'), fenced(exampleFile(folder, type, 'ts'), 'typescript')];
  const blocks = found.filter((text) => text !== undefined);
  return blocks.length === 0 ? [] : ['## Example Usage', ...blocks];
}

function importSection(folder: Page['folder'], type: string): readonly string[] {
  const command = fenced(join(EXAMPLES, folder, type, 'import.sh'), 'shell');
  return command === undefined ? [] : ['## Import', command];
}

function fenced(file: string, language: string): string | undefined {
  return existsSync(file) ? `\`\`\`${language}\n${readFileSync(file, 'utf8').trim()}\n\`\`\`` : undefined;
}

main();
