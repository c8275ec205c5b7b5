import { serveReattach } from '../../../../src/bridge/reattach';
import { DiagnosticError, errorAt } from '../../../../src/framework/diagnostics';
import { path } from '../../../../src/framework/path';
import type { ObjectValue } from '../../../../src/framework/value';
import { connect } from '../grpc-client';
import { thing, types, unwire, useService, wire } from '../service-fixture';

describe('what goes wrong is told with diagnostics', () => {
  const service = useService();

  const boom = async (): Promise<never> => {
    throw new TypeError('x is not a function');
  };
  const current = wire(thing({ id: '1', name: 'a' }));

  test('a bug in a handler', async () => {
    service.override({
      validateProvider: boom,
      configure: boom,
      validateResource: boom,
      upgrade: boom,
      import: boom,
      readDataSource: boom,
    });
    const config = wire({ prefix: null }, types.provider);
    const answers = await Promise.all([
      service.client.provider('validateProviderConfig', { config }),
      service.client.provider('configureProvider', { config }),
      service.client.provider('validateResourceConfig', { typeName: 'fake_thing', config: current }),
      service.client.provider('upgradeResourceState', {
        typeName: 'fake_thing',
        rawState: { json: Buffer.from('{}'), flatmap: {} },
      }),
      service.client.provider('importResourceState', { typeName: 'fake_thing', id: '1' }),
      service.client.provider('readDataSource', {
        typeName: 'fake_greeting',
        config: wire({ name: 'a', text: null }, types.greeting),
      }),
    ]);
    for (const { diagnostics } of answers) {
      expect(diagnostics).toMatchObject([
        {
          severity: 1,
          summary: 'The provider failed unexpectedly',
          detail: expect.stringContaining('TypeError: x is not a function'),
        },
      ]);
    }
  });

  test('a read keeps the state and its private data', async () => {
    service.override({ read: boom });
    const answer = await service.client.provider('readResource', {
      typeName: 'fake_thing',
      currentState: current,
      private: Buffer.from('kept'),
    });
    expect(answer).toMatchObject({ newState: current, private: Buffer.from('kept'), diagnostics: [{ severity: 1 }] });
  });

  test('a plan keeps the state and its private data', async () => {
    service.override({ plan: boom });
    const answer = await service.client.provider('planResourceChange', {
      typeName: 'fake_thing',
      priorState: current,
      proposedNewState: current,
      config: current,
      priorPrivate: Buffer.from('kept'),
    });
    expect(answer).toMatchObject({ plannedState: current, plannedPrivate: Buffer.from('kept'), diagnostics: [{ severity: 1 }] });
  });

  test('an apply answers no state, so that terraform keeps the prior one with its private data', async () => {
    service.override({ apply: boom });
    const answer = await service.client.provider('applyResourceChange', {
      typeName: 'fake_thing',
      priorState: current,
      plannedState: current,
      config: current,
    });
    expect(answer).toMatchObject({ newState: undefined, diagnostics: [{ severity: 1 }] });
  });

  test('of an object that was made, what fits the schema is saved', async () => {
    const made = { ...thing({ id: 'new', name: 'a', size: 3 }), tags: 'no map', rule: [] } as ObjectValue;
    service.override({ apply: async () => ({ state: made, private: Buffer.from('p'), diagnostics: [] }) });
    const create = { typeName: 'fake_thing', priorState: wire(null), plannedState: current, config: current };
    const answer = await service.client.provider('applyResourceChange', create);
    expect(unwire(answer.newState)).toEqual(thing({ id: 'new', name: 'a', size: 3 }));
    expect(answer.private.toString()).toBe('p');
    expect(answer.diagnostics).toMatchObject([
      {
        severity: 1,
        summary: 'A value does not fit the schema',
        attribute: { steps: [{ selector: { $case: 'attributeName', value: 'tags' } }] },
      },
    ]);
    const update = await service.client.provider('applyResourceChange', { ...create, priorState: current });
    expect(update).toMatchObject({ newState: undefined, diagnostics: [{ severity: 1 }] });
  });

  test('diagnostics that were thrown go out as they are', async () => {
    service.override({
      read: async () => {
        throw new DiagnosticError(errorAt(path('name'), 'Unreachable', 'Check the network.'));
      },
    });
    const { diagnostics } = await service.client.provider('readResource', { typeName: 'fake_thing', currentState: current });
    expect(diagnostics).toMatchObject([{ summary: 'Unreachable', detail: 'Check the network.' }]);
  });

  test('a value that does not fit the schema', async () => {
    const config = { msgpack: Buffer.from([0x81, 0xa1, 0x78, 0xc0]), json: Buffer.alloc(0) };
    const { diagnostics } = await service.client.provider('validateResourceConfig', { typeName: 'fake_thing', config });
    expect(diagnostics).toMatchObject([
      { summary: 'A value does not fit the schema', detail: expect.stringContaining('attribute "anything" is missing') },
    ]);
  });

  test.each(['fake_other', 'constructor', ''])('a resource type that there is not: "%s"', async (typeName) => {
    const { diagnostics } = await service.client.provider('readResource', { typeName, currentState: current });
    expect(diagnostics).toMatchObject([{ summary: 'Unknown resource type' }]);
  });

  test('a provider that cannot be loaded', async () => {
    const broken = await serveReattach({ loadProvider: () => Promise.reject(new Error('no such module')) });
    const caller = connect(broken.address);
    const { diagnostics } = await caller.provider('getProviderSchema', {});
    expect(diagnostics).toMatchObject([{ severity: 1, detail: expect.stringContaining('no such module') }]);
    expect(await caller.provider('stopProvider', {})).toEqual({ Error: '' });
    caller.close();
    await broken.close();
  });
});
