import { parseFault } from '../../../../src/simulator';
import { EXAMPLES } from '../../../../src/simulator/faults/syntax';

const match = { path: '/v1/a' };

test.each<[string, object]>([
  ['/v1/a drop-before', { match, action: 'drop-before' }],
  ['** drop-after', { match: { path: '**' }, action: 'drop-after' }],
  [
    'GET /v1/overlords/** 429 retry-after=2 times=3',
    { match: { method: 'GET', path: '/v1/overlords/**' }, times: 3, action: { status: 429, retryAfter: 2 } },
  ],
  ['/v1/a 502 html times=always', { match, times: 'always', action: { status: 502, html: true } }],
  ['/v1/a 504 after-work html=false', { match, action: { status: 504, afterWork: true, html: false } }],
  ['/v1/a 429 retry-after-date=5', { match, action: { status: 429, retryAfterDate: 5 } }],
  ['/v1/a 500 body={"code":"Broken","message":"b"}', { match, action: { status: 500, body: { code: 'Broken', message: 'b' } } }],
  ['/v1/a 500 body={"a":"say \\"b c\\""}', { match, action: { status: 500, body: { a: 'say "b c"' } } }],
  ['/v1/a 500 "body=no way"', { match, action: { status: 500, body: 'no way' } }],
  ['/v1/a delay=1.5s', { match, action: { delayMs: 1500 } }],
  ['/v1/a hold=20ms', { match, action: { holdMs: 20 } }],
  ['/v1/a latency=100ms phase=after', { match, action: { latency: '100ms', phase: 'after' } }],
  ['/v1/a latency=uniform:1ms,2s', { match, action: { latency: { uniform: { min: '1ms', max: '2s' } } } }],
  ['/v1/a latency=normal:1s,50ms', { match, action: { latency: { normal: { mean: '1s', stddev: '50ms' } } } }],
  ['/v1/a latency=exponential:1s', { match, action: { latency: { exponential: { mean: '1s' } } } }],
  ['/v1/a latency=long-tail:40ms,2s', { match, action: { latency: { longTail: { median: '40ms', p99: '2s' } } } }],
  ['/v1/a truncate', { match, action: { truncate: 'length' } }],
  ['/v1/a truncate=chunked keep=0.1', { match, action: { truncate: 'chunked', keep: 0.1 } }],
  ['/v1/a malformed=huge bytes=1000', { match, action: { malformed: 'huge', bytes: 1000 } }],
  ['/v1/a slow=100', { match, action: { bytesPerSecond: 100 } }],
  ['/v1/a stale=30s', { match, action: { stale: '30s' } }],
  ['/v1/a skew=-5m', { match, action: { skew: '-5m' } }],
  [
    '/v1/a drop-before name=flaky probability=0.1 seed=7 after=2 from=5m until=2026-01-01T00:00:00Z',
    { match, action: 'drop-before', name: 'flaky', probability: 0.1, seed: 7, after: 2, from: '5m', until: '2026-01-01T00:00:00Z' },
  ],
  ['outage=berlin from=5m for=10m', { event: { outage: 'berlin', for: '10m' }, from: '5m' }],
  ['outage="System Private Gateway"', { event: { outage: 'System Private Gateway' } }],
  ['machine-failure=shop-* pool=workers count=2', { event: { machineFailure: 'shop-*', pool: 'workers', count: 2 } }],
  ['capacity=10 account=vcenter until=1h', { event: { capacity: 10, account: 'vcenter' }, until: '1h' }],
  ['exhaust-pool=static', { event: { exhaustPool: 'static' } }],
  ['revoke-key=tenant for=30s', { event: { revokeKey: 'tenant', for: '30s' } }],
  [
    'change-cluster=shop labels.owner=ops labels.a.b=c pools.workers=3 seed=4',
    { event: { changeCluster: 'shop', labels: { owner: 'ops', 'a.b': 'c' }, pools: { workers: 3 } }, seed: 4 },
  ],
  ['delete-cluster=shop', { event: { deleteCluster: 'shop' } }],
  ['change-account=vcenter to=other gateway=munich', { event: { changeAccount: 'vcenter', to: 'other', gateway: 'munich' } }],
  ['rename-gateway=berlin to=bonn', { event: { renameGateway: 'berlin', to: 'bonn' } }],
])('%s', (text, order) => {
  expect(parseFault(text)).toEqual(order);
});

