import { InvalidResponse, type Operation, OutcomeUnknown, operations, PaletteError, Unreachable } from '../../../src/palette';
import { clientOf, closeClients, heldClock, rejection, skippingClock, tenant } from './support/client';
import { type Answer, cutOff, hangUp, json, serve, silence, type TestServer, text } from './support/server';

afterEach(closeClients);

const idempotent = { name: 'idempotent', run: listOverlords };
const once = { name: 'not idempotent', run: migrate };

async function listOverlords(client: ReturnType<typeof clientOf>): Promise<unknown> {
  return client.call(operations.listOverlords, {}, tenant);
}

async function migrate(client: ReturnType<typeof clientOf>): Promise<unknown> {
  return client.call(operations.createSelfHostedPcg, { body: { cloudType: 'vsphere', name: 'dc-1' } }, tenant);
}

async function against<Result>(answers: readonly Answer[], test: (server: TestServer) => Promise<Result>): Promise<Result> {
  const server = await serve(answers);
  try {
    return await test(server);
  } finally {
    await server.close();
  }
}

describe('what a failure that lasts comes to', () => {
  const refused = json(418, { code: 'Teapot', message: 'no' });
  const cases: readonly [string, Answer, typeof idempotent, number, new (...args: never[]) => Error][] = [
    ['the connection is closed without an answer', hangUp, idempotent, 9, Unreachable],
    ['the connection is closed without an answer', hangUp, once, 1, OutcomeUnknown],
    ['the body of a success is cut off', cutOff, idempotent, 9, Unreachable],
    ['the body of a success is cut off', cutOff, once, 1, OutcomeUnknown],
    ['the body of a success is no JSON', text(200, '<html>'), idempotent, 1, InvalidResponse],
    ['the body of a success is no JSON', text(200, '<html>'), once, 1, OutcomeUnknown],
    ['the body of a success has the wrong shape', json(200, { items: [{ metadata: {} }] }), idempotent, 1, InvalidResponse],
    ['the body of a success has the wrong shape', json(200, { uid: 7 }), once, 1, OutcomeUnknown],
    ['429', json(429), idempotent, 9, PaletteError],
    ['429', json(429), once, 9, PaletteError],
    ['500', json(500), idempotent, 1, PaletteError],
    [
      '500 for a gateway that took no message',
      json(500, { code: 'Bus', message: 'no subscriber found' }),
      idempotent,
      9,
      PaletteError,
    ],
    ['500 for a gateway that took no message', json(500, { code: 'Bus', message: 'no subscriber found' }), once, 1, OutcomeUnknown],
    [
      '400 for a gateway that took no message',
      json(400, { code: 'Bus', message: 'No subscriber found' }),
      idempotent,
      9,
      PaletteError,
    ],
    ['500', json(500), once, 1, OutcomeUnknown],
    ['501', json(501), idempotent, 1, PaletteError],
    ['501', json(501), once, 1, OutcomeUnknown],
    ['502', json(502), idempotent, 9, PaletteError],
    ['502', json(502), once, 1, OutcomeUnknown],
    ['503', json(503), idempotent, 9, PaletteError],
    ['503', json(503), once, 1, OutcomeUnknown],
    ['504', json(504), idempotent, 9, PaletteError],
    ['504', json(504), once, 1, OutcomeUnknown],
    ['a refusal', refused, idempotent, 1, PaletteError],
    ['a refusal', refused, once, 1, PaletteError],
    ['a redirect', json(302, undefined, { location: 'https://elsewhere.example/v1' }), idempotent, 1, PaletteError],
    ['a redirect', json(307, undefined, { location: 'https://elsewhere.example/v1' }), once, 1, PaletteError],
  ];

  it.each(
    cases.map(([what, answer, call, tries, error]) => ({
      what,
      call: call.name,
      tries,
      error: error.name,
      answer,
      run: call.run,
      type: error,
    })),
  )('$what, $call: $error after $tries tries', ({ answer, run, tries, type }) =>
    against([answer], async ({ url, received }) => {
      expect(await rejection(run(clientOf(url)))).toBeInstanceOf(type);
      expect(received).toHaveLength(tries);
    }),
  );

  it.each([idempotent, once])('nothing listens, $name: Unreachable, and the tries are counted in its message', async ({ run }) => {
    const url = await against([silence], async (server) => server.url);
    const clock = skippingClock();
    const error = await rejection(run(clientOf(url, { clock })));
    expect(error).toMatchObject({ name: 'Unreachable', reason: 'refused', message: expect.stringContaining('9 tries') });
    expect(clock.waits).toHaveLength(8);
  });

  it.each([
    {
      call: idempotent,
      tries: 3,
      expected: { name: 'Unreachable', reason: 'timeout', message: expect.stringContaining('within 30 s') },
    },
    { call: once, tries: 1, expected: { name: 'OutcomeUnknown', message: expect.stringContaining('within 30 s') } },
  ])('no answer in time, $call.name: $expected.name', ({ call, tries, expected }) =>
    against([silence], async ({ url, received }) => {
      const networkClock = heldClock();
      const outcome = rejection(call.run(clientOf(url, { networkClock, callTimeoutMs: 30_000, retryAttempts: 2 })));
      for (let arrived = 1; arrived <= tries; arrived++) {
        await until(() => received.length === arrived);
        networkClock.pass();
      }
      expect(await outcome).toMatchObject(expected);
      expect(received).toHaveLength(tries);
      expect(networkClock.held).toBe(0);
    }),
  );
});

