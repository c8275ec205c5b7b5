import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeValue, encodeValue } from '../../src/bridge/msgpack';
import { stackFolder } from '../../src/cli/stack';
import { selectedWorkspace } from '../../src/cli/workspace';
import { PlanFileError, readConfiguration, readPlanFile } from '../../src/executor';
import { readState } from '../../src/executor/state/file/read';
import { stateText } from '../../src/executor/state/file/write';
import { readJournal } from '../../src/executor/state/journal/journal';
import { fromJson, parseJson, t } from '../../src/framework';
import { record } from '../../src/framework/value';
import { operations } from '../../src/palette';
import { checkShape } from '../../src/palette/check';
import { createManualClock, createSimulator } from '../../src/simulator';
import { useFolders } from './support/pcg';

const folderWith = useFolders();

describe('a name of a stack', () => {
  const app = (): string => {
    const folder = folderWith({});
    const app = join(folder, 'app');
    mkdirSync(join(app, 'cdktf.out', 'stacks', 'one'), { recursive: true });
    writeFileSync(join(app, 'cdktf.json'), '{"output":"cdktf.out"}');
    writeFileSync(
      join(app, 'cdktf.out', 'manifest.json'),
      '{"stacks":{"one":{"workingDirectory":"stacks/one"},"__proto__":{"workingDirectory":"/"}}}',
    );
    return app;
  };
  test.each(['../..', '/etc', '.', '..', '../one', 'stacks/one', 'constructor', 'toString', 'hasOwnProperty', '\0', ''])(
    '%j is not taken for a path or for something that JavaScript has',
    (stack) => {
      expect(() => stackFolder(app(), { stack })).toThrow(/there is no stack/);
    },
  );
  test('is one that the manifest has', () => {
    expect(stackFolder(app(), { stack: 'one' })).toMatch(/cdktf\.out\/stacks\/one$/);
  });
});

test.each(['..', '.', '../x', 'a/b', '/etc', 'a\\b', 'a\0b', 'a b', '\u202e'])('a workspace is no path: %j', (name) => {
  expect(() => selectedWorkspace('/nowhere', { TF_WORKSPACE: name })).toThrow(/names the workspace/);
});

describe('a plan file', () => {
  const file = {
    palette_plan: 1,
    version: '1',
    directory: '/x',
    sources: {},
    statePath: '/x/s',
    workspace: 'default',
    variables: {},
    plan: {},
  };
  test.each<[string, object]>([
    ['without a folder', { ...file, directory: undefined }],
    ['with a folder that is none', { ...file, directory: { toString: 'x' } }],
    ['without a state', { ...file, statePath: 1 }],
    ['with sources that are no texts', { ...file, sources: { '../../x': {} } }],
    ['of another version', { ...file, version: '__proto__' }],
  ])('%s is refused, and nothing is done', (_, json) => {
    expect(() => readPlanFile('p', JSON.stringify(json), '1')).toThrow(PlanFileError);
  });
});

