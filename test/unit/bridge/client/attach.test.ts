import { attach, attachments } from '../../../../src/bridge/client/attach';
import { serveReattach } from '../../../../src/bridge/reattach';
import { fakeProvider } from '../fake-provider';

const SOURCE = 'registry.terraform.io/tests/fake';

describe('a plugin that runs already', () => {
  test('answers, and goes on when it is let go', async () => {
    const served = await serveReattach({ loadProvider: async () => fakeProvider().create });
    try {
      const endpoint = attachments({ TF_REATTACH_PROVIDERS: served.environment(SOURCE) }).get(SOURCE);
      for (let turn = 0; turn < 2; turn++) {
        const plugin = attach(endpoint as NonNullable<typeof endpoint>);
        const { resourceSchemas } = await plugin.call('getProviderSchema', {});
        expect(Object.keys(resourceSchemas)).toContain('fake_thing');
        await plugin.close();
      }
    } finally {
      await served.close();
    }
  });

  test('says so when it does not answer', async () => {
    const text = JSON.stringify({
      fake: { Protocol: 'grpc', ProtocolVersion: 6, Addr: { Network: 'unix', String: '/tmp/nobody' } },
    });
    const endpoint = attachments({ TF_REATTACH_PROVIDERS: text }).get('registry.terraform.io/hashicorp/fake');
    const plugin = attach(endpoint as NonNullable<typeof endpoint>);
    await expect(plugin.call('getProviderSchema', {})).rejects.toThrow('TF_REATTACH_PROVIDERS names a plugin that does not answer');
    await plugin.close();
  });

  test.each([
    ['{', 'it is no JSON'],
    ['[]', 'an object by provider sources is needed'],
    ['{"a/b": 1}', 'a/b is no object'],
    ['{"a/b": {"Protocol": "netrpc"}}', '"netrpc"; "grpc" is spoken here'],
    ['{"a/b": {"Protocol": "grpc", "ProtocolVersion": 4}}', '4; 5 and 6 are spoken here'],
    ['{"a/b": {"Protocol": "grpc", "ProtocolVersion": 6}}', 'has no Addr'],
  ])('is refused when the variable is unsuitable: %s', (text, why) => {
    expect(() => attachments({ TF_REATTACH_PROVIDERS: text })).toThrow(why);
  });

  test('is what is built before it told its protocol: 5', () => {
    const text = JSON.stringify({ 'a/b': { Protocol: 'grpc', Addr: { Network: 'tcp', String: '127.0.0.1:1' } } });
    expect(attachments({ TF_REATTACH_PROVIDERS: text }).get('registry.terraform.io/a/b')).toEqual({
      protocol: 5,
      target: '127.0.0.1:1',
    });
    expect(attachments({}).size).toBe(0);
  });
});
