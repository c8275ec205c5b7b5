import { errorAt } from '../../../../src/framework/diagnostics';
import { ExactNumber } from '../../../../src/framework/number';
import { path } from '../../../../src/framework/path';
import { t } from '../../../../src/framework/types';
import { Dynamic, type ObjectValue, UNKNOWN } from '../../../../src/framework/value';
import { thing, types, unwire, useService, wire } from '../service-fixture';

describe('the provider service', () => {
  const service = useService();

  test('diagnostics carry severity and path', async () => {
    service.override({
      validateResource: async () => ({
        diagnostics: [
          errorAt([{ attribute: 'tags' }, { key: 'a b' }], 'Bad tag', 'Why.'),
          { severity: 'warning', summary: 'Odd', detail: 'Hm.', path: path('rule', 1, 'port') },
          errorAt(undefined, 'All of it', 'Is wrong.'),
        ],
      }),
    });
    const { diagnostics } = await service.client.provider('validateResourceConfig', {
      typeName: 'fake_thing',
      config: wire(thing({ name: 'a' })),
    });
    expect(diagnostics).toEqual([
      {
        severity: 1,
        summary: 'Bad tag',
        detail: 'Why.',
        attribute: {
          steps: [
            { selector: { $case: 'attributeName', value: 'tags' } },
            { selector: { $case: 'elementKeyString', value: 'a b' } },
          ],
        },
      },
      {
        severity: 2,
        summary: 'Odd',
        detail: 'Hm.',
        attribute: {
          steps: [
            { selector: { $case: 'attributeName', value: 'rule' } },
            { selector: { $case: 'elementKeyInt', value: 1n } },
            { selector: { $case: 'attributeName', value: 'port' } },
          ],
        },
      },
      { severity: 1, summary: 'All of it', detail: 'Is wrong.', attribute: undefined },
    ]);
  });

  test('ValidateResourceConfig hears whether write-only values are allowed', async () => {
    const request = { typeName: 'fake_thing', config: wire(thing({ name: 'a', secret: 's' })) };
    expect((await service.client.provider('validateResourceConfig', request)).diagnostics).toHaveLength(1);
    const clientCapabilities = { writeOnlyAttributesAllowed: true };
    expect((await service.client.provider('validateResourceConfig', { ...request, clientCapabilities })).diagnostics).toEqual([]);
  });

  test('configuration, plan, apply and read pass values and private data on', async () => {
    expect(await service.client.provider('validateProviderConfig', { config: wire({ prefix: 'p-' }, types.provider) })).toEqual({
      diagnostics: [],
    });
    expect(
      await service.client.provider('configureProvider', {
        config: wire({ prefix: 'p-' }, types.provider),
        terraformVersion: '1.11.4',
      }),
    ).toEqual({ diagnostics: [] });
    const proposed = thing({
      name: 'a',
      size: ExactNumber.of('12345678901234567890'),
      anything: new Dynamic(t.bool, true),
      secret: 's',
    });
    const plan = await service.client.provider('planResourceChange', {
      typeName: 'fake_thing',
      priorState: wire(null),
      proposedNewState: wire(proposed),
      config: wire(proposed),
    });
    expect(plan).toMatchObject({ diagnostics: [], requiresReplace: [], legacyTypeSystem: false });
    expect(unwire(plan.plannedState)).toEqual({ ...proposed, id: UNKNOWN, secret: null });
    const apply = await service.client.provider('applyResourceChange', {
      typeName: 'fake_thing',
      priorState: wire(null),
      plannedState: plan.plannedState,
      config: wire(proposed),
      plannedPrivate: plan.plannedPrivate,
    });
    expect(unwire(apply.newState)).toEqual({ ...proposed, id: 'p-a', secret: null });
    expect(apply.private.toString()).toBe('planned');
    const refreshed = await service.client.provider('readResource', {
      typeName: 'fake_thing',
      currentState: apply.newState,
      private: apply.private,
    });
    expect(refreshed.newState).toEqual(apply.newState);
    expect(refreshed.private.toString()).toBe('planned');
  });

  test('values with the same bytes are one value, and come back as they were sent', async () => {
    let same: boolean | undefined;
    service.override({
      plan: async ({ prior, proposed, config, priorPrivate }) => {
        same = prior === proposed && prior !== config;
        return { planned: prior, requiresReplace: [], plannedPrivate: priorPrivate, diagnostics: [] };
      },
    });
    const prior = wire(thing({ id: '1', name: 'a' }));
    const plan = await service.client.provider('planResourceChange', {
      typeName: 'fake_thing',
      priorState: prior,
      proposedNewState: wire(thing({ id: '1', name: 'a' })),
      config: wire(thing({ name: 'a' })),
    });
    expect(same).toBe(true);
    expect(plan.plannedState).toEqual(prior);
  });

  test('what requires replacement goes out as paths', async () => {
    const plan = await service.client.provider('planResourceChange', {
      typeName: 'fake_thing',
      priorState: wire(thing({ id: '1', name: 'a' })),
      proposedNewState: wire(thing({ id: '1', name: 'b' })),
      config: wire(thing({ name: 'b' })),
    });
    expect(plan.requiresReplace).toEqual([{ steps: [{ selector: { $case: 'attributeName', value: 'name' } }] }]);
  });

  test('a deletion is planned and applied with nulls', async () => {
    const nothing = wire(null);
    const request = { typeName: 'fake_thing', priorState: wire(thing({ id: '1', name: 'a' })), config: nothing };
    const plan = await service.client.provider('planResourceChange', { ...request, proposedNewState: nothing });
    expect(unwire(plan.plannedState)).toBeNull();
    const apply = await service.client.provider('applyResourceChange', { ...request, plannedState: plan.plannedState });
    expect(unwire(apply.newState)).toBeNull();
  });

  test('absent and empty values are null, and JSON is read', async () => {
    const seen: (ObjectValue | null)[] = [];
    service.override({
      plan: async ({ prior, proposed, config }) => {
        seen.push(prior, proposed, config);
        return { planned: proposed, requiresReplace: [], plannedPrivate: null, diagnostics: [] };
      },
    });
    const json = { msgpack: Buffer.alloc(0), json: Buffer.from('{"name":"a","size":0.1,"rule":[]}') };
    const answer = await service.client.provider('planResourceChange', {
      typeName: 'fake_thing',
      priorState: undefined,
      proposedNewState: json,
      config: { msgpack: Buffer.alloc(0), json: Buffer.alloc(0) },
    });
    expect(seen).toEqual([null, thing({ name: 'a', size: 0.1 }), null]);
    expect(answer.diagnostics).toEqual([]);
    expect(answer.plannedState).toEqual(json);
  });

  test('UpgradeResourceState hands over the stored text, and the old flat form', async () => {
    const asked: unknown[] = [];
    service.override({
      upgrade: async (request) => {
        asked.push(request);
        return { state: thing({ name: 'a' }), diagnostics: [] };
      },
    });
    const text = '{\n  "name": "a",\n  "size": 12345678901234567890\n}';
    const answer = await service.client.provider('upgradeResourceState', {
      typeName: 'fake_thing',
      version: 1n,
      rawState: { json: Buffer.from(text), flatmap: {} },
    });
    expect(unwire(answer.upgradedState)).toEqual(thing({ name: 'a' }));
    await service.client.provider('upgradeResourceState', {
      typeName: 'fake_thing',
      version: 0n,
      rawState: { json: Buffer.alloc(0), flatmap: { name: 'a' } },
    });
    expect(asked).toEqual([
      { type: 'fake_thing', version: 1, raw: { json: text } },
      { type: 'fake_thing', version: 0, raw: { flatmap: { name: 'a' } } },
    ]);
  });

  test('imports and moves', async () => {
    const imported = await service.client.provider('importResourceState', { typeName: 'fake_thing', id: 'x' });
    expect(imported.importedResources.map(({ typeName, state }) => [typeName, unwire(state)])).toEqual([
      ['fake_thing', thing({ id: 'x', name: 'x' })],
    ]);
    service.override({ import: async () => ({ imported: null, diagnostics: [errorAt(undefined, 'Not found', 'No.')] }) });
    const other = service.connect();
    expect(await other.provider('importResourceState', { typeName: 'fake_thing', id: 'y' })).toMatchObject({
      importedResources: [],
      diagnostics: [{ summary: 'Not found' }],
    });
    other.close();
    const moved = await service.client.provider('moveResourceState', {
      sourceProviderAddress: 'registry.terraform.io/x/y',
      sourceTypeName: 'y_thing',
      sourceSchemaVersion: 3n,
      sourceState: { json: Buffer.from('{"name":"m","rule":[]}'), flatmap: {} },
      targetTypeName: 'fake_thing',
    });
    expect(unwire(moved.targetState)).toEqual(thing({ name: 'm' }));
  });

  test('data sources', async () => {
    const config = wire({ name: 'you', text: null }, types.greeting);
    expect(await service.client.provider('validateDataResourceConfig', { typeName: 'fake_greeting', config })).toEqual({
      diagnostics: [],
    });
    const { state } = await service.client.provider('readDataSource', { typeName: 'fake_greeting', config });
    expect(unwire(state, types.greeting)).toEqual({ name: 'you', text: 'hello you' });
  });
});