it('a call that is over waits for no time-out any more', () =>
  against([json(200, { items: [] })], async ({ url }) => {
    const networkClock = heldClock();
    await listOverlords(clientOf(url, { networkClock, callTimeoutMs: 30_000 }));
    expect(networkClock.held).toBe(0);
  }));

describe('what a failure that passes comes to', () => {
  const good = json(200, { items: [] });

  it.each([429, 502, 503, 504])('an idempotent call gets over a %d', (status) =>
    against([json(status), good], async ({ url, received }) => {
      expect(await listOverlords(clientOf(url))).toEqual({ items: [] });
      expect(received).toHaveLength(2);
    }),
  );

  it('an idempotent call gets over closed and cut connections', () =>
    against([hangUp, cutOff, good], async ({ url, received }) => {
      expect(await listOverlords(clientOf(url))).toEqual({ items: [] });
      expect(received).toHaveLength(3);
    }));

  it('a call that is not idempotent gets over a 429 and is sent whole again', () =>
    against([json(429), json(200, { overlordUid: 'u', kubectlCommands: null })], async ({ url, received }) => {
      expect(await migrate(clientOf(url))).toEqual({ overlordUid: 'u', kubectlCommands: [] });
      expect(received.map(({ body }) => body)).toEqual(Array(2).fill('{"cloudType":"vsphere","name":"dc-1"}'));
    }));

  it.each<[string, Operation, readonly Answer[], unknown]>([
    ['an account', operations.deleteVsphereAccount, [hangUp, json(404)], undefined],
    [
      'a gateway, whose delete answers with a body',
      operations.deleteOverlord,
      [json(503), json(404, { code: 'ResourceNotFound' })],
      {},
    ],
  ])('a delete of %s that comes too late was done by an earlier try', (_, operation, answers, expected) =>
    against(answers, async ({ url }) => {
      expect(await clientOf(url).call(operation, { params: { uid: 'u' } } as never, tenant)).toEqual(expected);
    }),
  );

  it('a delete that finds nothing at its first try says so', () =>
    against([json(404)], async ({ url }) => {
      const error = await rejection(clientOf(url).call(operations.deleteVsphereAccount, { params: { uid: 'u' } }, tenant));
      expect(error).toMatchObject({ name: 'PaletteError', status: 404 });
    }));

  it('a read that finds nothing after a failure says so', () =>
    against([json(503), json(404)], async ({ url }) => {
      const error = await rejection(clientOf(url).call(operations.getOverlord, { params: { uid: 'u' } }, tenant));
      expect(error).toMatchObject({ name: 'PaletteError', status: 404 });
    }));
});

