import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { type Operation, type OperationName, operations } from '../../src/palette';
import { createManualClock, createSimulator, type Simulator } from '../../src/simulator';
import { checkMessage, fuzz, SECRET } from './support/fuzz';
import { type JsonValue, mutatedJsonText, ODD_TEXTS } from './support/json';

interface Request {
  readonly method: Operation['method'];
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly payload?: string;
}

const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ maxLength: 10 }));
const headerValue = oddText.map((text) => text.replace(/[^\x20-\x7e]/g, '?').trim());

/** Uids of everything that there is in the simulator, so that calls reach what they are about. */
function uids({ world }: Simulator): readonly string[] {
  const { projects, gateways, clusters, accounts, profiles } = world;
  const all = [projects, gateways, clusters, accounts, profiles].flatMap((table) => [...table.values()].map(({ uid }) => uid));
  return [...all, ...[...clusters.values()].map(({ configUid }) => configUid)];
}

/** Calls of every operation, as described and in all ways otherwise. */
function requests(simulator: Simulator): fc.Arbitrary<Request> {
  const uid = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...uids(simulator)) }, { weight: 1, arbitrary: oddText });
  const project = simulator.world.projects.named('Default')?.uid ?? '';
  const headers = fc.record(
    {
      apikey: fc.oneof({ weight: 8, arbitrary: fc.constant('local-palette') }, { weight: 1, arbitrary: headerValue }),
      projectuid: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(project, '') }, { weight: 1, arbitrary: headerValue }),
      'content-type': fc.oneof(
        { weight: 8, arbitrary: fc.constant('application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/x-www-form-urlencoded',
            'application/json; charset=utf-16',
            'multipart/form-data',
          ),
        },
      ),
      accept: headerValue,
    },
    { requiredKeys: ['apikey', 'content-type'] },
  );
  return fc.constantFrom(...(Object.keys(operations) as OperationName[])).chain((name) => {
    const { method, path, body, query }: Operation = operations[name];
    const values = fc.array(uid, { minLength: 4, maxLength: 4 });
    const keys = Object.keys((query?.properties as object | undefined) ?? {});
    const search = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('limit', 'continue', 'ProjectUid', ...keys), oddText),
        fc.oneof(oddText, uid, fc.constant('true')),
      ),
      { maxLength: 3 },
    );
    const text =
      body === undefined
        ? fc.oneof(fc.constant(''), oddText)
        : mutatedJsonText([Value.Create(body) as JsonValue, BODIES[name] ?? {}]);
    const verb = fc.oneof(
      { weight: 12, arbitrary: fc.constant(method) },
      { weight: 1, arbitrary: fc.constantFrom<Operation['method']>('GET', 'PUT', 'DELETE', 'PATCH') },
    );
    return fc.tuple(values, search, text, verb, headers).map(([parts, pairs, payload, used, head]): Request => {
      let next = 0;
      const url = path.replace(/\{\w+\}/g, () => encodeURIComponent((parts[next++] ?? '').replace(/\p{Surrogate}/gu, '')));
      const params = new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, value]));
      return {
        method: used,
        url: pairs.length === 0 ? url : `${url}?${params}`,
        headers: head,
        ...(used === 'GET' ? {} : { payload }),
      };
    });
  });
}

const POOL = {
  cloudConfig: {
    instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 },
    placements: [{ cluster: 'cluster1', datastore: 'datastore1', network: { networkName: 'VM Network' }, resourcePool: 'pool1' }],
  },
  poolConfig: { name: 'p', size: 1, isControlPlane: true, labels: ['x'] },
};

/** Bodies that get further than the emptiest that the description allows. */
const BODIES: { readonly [name in OperationName]?: JsonValue } = {
  createSelfHostedPcg: { name: 'g', cloudType: 'vsphere' },
  createVsphereAccount: {
    metadata: { name: 'a', annotations: { overlordUid: 'u' } },
    spec: { vcenterServer: 'v', username: 'u', password: SECRET },
  },
  createVsphereCluster: {
    metadata: { name: 'c' },
    spec: {
      cloudAccountUid: 'u',
      cloudConfig: { placement: { datacenter: 'DC1', folder: 'palette' } },
      machinepoolconfig: [POOL],
      profiles: [{ uid: 'u' }],
    },
  },
  createVsphereMachinePool: POOL,
  updateVsphereMachinePool: POOL,
  searchClusters: {
    filter: {
      conjunction: 'and',
      filterGroups: [
        {
          conjunction: 'and',
          filters: [{ property: 'clusterName', type: 'string', condition: { string: { operator: 'eq', value: { value: 'x' } } } }],
        },
      ],
    },
  },
  updateOverlordMetadata: { metadata: { name: 'n', labels: { a: 'b' }, annotations: {} } },
};

describe('the simulator', () => {
  let simulator: Simulator;
  const clock = createManualClock();
  beforeAll(() => {
    simulator = createSimulator({ seed: 'demo', clock });
  });
  afterAll(() => simulator.close());

  test('answers every request with what is described, or with an error of its own', async () => {
    await fuzz(
      'requests to the simulator',
      requests(simulator),
      async ({ method, url, headers, payload }) => {
        const answer = await simulator.inject({
          method,
          url,
          headers: { ...headers },
          ...(payload === undefined ? {} : { payload }),
        });
        if (answer.statusCode >= 500) throw new Error(`${answer.statusCode}: ${answer.body}`);
        // What it was told it may keep and give back, but for secrets.
        if (answer.statusCode >= 400) {
          checkMessage(answer.body, { secrets: [] });
          expect(JSON.parse(answer.body)).toMatchObject({ code: expect.anything(), message: expect.any(String) });
        }
        expect(simulator.violations).toEqual([]);
      },
      { runs: 500, share: 0.5, limitMs: 500, growthMiB: 60 },
    );
    // The world is still one that time can pass in.
    clock.advance(3_600_000);
    expect(simulator.control.summary()).toMatchObject({ gateways: expect.anything() });
  });

  test('answers its controls, whatever is asked of them', async () => {
    const path = fc.constantFrom(
      'gateways/berlin/install',
      'gateways/berlin/outage',
      'gateways/berlin/restore',
      'gateways/__proto__/outage',
      'palette-cli/install',
      'clock',
      'summary',
      'clusters/berlin-shop',
      'clusters/constructor',
      'faults',
      'requests',
      'reset',
      '%2e%2e/v1',
      '\u00e9',
    );
    const body = mutatedJsonText([
      { name: 'x', cloudType: 'vsphere', size: 1, annotations: { a: 'b' } },
      { advance: '10m', speed: 60 },
      { labels: { a: 'b' }, pools: { workers: 3 } },
      { match: { method: 'GET', path: '/v1/never/*' }, times: 1, action: { status: 503 } },
    ]);
    const verb = fc.constantFrom<Operation['method']>('GET', 'POST', 'PATCH', 'DELETE', 'PUT');
    await fuzz(
      'controls of the simulator',
      fc.tuple(verb, path, body),
      async ([method, name, payload]) => {
        const answer = await simulator.inject({
          method,
          url: `/__simulator/${encodeURI(name)}`,
          headers: { host: '127.0.0.1', 'content-type': 'application/json' },
          ...(method === 'GET' ? {} : { payload }),
        });
        if (answer.statusCode >= 500) throw new Error(`${answer.statusCode}: ${answer.body}`);
        checkMessage(answer.statusCode >= 400 ? answer.body : '', { secrets: [] });
        simulator.control.clearFaults();
      },
      { runs: 250, share: 0.2, limitMs: 1000, growthMiB: 60 },
    );
  });
});
