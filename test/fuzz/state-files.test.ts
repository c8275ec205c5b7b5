import fc from 'fast-check';
import { JournalError, PlanFileError, readPlanFile, StateError } from '../../src/executor';
import { readState } from '../../src/executor/state/file/read';
import { stateText } from '../../src/executor/state/file/write';
import { batchLine, headerLine, readJournal, recordLine } from '../../src/executor/state/journal/journal';
import { parseLockInfo } from '../../src/executor/state/lock/lock-info';
import { withJournal } from '../../src/executor/state/open-state';
import { mutatedBytes } from './support/bytes';
import { checkMessage, fuzz, SECRET } from './support/fuzz';
import { type JsonValue, mutatedJsonText } from './support/json';

const OBJECT = {
  schema_version: 0,
  attributes: { id: '1', password: SECRET, tags: { a: 'b' }, list: [1, 2.5, null, true], __proto__: { a: 1 } },
  sensitive_attributes: [
    [{ type: 'get_attr', value: 'password' }],
    [
      { type: 'get_attr', value: 'list' },
      { type: 'index', value: { type: 'number', value: 0 } },
    ],
  ],
  private: 'YQ==',
  dependencies: ['palette_proxy_config.proxy'],
};

const STATES: readonly JsonValue[] = [
  { version: 4, terraform_version: '1.11.4', serial: 3, lineage: 'l', outputs: {}, resources: [], check_results: null },
  {
    version: 4,
    terraform_version: '1.11.4',
    serial: 12345678901234,
    lineage: '9c1a',
    outputs: { o: { value: { a: [1] }, type: ['object', { a: ['list', 'number'] }], sensitive: true } },
    resources: [
      {
        mode: 'managed',
        type: 'palette_cluster_vsphere',
        name: 'c',
        provider: 'provider["registry.terraform.io/cdktf-palette/palette"].east',
        instances: [
          { index_key: 0, ...OBJECT },
          { index_key: 'k"\u0000', status: 'tainted', ...OBJECT },
          { index_key: 0, deposed: '0a1b2c3d', ...OBJECT },
        ],
      },
      {
        mode: 'data',
        type: 'palette_project',
        name: 'p',
        provider: 'provider["registry.terraform.io/cdktf-palette/palette"]',
        instances: [OBJECT],
      },
    ],
  },
];

test('a state file is read and written again, or refused', async () => {
  await fuzz(
    'state files',
    mutatedJsonText(STATES),
    (text) => {
      try {
        const state = readState(text, 'terraform.tfstate');
        if (!state) return;
        const written = stateText(state);
        const again = readState(written, 'terraform.tfstate');
        expect(again && stateText(again)).toBe(written);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        // A name of the file is quoted, however long.
        checkMessage(error.message.slice(0, 10_000));
      }
    },
    { runs: 700 },
  );
});

test.each(['1e999', '-1', '0.5', '9007199254740993'])(
  'a path with the index %s is refused: it could not be written again',
  (index) => {
    const text = JSON.stringify(STATES[1]).replace('"type":"number","value":0', `"type":"number","value":${index}`);
    expect(() => readState(text, 'terraform.tfstate')).toThrow(StateError);
  },
);

const ADDRESS = { mode: 'managed', type: 'palette_proxy_config', name: 'p', key: 'k' } as const;
const HEADER = {
  lineage: 'l',
  serial: 3,
  sha256: '0'.repeat(64),
  command: 'apply',
  process: { pid: 1, start: 's' },
  locked: true,
  started: '2026-01-01T00:00:00Z',
};
const STATE = readState(JSON.stringify(STATES[1]), 'x');
const OBJECTS = [...(STATE?.instances.values() ?? [])];
const LINES = [
  recordLine({ intent: 1, address: ADDRESS, action: 'create' }),
  recordLine({
    outcome: 1,
    changes: OBJECTS.flatMap(({ address, provider, current }) => (current ? [{ address, provider, object: current }] : [])),
  }),
  recordLine({ outputs: STATE?.outputs ?? {} }),
  recordLine({ checkResults: null }),
  recordLine({ checkpoint: JSON.stringify(STATES[0]), over: Buffer.from([0, 255, 10]) }),
];
const JOURNAL = Buffer.from(`${headerLine(HEADER)}\n${batchLine(LINES)}${LINES.map((line) => `${line}\n`).join('')}`);

test('a journal is read and put together with its state, or refused', async () => {
  const journal = fc.oneof(
    mutatedBytes(fc.constant(JOURNAL)),
    fc
      .array(
        fc.constantFrom(...LINES).chain((line) => mutatedJsonText([JSON.parse(line) as JsonValue])),
        { maxLength: 3 },
      )
      .map((lines) => Buffer.from([headerLine(HEADER), ...lines, ''].join('\n'))),
  );
  const data = Buffer.from(JSON.stringify(STATES[0]));
  await fuzz(
    'journals',
    journal,
    (bytes) => {
      try {
        const opened = withJournal(data, readJournal(bytes, 'terraform.tfstate.journal'), 'terraform.tfstate');
        if (opened) stateText(opened.state);
      } catch (error) {
        if (!(error instanceof JournalError || error instanceof StateError)) throw error;
        // A name of the file is quoted, however long.
        checkMessage(error.message.slice(0, 10_000));
      }
    },
    { runs: 700 },
  );
});

const PLAN: JsonValue = {
  palette_plan: 1,
  version: '1',
  directory: '/x',
  sources: { 'cdk.tf.json': '{}' },
  statePath: '/x/terraform.tfstate',
  workspace: 'default',
  variables: { v: { type: 'string', value: Buffer.from([0x91, 0xa1, 0x61]).toString('base64'), sensitive: [] } },
  plan: {
    mode: 'normal',
    prior: JSON.stringify(STATES[1]),
    changes: [],
    drift: [],
    outputs: {},
    timestamp: '2026-01-01T00:00:00Z',
  },
};

test('a plan file is read, or refused', async () => {
  await fuzz(
    'plan files',
    mutatedJsonText([PLAN]),
    (text) => {
      try {
        readPlanFile('site.plan', text, '1');
      } catch (error) {
        if (!(error instanceof PlanFileError)) throw error;
        // A name of the file is quoted, however long.
        checkMessage(error.message.slice(0, 10_000));
      }
    },
    { runs: 300 },
  );
});

test('a lock file is read, or counts for nothing', async () => {
  const INFO: JsonValue = { ID: 'i', Operation: 'OperationTypeApply', Info: '', Who: 'w', Version: 'v', Created: 'c', Path: 'p' };
  await fuzz('lock files', mutatedJsonText([INFO]), (text) => void parseLockInfo(text), { runs: 300, share: 0.5 });
});
