import { retryingWeb } from '../../../src/installer/http/retrying-web';
import { type WebAnswer, WebFailure } from '../../../src/installer/http/web';
import { createBench, VERSIONS } from './support/bench';

const url = new URL('https://registry.example.com/v1');
const answer = (status: number, retryAfter?: string): WebAnswer => ({ status, url, body: Buffer.from(''), retryAfter });
const dropped = new WebFailure(url, 'read ECONNRESET', true);
const refused = new WebFailure(url, 'its certificate is nobody’s');

/** What came in the end, and how long was waited for it. */
async function read(outcomes: readonly (WebAnswer | WebFailure)[], env: NodeJS.ProcessEnv = {}, abort = false) {
  const left = [...outcomes];
  const waits: number[] = [];
  const controller = new AbortController();
  const web = retryingWeb(
    {
      read: async () => {
        const outcome = left.shift();
        if (!outcome) throw new Error('asked too often');
        if (outcome instanceof WebFailure) throw outcome;
        return outcome;
      },
      download: async () => {},
    },
    {
      env,
      signal: controller.signal,
      clock: {
        now: () => 0,
        sleep: async (ms, signal) => {
          waits.push(ms);
          if (abort) controller.abort();
          signal?.throwIfAborted();
        },
      },
    },
  );
  const result = await web.read({ url, largest: 10 }).then(
    ({ status }) => status,
    (error: Error) => error.message.replace(`${url.href}: `, ''),
  );
  return { result, waits, left: left.length };
}

test.each<[string, readonly (WebAnswer | WebFailure)[], NodeJS.ProcessEnv, number | string, readonly number[]]>([
  ['an answer', [answer(200)], {}, 200, []],
  ['one that is not there', [answer(404)], {}, 404, []],
  ['what is not implemented', [answer(501)], {}, 501, []],
  ['a failure that passes', [answer(503), answer(200)], {}, 200, [1000]],
  ['one that stays', [answer(502), answer(503)], {}, 503, [1000]],
  ['one that is told to wait for', [answer(429, '7'), answer(200)], {}, 200, [7000]],
  ['one that is told to wait for until next year', [answer(503, '99999999'), answer(200)], {}, 200, [30_000]],
  ['a date to wait for', [answer(503, 'Fri, 31 Dec 1999 23:59:59 GMT'), answer(200)], {}, 200, [1000]],
  ['a dropped connection', [dropped, answer(200)], {}, 200, [1000]],
  ['one that is dropped again', [dropped, dropped], {}, 'read ECONNRESET', [1000]],
  ['a certificate', [refused], {}, 'its certificate is nobody’s', []],
  [
    'more patience',
    [answer(500), dropped, answer(500), answer(500), answer(500), answer(500), answer(200)],
    { TF_REGISTRY_DISCOVERY_RETRY: '6' },
    200,
    [1000, 2000, 4000, 8000, 16_000, 30_000],
  ],
  ['no patience, which there is none of', [answer(500), answer(200)], { TF_REGISTRY_DISCOVERY_RETRY: '0' }, 200, [1000]],
])('%s', async (_, outcomes, env, result, waits) => {
  expect(await read(outcomes, env)).toEqual({ result, waits, left: 0 });
});

test('an interrupt ends the wait', async () => {
  expect(await read([answer(500), answer(200)], {}, true)).toEqual({ result: 'it was interrupted', waits: [1000], left: 1 });
});

describe('a registry', () => {
  const bench = createBench();

  test('is asked once more, and then it is told what it answers', async () => {
    bench.registry.replies.set(VERSIONS, { status: 502 });
    expect((await bench.init()).problems).toContain('it answers 502 Bad Gateway');
    expect(bench.registry.asked.filter(({ path }) => path === VERSIONS)).toHaveLength(2);
    expect(bench.waits).toEqual([1000]);
  });
});
