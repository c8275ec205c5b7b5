import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FunctionSignature, providerSchema, type Schema } from '../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../src/provider';
import { INVENTORY_SCHEMA } from '../src/simulator/inventory';
import { leftOutTable } from './left-out';
import { schemaSections, typeWords } from './schema-sections';
import { writeSection } from './section';

const OUT = join('docs', 'provider');
/** Where tfplugindocs looks for them, too. */
const EXAMPLES = 'examples';

type Folder = '' | 'resources' | 'data-sources' | 'ephemeral-resources' | 'list-resources' | 'actions' | 'functions';

/** A page of the reference, in the registry's layout (https://developer.hashicorp.com/terraform/registry/providers/docs). */
interface Page {
  readonly folder: Folder;
  readonly title: string;
  readonly heading: string;
  /** Where its examples are: the type's name. */
  readonly type: string;
  readonly remark?: string;
}

/**
 * The reference of the provider, from its schema: one page for each thing that it offers; the schema of inventories; what the
 * official provider has and this one hasn't.
 */
function main(): void {
  const { provider, functions = {}, ...schemas } = providerSchema(paletteProvider);
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of [...Object.keys(KINDS), 'functions']) mkdirSync(join(OUT, folder), { recursive: true });
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
  for (const [folder, { kind, of }] of Object.entries(KINDS)) {
    for (const [type, schema] of Object.entries(schemas[of] ?? {})) {
      const words = { title: `${type} ${kind} - palette`, heading: `${type} (${kind})` };
      write(join(folder, fileOf(type)), page(schema, { folder: folder as keyof typeof KINDS, type, ...words }));
    }
  }
  for (const [name, signature] of Object.entries(functions)) write(join('functions', `${name}.md`), functionPage(name, signature));
  // For editors, which complete and check inventories of the simulator by it.
  writeFileSync(join('docs', 'inventory.schema.json'), `${JSON.stringify(INVENTORY_SCHEMA, null, 2)}\n`);
  writeSection(join('docs', 'coming-from-spectrocloud.md'), 'left out', leftOutTable());
}

/** What has a schema, by the folder of its pages. */
const KINDS = {
  resources: { kind: 'Resource', of: 'resources' },
  'data-sources': { kind: 'Data Source', of: 'dataSources' },
  'ephemeral-resources': { kind: 'Ephemeral Resource', of: 'ephemerals' },
  'list-resources': { kind: 'List Resource', of: 'lists' },
  actions: { kind: 'Action', of: 'actions' },
} as const;

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

function functionPage(name: string, { summary, description, parameters, variadic, result }: FunctionSignature): string {
  const named = parameters.map((parameter) => `${parameter.name} ${typeWords(parameter.type).toLowerCase()}`);
  const all = variadic ? [...named, `${variadic.name} ${typeWords(variadic.type).toLowerCase()}...`] : named;
  const lines = [...parameters, ...(variadic ? [{ ...variadic, name: `${variadic.name}...` }] : [])];
  const parts = [
    frontMatter(`${name} function - palette`, summary, 'functions'),
    `# function: ${name}`,
    description,
    ...examples('functions', name),
    '## Signature',
    `\`\`\`text\n${name}(${all.join(', ')}) ${typeWords(result).toLowerCase()}\n\`\`\``,
    ...(lines.length === 0
      ? []
      : ['## Arguments', lines.map((each) => `- \`${each.name}\` (${typeWords(each.type)}) ${each.description}`).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The registry wants a subcategory on every page but the first. */
function frontMatter(title: string, description: string, folder: Folder): string {
  return [
    '---',
    `page_title: "${title}"`,
    ...(folder === '' ? [] : ['subcategory: ""']),
    'description: |-',
    `  ${description.replaceAll('\n', ' ')}`,
    '---',
  ].join('\n');
}

/** What an example is called in each folder, and in which languages there is one. */
const FILES = {
  '': ['provider.tf', 'provider.ts'],
  resources: ['resource.tf', 'resource.ts'],
  'data-sources': ['data-source.tf', 'data-source.ts'],
  'ephemeral-resources': ['ephemeral-resource.tf', 'ephemeral-resource.ts'],
  'list-resources': ['list-resource.tfquery.hcl', 'list-resource.ts'],
  actions: ['action.tf', 'action.ts'],
  functions: ['function.tf', 'function.ts'],
} as const;

/** An example in HCL and one in TypeScript, where there are any. The provider's own have a folder of their own. */
function examples(folder: Folder, type: string): readonly string[] {
  const [hcl, typescript] = FILES[folder].map((file) => join(EXAMPLES, folder === '' ? 'provider' : join(folder, type), file));
  const blocks = [fenced(hcl, 'terraform'), fenced(typescript, 'typescript')].filter((text) => text !== undefined);
  return blocks.length === 0 ? [] : ['## Example Usage', ...blocks];
}

function importSection(folder: Folder, type: string): readonly string[] {
  const command = fenced(join(EXAMPLES, folder, type, 'import.sh'), 'shell');
  const identity = folder === 'resources' ? identitySection(type) : [];
  return command === undefined && identity.length === 0
    ? []
    : ['## Import', ...(command === undefined ? [] : [command]), ...identity];
}

/** What an object is told by; Terraform imports by it from 1.12 on. */
function identitySection(type: string): readonly string[] {
  const { identities = {} } = providerSchema(paletteProvider);
  const identity = identities[type];
  if (!identity) return [];
  const lines = Object.entries(identity.attributes).map(
    ([name, { required, description }]) => `- \`${name}\` (String${required ? '' : ', optional'}) ${description}`,
  );
  return ['Its identity, for `import` blocks with `identity` (Terraform and OpenTofu 1.12 and later):', lines.join('\n')];
}

function fenced(file: string | undefined, language: string): string | undefined {
  return file !== undefined && existsSync(file) ? `\`\`\`${language}\n${readFileSync(file, 'utf8').trim()}\n\`\`\`` : undefined;
}

main();