test.each([
  ['', 'begins neither'],
  ['GET', 'begins neither'],
  ['GET v1/a 500', 'begins neither'],
  ['blackout=berlin', 'begins neither'],
  ['/v1/a', "'' is no status and none of drop-before"],
  ['/v1/a explode', "'explode' is no status"],
  ['/v1/a 99', "'99' is no status"],
  ['/v1/a 999', 'fault/action/status'],
  ['/v1/a 500 retry=2', "'retry' is no setting"],
  ['/v1/a 500 retry-after=soon', 'fault/action/retryAfter'],
  ['/v1/a drop-before times=few', 'fault/times'],
  ['/v1/a delay=later', "delay is 'later'"],
  ['/v1/a latency=pareto:1s', "'pareto' is none of constant, uniform"],
  ['/v1/a latency=uniform:1s', 'fault/action/latency'],
  ['/v1/a malformed=bent', 'expected one of json'],
  ['/v1/a =5', 'no status'],
  ['/v1/a 500 =5', "'=5' is no setting"],
  ['outage', "it doesn't say what for; write outage=WHAT. For example: outage=berlin from=5m for=10m"],
  ['outage berlin', 'not understood: write outage=berlin. For example: outage=berlin'],
  ['outage "System Private Gateway"', 'write outage="System Private Gateway"'],
  ['exhaust-pool= static', 'write exhaust-pool=static. For example: exhaust-pool=pool1'],
  ['outge=berlin', 'Did you mean "outage"? For example: outage=berlin'],
  ['/v1/a stal=5m', 'Did you mean "stale"? For example: GET /v1/overlords/** 429'],
  ['rename-gateway=berlin', 'For example: rename-gateway=berlin to=bonn'],
  ['outage=berlin length=5m', "'length' is no setting"],
  ['/v1/a 500 retry-after=', 'expected number, not ""'],
  ['/v1/a drop-before probability=', 'fault/probability: expected number, not ""'],
  ['/v1/a drop-before times=0', 'fault/times: expected always or a whole number from 1 on, not 0'],
  ['/v1/a drop-before times=2 times=3', "'times' stands there twice"],
  ['/v1/a drop-after=5', "'drop-after' takes no value"],
  ['/v1/a 500 name="flaky', 'a double quote has no end'],
  ['/v1/a latency=uniform:1s,2s,3s', "'uniform' takes two durations"],
  ['/v1/a constructor', "'constructor' is no status"],
  ['/v1/a latency=constructor:1s', "'constructor' is none of constant, uniform"],
  ['constructor=berlin', 'begins neither'],
  ['outage=berlin constructor=1', "'constructor' is no setting"],
  ['GTE /v1/a 500', "'GTE' is no HTTP method"],
  ['/v1/a?name=b 500', 'without its query'],
  ['/__simulator/** 500', 'the controls and the console have no faults'],
  ['change-cluster=shop', 'changeCluster needs labels or pools'],
  ['change-account=dc1', 'changeAccount needs to, labels or gateway'],
  ['capacity=', "it doesn't say what for"],
  ['capacity=many', 'fault/event/capacity: expected integer, not "many"'],
  ['rename-gateway=berlin', 'fault/event/to: is missing'],
])('%s is refused', (text, message) => {
  expect(() => parseFault(text)).toThrow(message);
});

test.each(Object.values(EXAMPLES))('an example that errors give can be read: %s', (text) => {
  expect(parseFault(text)).toMatchObject({ event: {} });
});
