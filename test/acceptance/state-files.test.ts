import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsFromJson, pathsToJson, valueToJson } from '../../src/executor/state/file/encode';
import { jsonText } from '../../src/executor/state/file/json-text';
import { readState } from '../../src/executor/state/file/read';
import { stateText } from '../../src/executor/state/file/write';
import { fromJson, type Json, type Type, typeFromJson, type Value } from '../../src/framework';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

const ODD = 'a<b>&c\u2028\u2029 "\\ \t\b\f\u0001\u007f é 😀 $${x} %%{y}';

const configuration = {
  variable: {
    secret: { default: { plain: 'a', list: ['b', 'c'], 'odd key': 1 }, sensitive: true },
    fail: { default: false },
  },
  resource: {
    terraform_data: {
      counted: { count: 11, input: '${count.index}' },
      each: { for_each: { b: 1, a: 2, '10': 3, '9': 4, 'k"<\n': 5, ｚ: 6, '😀': 7 }, input: '${each.key}' },
      odd: { input: { text: ODD, '10': 1, '9': 2, b: null, a: [], o: {}, type: 'x', value: 'y' } },
      numbers: {
        input: '${[1e30, 12345678901234567890.123456789, 0.1, 1/3, 1e-12, 123456789012345678, 1.50]}',
      },
      secret: {
        input: {
          z: '${var.secret.plain}',
          nested: [{ b: '${var.secret.list}' }, { a: '${var.secret.plain}', 'x y': '${var.secret.list}' }],
          a: '${var.secret.list[0]}',
        },
      },
      first: {
        lifecycle: { create_before_destroy: true },
        triggers_replace: '${var.fail}',
        input: '${terraform_data.counted[0].id}',
        provisioner: [{ 'local-exec': { command: '${var.fail ? "exit 1" : "true"}' } }],
      },
      tainted: { count: '${var.fail ? 1 : 0}', provisioner: [{ 'local-exec': { command: 'exit 1' } }] },
      sets: {
        input: {
          texts: '${toset(["b", "a", "😀", "ｚ", "B", "10", "9"])}',
          numbers: '${toset([10, 9, -1, 1.5, 1e20, 12345678901234567890, 12345678901234567891])}',
          bools: '${toset([true, false])}',
          objects: '${toset([{n=10,s="x<"},{n=9,s="é"},{n=1e10,s=""},{n=123456789012,s="b"},{n=0.00001,s="q"}])}',
          lists: '${toset([["b"],["a","c"],[]])}',
          maps: '${toset([tomap({b="1"}),tomap({a="2",c="3"})])}',
        },
        depends_on: ['terraform_data.first', 'terraform_data.each'],
      },
    },
  },
  data: {
    terraform_remote_state: { other: { backend: 'local', config: { path: './other.tfstate' }, defaults: { x: 1 } } },
  },
  output: {
    zero: { value: '${-0}' },
    long: { value: '${[1e30, 123456789012345678901234567890]}' },
    secret: { value: '${var.secret}', sensitive: true },
    'a-text': { value: ODD },
    typed: { value: { '10': 1, '9': ['x', null], b: {} } },
    remote: { value: '${data.terraform_remote_state.other.outputs}' },
  },
  check: { healthy: { assert: [{ condition: '${terraform_data.counted[0].output != "<x>"}', error_message: 'x <y> & z' }] } },
};

function setsBackwards(type: Type, value: Value): Value {
  if (type.kind === 'set') return [...(value as readonly Value[])].reverse();
  if (type.kind !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as { readonly [name: string]: Value }).map(([name, item]) => [
      name,
      setsBackwards(type.attributes[name] as Type, item),
    ]),
  );
}

describeWithTerraform('state files', () => {
  let workspace: Workspace;
  let text: string;
  beforeAll(async () => {
    workspace = Workspace.withPlugin();
    writeFileSync(
      join(workspace.directory, 'other.tfstate'),
      '{"version":4,"serial":1,"lineage":"x","outputs":{"o":{"value":"v","type":"string"}}}',
    );
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify(configuration));
    await workspace.init();
    await workspace.apply();
    const failed = await workspace.tryApply('-var', 'fail=true');
    expect(failed.code).toBe(1);
    text = readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8');
  });
  afterAll(() => workspace?.close());

  test('what terraform wrote comes out the same, byte by byte', () => {
    const state = readState(text, 'terraform.tfstate');
    if (!state) throw new Error('there is no state');
    expect(state.instances.get('terraform_data.tainted[0]')?.current?.tainted).toBe(true);
    expect(Object.keys(state.instances.get('terraform_data.first')?.deposed ?? {})).toHaveLength(1);
    expect(stateText(state)).toBe(text);
  });

  test('values of a dynamic place are encoded as terraform does', () => {
    const state = readState(text, 'terraform.tfstate');
    for (const [address, instance] of state?.instances ?? []) {
      const input = instance.current?.attributes.input;
      if (input === undefined || input === null) continue;
      const type = typeFromJson((input as { readonly type: Json }).type);
      const json = (input as { readonly value: Json }).value;
      const value = setsBackwards(type, fromJson(type, json));
      expect([address, jsonText(valueToJson(type, value))]).toEqual([address, jsonText(json)]);
    }
    const paths = state?.instances.get('terraform_data.secret')?.current?.sensitive ?? [];
    expect(paths.length).toBeGreaterThan(3);
    expect(pathsFromJson(pathsToJson(paths))).toEqual(paths);
    expect(pathsToJson([...paths].reverse())).toEqual(pathsToJson([...paths]));
  });
});
