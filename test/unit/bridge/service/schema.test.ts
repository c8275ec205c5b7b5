import { Schema_NestedBlock_NestingMode, Schema_Object_NestingMode } from '../../../../src/bridge/proto/tfplugin6';
import { fakeSchema } from '../fake-provider';
import { useService } from '../service-fixture';

describe('what the provider service tells of itself', () => {
  const service = useService();

  test('GetProviderSchema tells everything that the schema says', async () => {
    const {
      provider: own,
      resourceSchemas,
      dataSourceSchemas,
      serverCapabilities,
      diagnostics,
    } = await service.client.provider('getProviderSchema', {});
    expect(diagnostics).toEqual([]);
    expect(serverCapabilities).toMatchObject({
      planDestroy: true,
      getProviderSchemaOptional: true,
      moveResourceState: true,
      generateResourceConfig: false,
    });
    expect(own?.block?.attributes.map(({ name }) => name)).toEqual(['prefix']);
    expect(Object.keys(dataSourceSchemas)).toEqual(['fake_greeting']);
    const { version, block } = resourceSchemas.fake_thing as (typeof resourceSchemas)[string];
    expect(version).toBe(2n);
    const attribute = (name: string) => block?.attributes.find((candidate) => candidate.name === name);
    expect(attribute('id')).toMatchObject({
      computed: true,
      optional: false,
      required: false,
      descriptionKind: 1,
      description: 'An attribute.',
    });
    expect(attribute('name')).toMatchObject({ required: true, computed: false });
    expect(attribute('tags')?.type.toString()).toBe('["map","string"]');
    expect(attribute('anything')?.type.toString()).toBe('"dynamic"');
    expect(attribute('secret')).toMatchObject({ sensitive: true, writeOnly: true });
    expect(attribute('old')).toMatchObject({ deprecated: true, deprecationMessage: 'Use name.' });
    expect(attribute('name')).toMatchObject({ deprecated: false, deprecationMessage: '' });
    expect(attribute('place')?.type).toHaveLength(0);
    expect(attribute('place')?.nestedType).toMatchObject({
      nesting: Schema_Object_NestingMode.LIST,
      attributes: [{ name: 'city', required: true }],
    });
    expect(block?.blockTypes).toMatchObject([
      { typeName: 'rule', nesting: Schema_NestedBlock_NestingMode.LIST, minItems: 0n, maxItems: 3n },
    ]);
  });

  test('the schema is made once for all connections', async () => {
    let asked = 0;
    service.override({
      schema: async () => ({ ...fakeSchema, resources: asked++ === 0 ? fakeSchema.resources : {}, diagnostics: [] }),
    });
    const other = service.connect();
    await service.client.provider('getProviderSchema', {});
    expect(Object.keys((await other.provider('getProviderSchema', {})).resourceSchemas)).toEqual(['fake_thing']);
  });

  test('GetMetadata names resources and data sources', async () => {
    const { resources, dataSources } = await service.client.provider('getMetadata', {});
    expect([resources, dataSources]).toEqual([[{ typeName: 'fake_thing' }], [{ typeName: 'fake_greeting' }]]);
  });

  test('there are no identities and no functions', async () => {
    expect(await service.client.provider('getResourceIdentitySchemas', {})).toEqual({ identitySchemas: {}, diagnostics: [] });
    expect(await service.client.provider('getFunctions', {})).toEqual({ functions: {}, diagnostics: [] });
  });

  test('what no provider here has is UNIMPLEMENTED', async () => {
    await expect(service.client.provider('getStates', { typeName: 's' })).rejects.toMatchObject({ code: 12 });
    await expect(service.client.shutdown()).rejects.toMatchObject({ code: 12 });
  });

  test('health is SERVING', async () => {
    expect(
      Buffer.from(await service.client.raw('/grpc.health.v1.Health/Check', Buffer.from([10, 6, ...Buffer.from('plugin')]))),
    ).toEqual(Buffer.from([8, 1]));
  });
});
