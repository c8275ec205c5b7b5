import { createInstance, type FunctionResult, type Value } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { systemClock } from '../../src/runtime/clock';
import { noLog } from '../../src/runtime/log';

/** Called as whoever runs a provider calls it: without a configuration. */
const call = (name: string, ...args: readonly Value[]): Promise<FunctionResult> | undefined =>
  createInstance(paletteProvider as Parameters<typeof createInstance>[0], {
    clock: systemClock,
    env: {},
    log: noLog,
  }).functions?.call(name, args);

describe('no_proxy', () => {
  test.each<[string, readonly Value[], readonly string[]]>([
    ['nothing', [], ['169.254.169.254', '.svc']],
    ['one list', [['intranet.example', '10.0.0.0/8']], ['intranet.example', '10.0.0.0/8', '169.254.169.254', '.svc']],
    ['each once and in one spelling', [['*.A.example'], ['.a.example', '.svc']], ['.a.example', '.svc', '169.254.169.254']],
  ])('of %s', async (_, args, result) => {
    expect(await call('no_proxy', ...args)).toEqual({ result });
  });

  test.each<[string, readonly Value[], RegExp, number]>([
    ['a URL', [['a'], ['http://a']], /is a URL/, 1],
    ['several in one', [['a,b']], /holds several entries/, 0],
    ['null in a list', [[null]], /must not be null/, 0],
    ['null', [null], /entries must not be null/, 0],
    ['a text', ['a'], /entries must be list/, 0],
  ])('refuses %s', async (_, args, error, argument) => {
    expect(await call('no_proxy', ...args)).toEqual({ error: expect.stringMatching(error), argument });
  });
});

describe('pool_capacity', () => {
  test.each([
    ['10.0.0.10-10.0.0.90', 81],
    [' 10.0.0.10 - 10.0.0.10 ', 1],
    ['10.0.0.0/24', 254],
    ['10.0.0.0/30', 2],
  ])('of %s is %i', async (addresses, result) => {
    expect(await call('pool_capacity', addresses)).toEqual({ result });
  });

  test.each([
    ['10.0.0.90-10.0.0.10', /ends before it starts/],
    ['10.0.0.300-10.0.0.301', /10\.0\.0\.300/],
    ['the pool', /neither a range .* nor a network/],
    ['', /neither a range .* nor a network/],
    ['10.0.0.0/33', /neither a range .* nor a network/],
  ])('refuses %s', async (addresses, error) => {
    expect(await call('pool_capacity', addresses)).toEqual({ error: expect.stringMatching(error), argument: 0 });
  });
});

describe('gateway_size', () => {
  test.each([
    [1, 1, 'small'],
    [3, 1, 'small'],
    [4, 1, 'medium'],
    [10, 1, 'large'],
    [6, 3, 'small'],
    [15, 3, 'large'],
  ])('of %i clusters on %i nodes is %s', async (deployments, nodes, result) => {
    expect(await call('gateway_size', deployments, nodes)).toEqual({ result });
  });

  test.each<[number, number, RegExp, number]>([
    [11, 1, /10 at most\. One of 3 nodes does\./, 0],
    [16, 3, /15 at most\. The largest deploys 15: take several gateways\./, 0],
    [1, 2, /1 or 3 nodes, not 2/, 1],
  ])('refuses %i clusters on %i nodes', async (deployments, nodes, error, argument) => {
    expect(await call('gateway_size', deployments, nodes)).toEqual({ error: expect.stringMatching(error), argument });
  });
});

test('what there is no function of is told, and how many arguments there are', async () => {
  expect(await call('nothing')).toEqual({ error: 'The palette provider has no function "nothing".' });
  expect(await call('pool_capacity')).toEqual({ error: 'pool_capacity takes 1 arguments, not 0.' });
  expect(await call('gateway_size', 1)).toEqual({ error: 'gateway_size takes 2 arguments, not 1.' });
});
