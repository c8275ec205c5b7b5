import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { pcg, useFolders } from './support/pcg';

const SECRET = 'S3ntinelOfThePassword';
const REFERENCE = '${var.password}';

/** A type as provider schemas write it: `"string"`, `["list", "string"]`, `["object", {…}]`. */
type WireType = string | readonly [string, WireType | { readonly [name: string]: WireType }];

interface Attribute {
  readonly type?: WireType;
  readonly nested_type?: Block & { readonly nesting_mode: string };
  readonly required?: boolean;
  readonly optional?: boolean;
}

interface Block {
  readonly attributes?: { readonly [name: string]: Attribute };
  readonly block_types?: { readonly [name: string]: { readonly nesting_mode: string; readonly block: Block } };
}

type Schemas = { readonly [type: string]: { readonly block: Block } };

const mapped = <From, To>(record: { readonly [name: string]: From }, change: (one: From) => To): { readonly [name: string]: To } =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]));

/** The secret, in the place of whatever a type wants. */
function ofType(type: WireType): unknown {
  if (typeof type === 'string') return REFERENCE;
  const [kind, inner] = type;
  if (kind === 'object') return mapped(inner as { readonly [name: string]: WireType }, ofType);
  const element = ofType(inner as WireType);
  return kind === 'map' ? { [REFERENCE]: element } : [element];
}

function nested(mode: string, block: Block): unknown {
  const inner = bodyOf(block);
  return mode === 'single' ? inner : mode === 'map' ? { [REFERENCE]: inner } : [inner];
}

/** The body of a block in which all that can be set is the secret. */
function bodyOf({ attributes = {}, block_types = {} }: Block): object {
  const settable = Object.fromEntries(
    Object.entries(attributes).filter(([, { required, optional }]) => required === true || optional === true),
  );
  return {
    ...mapped(settable, ({ type, nested_type }) =>
      nested_type ? nested(nested_type.nesting_mode, nested_type) : ofType(type ?? ''),
    ),
    ...mapped(block_types, ({ nesting_mode, block }) => nested(nesting_mode, block)),
  };
}

/** What has nothing but texts that nothing is wrong with, or nothing at all that can be set: a look-up of it is asked for. */
const ALWAYS_RIGHT = /palette_(project|system_private_gateway|private_cloud_gateways|private_cloud_gateway_(clusters|health))$/;

const folderWith = useFolders();

// 3943029 quoted it where a duration or the context of a look-up is checked.
test('no check quotes what is sensitive, whichever attribute it stands in', async () => {
  const folder = folderWith({});
  const schemas = JSON.parse((await pcg(folder, ['provider', 'schema', '--json'])).stdout).provider_schemas as {
    readonly [address: string]: { readonly resource_schemas: Schemas; readonly data_source_schemas: Schemas };
  };
  const { resource_schemas: resources = {}, data_source_schemas: lookUps = {} } = Object.values(schemas)[0] ?? {};
  const filled = (types: Schemas) => mapped(types, ({ block }) => ({ a: bodyOf(block) }));
  const stack = {
    terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS } } },
    variable: { password: { type: 'string', sensitive: true } },
    provider: { palette: {} },
    resource: filled(resources),
    data: filled(lookUps),
  };
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(stack));
  const env = { PALETTE_API_KEY: 'key', PALETTE_HOST: 'http://127.0.0.1:1', TF_VAR_password: SECRET };
  for (const args of [['plan'], ['plan', '--json'], ['plan', '--format', 'markdown']]) {
    const { code, stdout, stderr } = await pcg(folder, args, env);
    const said = stdout + stderr;
    expect(code).toBe(1);
    for (const type of [...Object.keys(resources), ...Object.keys(lookUps).map((each) => `data.${each}`)]) {
      if (!ALWAYS_RIGHT.test(type)) expect(said).toContain(`${type}.a`);
    }
    expect(said).not.toContain('S3ntinel');
  }
});
