import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Attribute,
  type Block,
  createInstance,
  type NestedBlock,
  type ProviderInstance,
  type Schema,
  t,
} from '../../../src/framework';
import { systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';
import { describeWithTerraform } from './tools';

/** What the official provider is called by Terraform, and by OpenTofu. */
export const OFFICIAL = 'registry.terraform.io/spectrocloud/spectrocloud';
export const OFFICIAL_IN_TOFU = 'registry.opentofu.org/spectrocloud/spectrocloud';

/** States that the official provider wrote, and the worlds that they belong to: beside this repository, and no part of it. */
export const STATES = resolve(process.env.OFFICIAL_STATES ?? '../shared/cases/official-state');
/** Its schemas, as its own binary tells them. */
const ATTRIBUTES = resolve(process.env.OFFICIAL_ATTRIBUTES ?? '../shared/reference/official-attributes.json');

const isThere = existsSync(STATES) && existsSync(ATTRIBUTES);
if (!isThere) process.stderr.write(`\nNO STATE OF THE OFFICIAL PROVIDER WAS MOVED: there are none at ${STATES}\n`);

/** A suite that needs them, and terraform. CI has both, and fails without. */
export const describeWithStates: jest.Describe = isThere || process.env.CI ? describeWithTerraform : describe.skip;

interface OfficialState {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly schema_version: number;
      readonly attributes: { readonly [name: string]: unknown };
    }[];
  }[];
}

/** One of the states, by its file's name. */
export function readState(name: string): OfficialState {
  return JSON.parse(readFileSync(resolve(STATES, `${name}.tfstate`), 'utf8'));
}

/** What its types are called here, where more than the provider's name differs. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/\bspectrocloud_cloudaccount_/g, 'palette_cloud_account_'],
  [/\bspectrocloud_cluster_custom_cloud\b/g, 'palette_cluster_custom'],
  [/\bspectrocloud_privatecloudgateway_ippool\b/g, 'palette_ip_pool'],
  [/\bspectrocloud_privatecloudgateway_dns_map\b/g, 'palette_dns_mapping'],
  [/\bspectrocloud_/g, 'palette_'],
];

/** A configuration of the official provider with the types' names here: all that a user has to change. */
export function renamed(text: string): string {
  return RENAMED.reduce((all, [from, to]) => all.replace(from, to), text);
}

interface Published {
  readonly schemaVersion: number;
  readonly attributes: { readonly [path: string]: string };
}

/** What is published of the official provider's resources, by type; nothing where it isn't there. */
export function published(): { readonly [type: string]: Published } {
  return isThere ? JSON.parse(readFileSync(ATTRIBUTES, 'utf8')).resources : {};
}

/** A resource type as the official provider has it. */
export function officialSchema({ schemaVersion, attributes }: Published): Schema {
  const paths = Object.entries(attributes);
  const blockAt = (prefix: string): Block => {
    const direct = paths.filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'));
    const named = direct.map(([path, what]) => [path.slice(prefix.length), path, what] as const);
    return {
      description: '',
      attributes: Object.fromEntries(
        named
          // A list of objects in a set of blocks has no place in a schema of ours.
          .filter(([, , what]) => !/^block |\(object/.test(what))
          .map(([name, , what]) => [name, officialAttribute(what)]),
      ),
      blocks: Object.fromEntries(
        named
          .filter(([, , what]) => what.startsWith('block '))
          .map(([name, path, what]): [string, NestedBlock] => [name, officialBlock(what, blockAt(`${path}.`))]),
      ),
    };
  };
  return { version: schemaVersion, block: blockAt('') };
}

function officialAttribute(what: string): Attribute {
  const [type = '', mode = ''] = what.split(' ');
  const element = /^(list|set|map)\(string\)$/.exec(type)?.[1] as 'list' | 'set' | 'map' | undefined;
  const scalars = { string: t.string, number: t.number, bool: t.bool };
  return {
    kind: 'attribute',
    type: element ? t[element](t.string) : scalars[type as keyof typeof scalars],
    description: '',
    required: mode === 'required',
    optional: mode.startsWith('optional'),
    computed: mode.endsWith('computed'),
    sensitive: what.includes('sensitive'),
    writeOnly: false,
    forceNew: false,
    readable: true,
    recompute: 'never',
    validators: [],
  };
}

function officialBlock(what: string, block: Block): NestedBlock {
  const [, nesting] = what.split(' ');
  const bound = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(what)?.[1] ?? 0);
  return { kind: 'block', nesting: nesting as NestedBlock['nesting'], block, minItems: bound('min'), maxItems: bound('max') };
}

/**
 * The official provider as far as terraform has to see it: its types, and objects that stay as they are.
 * @param more data sources that a state names
 */
export function standIn(more: readonly string[] = []): () => ProviderInstance {
  const nothing = { description: '', attributes: {}, blocks: {} };
  const refuse = async (): Promise<never> => {
    throw new Error('this stand-in changes nothing');
  };
  const provider = {
    name: 'spectrocloud',
    version: '0.29.9',
    schema: { version: 0, block: nothing },
    configure: async () => ({}),
    issues: 'nowhere',
    resources: Object.entries(published()).map(([type, each]) => ({
      type,
      schema: officialSchema(each),
      remote: 'object',
      // What it computes in sets the framework knows nothing of.
      plan: ({ prior, planned }: { prior: object | null; planned: object }) => void Object.assign(planned, prior),
      create: refuse,
      update: refuse,
      delete: refuse,
      read: async () => ({}),
    })),
    dataSources: more.map((type) => ({ type, schema: { version: 0, block: nothing }, read: refuse })),
  } as unknown as Parameters<typeof createInstance>[0];
  return () => createInstance(provider, { clock: systemClock, env: {}, log: noLog });
}

/** What the state says of an object as a configuration: what the schema lets one write, and somebody has. */
export function asConfigured({ block }: Schema, attributes: { readonly [name: string]: unknown }): { [name: string]: unknown } {
  const written = Object.entries(block.attributes).filter(([name, { computed }]) => !computed && attributes[name] !== null);
  const scalars = written.map(([name]) => [name, attributes[name]]);
  const blocks = Object.entries(block.blocks).flatMap(([name, { block: inner }]) => {
    const items = attributes[name];
    if (!Array.isArray(items) || items.length === 0) return [];
    return [[name, items.map((item) => asConfigured({ version: 0, block: inner }, item))]];
  });
  return Object.fromEntries([...scalars, ...blocks]);
}

/** What the official provider's SDK writes for what nobody has set. */
function blankOf({ type }: Attribute): unknown {
  if (type?.kind === 'string') return '';
  if (type?.kind === 'number') return 0;
  if (type?.kind === 'bool') return false;
  return type?.kind === 'map' ? {} : [];
}

/** An object as that SDK writes it: every attribute of the type is there, and no other. */
export function asWritten({ block }: Schema, values: { readonly [name: string]: unknown }): { [name: string]: unknown } {
  const scalars = Object.entries(block.attributes).map(([name, each]) => [name, values[name] ?? blankOf(each)]);
  const blocks = Object.entries(block.blocks).map(([name, { nesting, block: inner }]) => {
    const items = (values[name] ?? []) as readonly { readonly [name: string]: unknown }[];
    return [name, nesting === 'single' ? null : items.map((item) => asWritten({ version: 0, block: inner }, item))];
  });
  return Object.fromEntries([...scalars, ...blocks]);
}
