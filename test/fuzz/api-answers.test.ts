import fc from 'fast-check';
import {
  AmbiguousName,
  clusterEvents,
  findAccounts,
  findClustersByName,
  findGatewayByName,
  findProject,
  getCluster,
  getClusterOverview,
  getGateway,
  InvalidResponse,
  listClusterProfiles,
  listMachines,
  type Operation,
  type OperationName,
  OutcomeUnknown,
  operations,
  type PaletteClient,
  PaletteError,
  resizeGateway,
  Unreachable,
  vsphereCalls,
} from '../../src/palette';
import type { HttpAnswer } from '../../src/palette/http';
import { OutageWatch } from '../../src/palette/outage';
import { pages } from '../../src/palette/paging';
import { type RequestParts, secretsOf } from '../../src/palette/request';
import { type Connection, send } from '../../src/palette/send';
import { noLog } from '../../src/runtime/log';
import { realAnswers } from './support/api';
import { mutatedBytes } from './support/bytes';
import { checkMessage, fuzz, SECRET } from './support/fuzz';
import { type JsonValue, mutatedJsonText, ODD_TEXTS } from './support/json';

const CALL = { scope: { kind: 'project', uid: 'project-1' } } as const;
const KEY = `key-${SECRET.replace(/[^!-~]/g, '')}`;

const WAY = { host: 'palette.example:443', proxy: undefined, timeoutMs: Number.POSITIVE_INFINITY };

/** A connection whose other side answers what it is told to, one answer after the other and the last one for ever. */
function connectionTo(answers: readonly HttpAnswer[]): Connection {
  let next = 0;
  const clock = { now: () => 0, sleep: async () => {} };
  return {
    transport: { send: async () => answers[Math.min(next++, answers.length - 1)] as HttpAnswer, close: async () => {} },
    identity: { apiKey: KEY, userAgent: 'fuzz' },
    way: WAY,
    clock,
    networkClock: clock,
    random: () => 0,
    retryAttempts: 2,
    stop: undefined,
    outages: new OutageWatch(WAY, () => {}),
    log: noLog,
  };
}

function clientOf(connection: Connection): PaletteClient {
  const call = (operation: Operation, request: RequestParts, options: Parameters<typeof send>[3]) =>
    send(connection, operation, request, options);
  return {
    baseUrl: 'https://palette.example',
    hostName: 'palette.example',
    call: call as PaletteClient['call'],
    paged: ((operation, request, options) =>
      pages(operation, request, {
        send: (parts) => call(operation, parts, options),
        clock: connection.networkClock,
        timeoutMs: Number.POSITIVE_INFINITY,
      })) as PaletteClient['paged'],
    close: async () => {},
  };
}

const ERRORS = [PaletteError, Unreachable, OutcomeUnknown, InvalidResponse, AmbiguousName];

const spellings = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];

/** Whatever is answered, a call gives a value or one of the errors that are described. */
async function settles(work: () => Promise<unknown>, secrets: readonly string[] = []): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error) || !ERRORS.some((kind) => error instanceof kind)) throw error;
    checkMessage(error.message, { secrets: [KEY, ...secrets].flatMap(spellings) });
    if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(error.message))
      throw new Error(`a control character is in ${JSON.stringify(error.message)}`);
  }
}

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(200, 201, 204) },
  { weight: 2, arbitrary: fc.constantFrom(100, 301, 308, 400, 401, 403, 404, 409, 429, 500, 502, 503, 504) },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
);
const headerText = fc.oneof(
  fc.constantFrom(...ODD_TEXTS, 'application/json', 'text/plain', 'https://u:p@evil.example/x'),
  fc.string(),
);
const headers = fc.record(
  {
    'content-type': fc.oneof(fc.constantFrom('application/json', 'text/plain; charset=utf-8', 'text/html'), headerText),
    'retry-after': fc.oneof(fc.constantFrom('0', '1', '-5', '9'.repeat(400), 'Fri, 31 Dec 9999 23:59:59 GMT'), headerText),
    location: fc.oneof(headerText, fc.array(headerText, { maxLength: 2 })),
  },
  { requiredKeys: [] },
);

