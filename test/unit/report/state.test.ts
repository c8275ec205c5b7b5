import type { State, StateInstance, StateObject } from '../../../src/executor/state/state';
import { planJson, stateJson, stateText } from '../../../src/report';
import { address, change, EMPTY_STATE, PROVIDER, plan, RICH, rich } from './support/plans';

const object: StateObject = {
  schemaVersion: 2,
  attributes: rich({
    id: 'i',
    name: 'a\nb',
    password: 'hunter2',
    one: { a: 'x', key: 'hunter2' },
    tags: { k: 'v' },
    disk: [{ size: 1, secret: 'hunter2' }],
    any: { type: 'string', value: 'dynamic' },
  }) as StateObject['attributes'],
  sensitive: [[{ attribute: 'tags' }, { key: 'k' }]],
  dependencies: ['x_rich.b'],
  createBeforeDestroy: false,
  tainted: true,
};

const instance: StateInstance = {
  address: address('a', 0),
  provider: PROVIDER,
  current: object,
  deposed: {
    '01234567': {
      ...object,
      attributes: rich({ id: 'old' }) as StateObject['attributes'],
      sensitive: [],
      dependencies: [],
      tainted: false,
    },
  },
};

const state: State = {
  ...EMPTY_STATE,
  instances: new Map([['x_rich.a[0]', instance]]),
  outputs: { o: { value: 'x', type: 'string', sensitive: true } },
};

const schemas = () => ({ version: 2, block: RICH });

describe('a state', () => {
  const shown = `# x_rich.a[0]: (tainted)
resource "x_rich" "a" {
    any      = "dynamic"
    id       = "i"
    name     = <<-EOT
        a
        b
    EOT
    one      = {
        a   = "x"
        key = (sensitive value)
    }
    password = (sensitive value)
    tags     = {
        "k" = (sensitive value)
    }
    token    = (write-only attribute)

    disk {
        secret = (sensitive value)
        size   = 1
    }
}
`;

  test('as text has all objects and outputs', () => {
    expect(stateText(state, schemas)).toBe(`${shown}
# x_rich.a[0]: (deposed object 01234567)
resource "x_rich" "a" {
    id    = "old"
    token = (write-only attribute)
}


Outputs:

o = (sensitive value)
`);
  });

  test('as text may be of one object', () => {
    expect(stateText(state, schemas, 'x_rich.a[0]')).toBe(shown);
    expect(stateText(state, schemas, 'x_rich.none')).toBe('');
  });

  test('as text that is empty says so', () => {
    expect(stateText(EMPTY_STATE, schemas)).toBe('The state file is empty. No resources are represented.\n');
  });

  test('as text shows no values of what has no schema here', () => {
    const text = stateText(state, () => undefined);
    expect(text).toContain('only its id is shown');
    expect(text).not.toContain(' = [');
  });

  test('as JSON marks what is sensitive, by its marks and its schema', () => {
    const document = JSON.parse(stateJson(state, schemas)) as { values: { outputs: object; root_module: { resources: object[] } } };
    expect(document.values.outputs).toEqual({ o: { sensitive: true, value: 'x', type: 'string' } });
    expect(document.values.root_module.resources).toEqual([
      expect.objectContaining({
        address: 'x_rich.a[0]',
        mode: 'managed',
        index: 0,
        provider_name: 'registry.terraform.io/example/x',
        schema_version: 2,
        values: expect.objectContaining({ any: 'dynamic', password: 'hunter2' }),
        sensitive_values: {
          disk: [{ secret: true }],
          nic: [],
          one: { key: true },
          password: true,
          site: {},
          tags: { k: true },
        },
        depends_on: ['x_rich.b'],
        tainted: true,
      }),
      expect.objectContaining({ deposed_key: '01234567', values: expect.objectContaining({ id: 'old' }) }),
    ]);
  });

  test('as JSON has objects without a schema as they are', () => {
    expect(stateJson(state, () => undefined)).toContain(
      '"sensitive_values":{"any":{},"disk":[{}],"nic":[],"one":{},"site":{},"tags":{"k":true}}',
    );
  });

  test('as JSON that is empty has its version alone', () => {
    expect(stateJson(EMPTY_STATE, schemas)).toBe('{"format_version":"1.0"}\n');
  });
});

describe('the JSON of a plan', () => {
  test('names the paths that replace, what was moved and imported, and deposed objects', () => {
    const document = JSON.parse(
      planJson(
        plan({
          changes: [
            change({
              action: 'create-delete',
              reason: 'replace_because_cannot_update',
              before: rich({ id: 'i' }),
              after: rich({ id: 'j' }),
              previousAddress: address('z', 'k'),
              importing: { id: 'i' },
              replacePaths: [
                [{ attribute: 'tags' }, { key: 'k' }],
                [{ attribute: 'disk' }, { index: 0 }],
              ],
            }),
            change({ action: 'delete', deposed: '01234567', before: rich({}) }),
          ],
          prior: state,
        }),
      ),
    ) as { resource_changes: object[]; planned_values: object; prior_state: object };
    expect(document.resource_changes).toEqual([
      expect.objectContaining({
        previous_address: 'x_rich.z["k"]',
        action_reason: 'replace_because_cannot_update',
        change: expect.objectContaining({
          actions: ['create', 'delete'],
          importing: { id: 'i' },
          replace_paths: [
            ['tags', 'k'],
            ['disk', 0],
          ],
        }),
      }),
      expect.objectContaining({ deposed: '01234567', change: expect.objectContaining({ actions: ['delete'], after: null }) }),
    ]);
    expect(document.planned_values).toEqual({ root_module: { resources: [expect.objectContaining({ address: 'x_rich.a' })] } });
    expect(document.prior_state).toEqual(JSON.parse(stateJson(state, schemas)));
  });

  test('has changed objects outside, and no changes when it only refreshes', () => {
    const drift = [change({ before: rich({ name: 'a' }), after: rich({ name: 'b' }) })];
    const document = JSON.parse(planJson(plan({ mode: 'refresh-only', drift, changes: drift }), { errored: true })) as object;
    expect(document).toHaveProperty('resource_drift.length', 1);
    expect(document).not.toHaveProperty('resource_changes');
    expect(document).toHaveProperty('errored', true);
  });
});