describe('how long it waits', () => {
  const waitsFor = (answer: Answer, options = {}) =>
    against([answer], async ({ url }) => {
      const clock = skippingClock();
      await rejection(listOverlords(clientOf(url, { clock, ...options })));
      return clock.waits;
    });

  it('doubles from 250 ms to at most 10 s, and does not wait after the last try', async () => {
    expect(await waitsFor(json(503))).toEqual([249, 499, 999, 1999, 3999, 7999, 9999, 9999]);
  });

  it('takes a random part of it', async () => {
    expect(await waitsFor(json(503), { random: () => 0.5, retryAttempts: 3 })).toEqual([125, 250, 500]);
    expect(await waitsFor(json(503), { random: () => 0, retryAttempts: 2 })).toEqual([0, 0]);
  });

  it('waits as long as the server asks, in seconds or until a date, and not longer than a minute', async () => {
    const asking = (value: string) => waitsFor(json(429, undefined, { 'retry-after': value }), { retryAttempts: 1 });
    // Besides, a random part of the first wait: 3943029 had all clients come back at one moment.
    expect(await asking('7')).toEqual([7249]);
    expect(await asking('Thu, 01 Jan 2026 00:00:20 GMT')).toEqual([20_249]);
    expect(await asking('Wed, 31 Dec 2025 23:59:00 GMT')).toEqual([249]);
    expect(await asking('86400')).toEqual([60_249]);
    expect(await asking('soon')).toEqual([249]);
  });

  it('sends once when there is nothing to repeat', () =>
    against([json(503)], async ({ url, received }) => {
      await rejection(listOverlords(clientOf(url, { retryAttempts: 0 })));
      expect(received).toHaveLength(1);
    }));

  it('says so in the log, louder when it goes on', async () => {
    const lines: unknown[] = [];
    await waitsFor(json(503), {
      retryAttempts: 3,
      log: (level: string, message: string, fields: unknown) => lines.push([level, message, fields]),
    });
    expect(lines).toEqual([
      ['debug', 'a call to Palette is sent again', { operation: 'GET /v1/overlords', tries: 1, waitMs: 249, failure: 503 }],
      ['debug', 'a call to Palette is sent again', { operation: 'GET /v1/overlords', tries: 2, waitMs: 499, failure: 503 }],
      ['warn', 'a call to Palette is sent again', { operation: 'GET /v1/overlords', tries: 3, waitMs: 999, failure: 503 }],
    ]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('an outage', () => {
  const gateways = json(200, { items: [] });

  it('is told once, however many calls run into it, and anew when it is another', async () => {
    const told: string[] = [];
    const outages = await against([hangUp, hangUp, hangUp, gateways, json(503), gateways, json(429), gateways], async ({ url }) => {
      const client = clientOf(url, {
        callTimeoutMs: 30_000,
        clock: skippingClock(),
        onOutage: ({ text: words }) => void told.push(words),
      });
      for (let call = 0; call < 3; call++) await listOverlords(client);
      return told;
    });
    // A limit on calls is none.
    expect(outages).toEqual([
      expect.stringMatching(
        /^Palette does not answer at 127\.0\.0\.1:\d+ \(the connection breaks\): trying again, up to 8 times and for \d+ min( \d+ s)? at most\.$/,
      ),
      expect.stringContaining('(it answers 503)'),
    ]);
  });

  it('is over when Palette refuses something', async () => {
    const told: string[] = [];
    await against([hangUp, json(403), json(503), gateways], async ({ url }) => {
      const client = clientOf(url, { clock: skippingClock(), onOutage: ({ text: words }) => void told.push(words) });
      await expect(listOverlords(client)).rejects.toThrow('403');
      await listOverlords(client);
    });
    expect(told).toEqual([expect.stringContaining('(the connection breaks)'), expect.stringContaining('(it answers 503)')]);
  });

  it('disturbs nothing when who hears of it throws', async () => {
    const answer = await against([hangUp, gateways], ({ url }) =>
      listOverlords(
        clientOf(url, {
          clock: skippingClock(),
          onOutage: () => {
            throw new Error('the output is closed');
          },
        }),
      ),
    );
    expect(answer).toEqual({ items: [] });
  });
});