const REFUSALS: readonly JsonValue[] = [
  { code: 'ResourceNotFound', message: 'Not found', ref: 'r', details: {} },
  { code: 409, message: `no ${SECRET} and ${KEY}`, ref: SECRET },
  { echo: { password: SECRET, key: KEY } },
];

/** What a write sends: with a secret in it, which the other side may repeat. */
const BODY = { metadata: { name: 'n' }, spec: { vcenterServer: 'v', username: 'u', password: SECRET } };

let real: ReadonlyMap<OperationName, readonly JsonValue[]>;
beforeAll(async () => {
  real = await realAnswers();
});

const answersFrom = (originals: readonly JsonValue[]): fc.Arbitrary<HttpAnswer> => {
  const texts = mutatedJsonText([...originals, ...originals, ...originals, ...REFUSALS]);
  const bytes = mutatedBytes(fc.constantFrom(...originals.map((each) => Buffer.from(JSON.stringify(each))))).map(String);
  const body = fc.oneof({ weight: 9, arbitrary: texts }, { weight: 1, arbitrary: bytes });
  return fc.record({ status, headers, body });
};

test('every operation settles, whatever it is answered', async () => {
  const input = fc
    .constantFrom(...(Object.keys(operations) as OperationName[]))
    .chain((name) => fc.tuple(fc.constant(name), fc.array(answersFrom(real.get(name) ?? []), { minLength: 1, maxLength: 2 })));
  await fuzz(
    'answers to operations',
    input,
    ([name, answers]) => {
      const operation: Operation = operations[name];
      const scope = operation.scope === 'tenant' ? ({ kind: 'tenant' } as const) : CALL.scope;
      const params = { uid: 'u', configUid: 'c', machinePoolName: 'm', objectKind: 'k', objectUid: 'o', pairingCode: 'p' };
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, each = '']) => [each, 'u'] as const);
      const parts = { params: { ...params, ...Object.fromEntries(names) }, body: operation.body === undefined ? undefined : BODY };
      // Only what this very call has sent can come back.
      return settles(() => send(connectionTo(answers), operation, parts, { scope }), secretsOf(operation.body, parts.body));
    },
    { runs: 800 },
  );
});

/** What reads several answers and puts something together from them, with the operations that it calls. */
const READERS: readonly (readonly [readonly OperationName[], (client: PaletteClient) => Promise<unknown>])[] = [
  [['listOverlords'], (client) => findGatewayByName(client, 'berlin', {})],
  [['getOverlord'], (client) => getGateway(client, 'u', {})],
  [
    ['getOverlord', 'getVsphereCloudConfig', 'updateVsphereOverlordCloudConfig'],
    (client) =>
      getGateway(client, 'u', {}).then((gateway) => gateway && resizeGateway(client, gateway, 'vsphere', { size: 3 }, {})),
  ],
  [['searchClusters'], (client) => findClustersByName(client, 'berlin-shop', CALL)],
  [['getCluster'], (client) => getCluster(client, 'u', CALL)],
  [['getClusterOverview'], (client) => getClusterOverview(client, 'u', CALL)],
  [['listEvents'], (client) => collected(clusterEvents(client, 'u', CALL))],
  [['listVsphereAccounts'], (client) => findAccounts(client, vsphereCalls, 'berlin-shop-vcenter', CALL)],
  [['listVsphereMachines'], (client) => listMachines(client, vsphereCalls, 'c', 'workers', CALL)],
  [['listClusterProfilesMetadata'], (client) => listClusterProfiles(client, CALL)],
  [['listProjectsMetadata'], (client) => findProject(client, 'Default', {})],
];

async function collected(items: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('what reads several answers settles, too', async () => {
  const input = fc.nat(READERS.length - 1).chain((reader) => {
    const names = READERS[reader]?.[0] ?? [];
    return fc.tuple(fc.constant(reader), fc.tuple(...names.map((name) => answersFrom(real.get(name) ?? []))));
  });
  await fuzz(
    'answers to readers',
    input,
    ([reader, answers]) => {
      const [, read] = READERS[reader] ?? [];
      return settles(async () => read?.(clientOf(connectionTo(answers))));
    },
    { runs: 400 },
  );
});