describe('names that mean something to JavaScript', () => {
  const EVIL = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":"b"}';
  const EVIL_TYPE =
    '["object",{"__proto__":["object",{"polluted":"number"}],"constructor":["object",{"prototype":["object",{"polluted":"number"}]}],"a":"string"}]';
  const shared = () => [
    ({} as { polluted?: unknown }).polluted,
    ([] as { polluted?: unknown }).polluted,
    Object.keys(Object.prototype),
  ];
  afterEach(() => expect(shared()).toEqual([undefined, undefined, []]));

  test('are names like others in a state', () => {
    const object = `{"schema_version":0,"attributes":${EVIL},"sensitive_attributes":[],"__proto__":{"x":1}}`;
    const resource = `{"mode":"managed","type":"__proto__","name":"constructor","provider":"p","instances":[{"index_key":"__proto__",${object.slice(1)}]}`;
    const text = `{"version":4,"serial":1,"lineage":"l","outputs":{"__proto__":{"value":${EVIL},"type":${EVIL_TYPE}}},"resources":[${resource}],"__proto__":{"serial":9}}`;
    const state = readState(text, 'x');
    if (!state) throw new Error('there is no state');
    expect(state.serial).toBe(1);
    expect(Object.keys(state.outputs)).toEqual(['__proto__']);
    const again = stateText(state);
    expect(again.match(/"__proto__": \{\s*"polluted": 1/g)).toHaveLength(2);
    expect(stateText(readState(again, 'x') ?? state)).toBe(again);
  });

  test('are names like others in a journal', () => {
    const header = '{"journal":1,"lineage":"l","serial":1,"sha256":"x","pid":1,"__proto__":{"locked":false}}';
    const outputs = `{"outputs":{"__proto__":{"value":${EVIL},"type":${EVIL_TYPE}}}}`;
    const journal = readJournal(Buffer.from(`${header}\n${outputs}\n`), 'x');
    expect(journal.header.locked).toBe(true);
    expect(journal.records).toHaveLength(1);
  });

  test('are names like others in a configuration', () => {
    const text = `{"locals":${EVIL},"variable":{"__proto__":{"default":1}},"output":{"constructor":{"value":1}},"__proto__":{"resource":{}}}`;
    expect(() => readConfiguration('/x', { 'cdk.tf.json': text })).toThrow(/__proto__/);
    const { outputs } = readConfiguration('/x', {
      'cdk.tf.json': '{"output":{"constructor":{"value":1},"toString":{"value":2}}}',
    });
    expect(Object.keys(outputs)).toEqual(['constructor', 'toString']);
  });

  test('are names like others in values', () => {
    const type = t.map(t.string);
    const value = fromJson(type, parseJson('{"__proto__":"x","constructor":"y"}'));
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(
      decodeValue(
        type,
        encodeValue(
          type,
          record([
            ['__proto__', 'x'],
            ['constructor', 'y'],
          ]),
        ),
      ),
    ).toEqual(value);
  });

  test('are names like others in answers', () => {
    const body = `{"items":[{"metadata":{"name":"n","uid":"u","annotations":{"__proto__":"x"}},"__proto__":{"polluted":1}}],"__proto__":{"items":[]}}`;
    const checked = checkShape(operations.listOverlords.response.body, JSON.parse(body));
    if (!checked.ok) throw new Error(checked.problem);
    const { items } = checked.value as { readonly items: readonly { readonly metadata: { readonly annotations: object } }[] };
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0]?.metadata.annotations ?? {})).toEqual(['__proto__']);
  });

  test('are names like others to the simulator and its controls', async () => {
    const simulator = createSimulator({ clock: createManualClock() });
    try {
      const calls: readonly (readonly ['POST' | 'PUT' | 'PATCH', string])[] = [
        ['POST', '/v1/pcg/selfHosted'],
        ['POST', '/v1/cloudaccounts/vsphere'],
        ['POST', '/v1/dashboard/spectroclusters/search'],
        ['POST', '/__simulator/palette-cli/install'],
        ['POST', '/__simulator/faults'],
        ['POST', '/__simulator/clock'],
        ['PATCH', '/__simulator/clusters/__proto__'],
        ['POST', '/__simulator/gateways/constructor/outage'],
      ];
      for (const [method, url] of calls) {
        const headers = { apikey: 'local-palette', host: '127.0.0.1', 'content-type': 'application/json' };
        const { statusCode } = await simulator.inject({ method, url, headers, payload: EVIL });
        expect(statusCode).toBeLessThan(500);
        expect(shared()).toEqual([undefined, undefined, []]);
      }
    } finally {
      await simulator.close();
    }
  });
});

test('reading leaves a folder as it is', () => {
  const folder = folderWith({});
  readConfiguration(folder);
  expect(readdirSync(folder)).toEqual(['cdk.tf.json']);
});
