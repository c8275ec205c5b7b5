import { type Attribute, type Block, nestedAsBlock, providerSchema, type Schema } from '../../src/framework';
import { paletteProvider } from '../../src/provider';

const { provider, resources, dataSources } = providerSchema(paletteProvider as Parameters<typeof providerSchema>[0]);
const META_ARGUMENTS = ['count', 'for_each', 'depends_on', 'provider', 'lifecycle', 'connection', 'provisioner'];

const all: (readonly [string, Schema])[] = [
  ['provider', provider],
  ...Object.entries(resources),
  ...Object.entries(dataSources).map(([type, schema]) => [`data.${type}`, schema] as const),
];

interface Found {
  readonly path: string;
  readonly name: string;
  readonly attribute: Attribute;
  readonly inSet: boolean;
}

function* attributesOf(block: Block, path: string, inSet = false): Generator<Found> {
  for (const [name, attribute] of Object.entries(block.attributes)) {
    yield { path: `${path}.${name}`, name, attribute, inSet };
    const nested = nestedAsBlock(attribute);
    if (nested) yield* attributesOf(nested, `${path}.${name}`, inSet || attribute.nested?.nesting === 'set');
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    yield* attributesOf(nested.block, `${path}.${name}`, inSet || nested.nesting === 'set');
  }
}

function* blocksOf(block: Block, path: string): Generator<readonly [string, Block['blocks'][string]]> {
  for (const [name, nested] of Object.entries(block.blocks)) {
    yield [`${path}.${name}`, nested];
    yield* blocksOf(nested.block, `${path}.${name}`);
  }
}

/** Core refuses every command of a provider that breaks one of these. */
describe.each(all)('%s', (type, { block }) => {
  const attributes = [...attributesOf(block, type)];

  test('each attribute is required, optional or computed, and has one kind of type', () => {
    const wrong = attributes.filter(({ attribute: { required, optional, computed, type: plain, nested } }) => {
      const settable = required ? !optional && !computed : optional || computed;
      return !settable || (plain === undefined) === (nested === undefined);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('names are in lower case, shared by none, and no meta-argument', () => {
    const names = [...Object.keys(block.attributes), ...Object.keys(block.blocks)];
    expect(names.filter((name) => META_ARGUMENTS.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(attributes.filter(({ name }) => !/^[a-z][a-z0-9_]*$/.test(name)).map(({ path }) => path)).toEqual([]);
  });

  test('write-only attributes are settable, not computed, in resources only and in no set', () => {
    const writeOnly = attributes.filter(({ attribute }) => attribute.writeOnly);
    expect(writeOnly.filter(({ attribute, inSet }) => attribute.computed || inSet).map(({ path }) => path)).toEqual([]);
    if (!(type in resources)) expect(writeOnly).toEqual([]);
  });

  test('everything is described', () => {
    const silent = attributes.filter(
      ({ attribute }) => !/^[^.]{2,}/.test(attribute.description) || !/[.…]$/.test(attribute.description),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(block.description).not.toBe('');
  });

  test('blocks have sensible bounds', () => {
    const wrong = [...blocksOf(block, type)].filter(([, { nesting, minItems, maxItems }]) =>
      nesting === 'list' || nesting === 'set' ? maxItems > 0 && minItems > maxItems : minItems + maxItems > 0,
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test('secrets are marked', () => {
  const secret = all
    .flatMap(([type, { block }]) => [...attributesOf(block, type)])
    .filter(({ name }) => /password|secret|api_key|token/.test(name) && !/version/.test(name));
  expect(secret.map(({ path }) => path).sort()).toEqual([
    'palette_backup_storage_location.azure_storage_config.azure_client_secret',
    'palette_backup_storage_location.azure_storage_config.azure_client_secret_wo',
    'palette_backup_storage_location.s3.secret_key',
    'palette_backup_storage_location.s3.secret_key_wo',
    'palette_cloud_account_apache_cloudstack.api_key',
    'palette_cloud_account_apache_cloudstack.api_key_wo',
    'palette_cloud_account_apache_cloudstack.secret_key',
    'palette_cloud_account_apache_cloudstack.secret_key_wo',
    'palette_cloud_account_maas.maas_api_key',
    'palette_cloud_account_maas.maas_api_key_wo',
    'palette_cloud_account_openstack.openstack_password',
    'palette_cloud_account_openstack.openstack_password_wo',
    'palette_cloud_account_vsphere.vsphere_password',
    'palette_cloud_account_vsphere.vsphere_password_wo',
    'palette_private_cloud_gateway.image_pull_secret_wo',
    'palette_private_cloud_gateway.ubuntu_pro_token_wo',
    'palette_proxy_config.password_wo',
    'provider.api_key',
  ]);
  expect(secret.filter(({ attribute }) => !attribute.sensitive)).toEqual([]);
});

test('a resource with a remote object can be imported, and says what cannot be read back', () => {
  for (const resource of paletteProvider.resources) {
    if (resource.remote === 'object') expect(resource.import).toBeInstanceOf(Function);
    for (const { path, attribute } of attributesOf(resource.schema.block, resource.type)) {
      if (attribute.writeOnly) expect([path, attribute.readable]).toEqual([path, false]);
    }
  }
});
