import { getMaxListeners } from 'node:events';
import { OutcomeUnknown, operations } from '../../../src/palette';
import { clientOf, closeClients, heldClock, rejection, tenant } from './support/client';
import { type Answer, json, serve, silence, type TestServer } from './support/server';

afterEach(closeClients);

const reason = new Error('Ctrl-C');

async function aborted(
  answer: Answer,
  call: 'idempotent' | 'once',
  when: (server: TestServer, clock: ReturnType<typeof heldClock>) => Promise<void>,
): Promise<unknown> {
  const server = await serve([answer]);
  const clock = heldClock();
  const client = clientOf(server.url, { clock });
  const controller = new AbortController();
  const options = { ...tenant, signal: controller.signal };
  const outcome = rejection(
    call === 'idempotent'
      ? client.call(operations.listOverlords, {}, options)
      : client.call(operations.createSelfHostedPcg, { body: { cloudType: 'vsphere', name: 'n' } }, options),
  );
  await when(server, clock);
  controller.abort(reason);
  const error = await outcome;
  await server.close();
  return error;
}

describe('a call that is aborted', () => {
  const whenReceived = async (server: TestServer) => until(() => server.received.length === 1);
  const whenWaiting = async (_: TestServer, clock: ReturnType<typeof heldClock>) => until(() => clock.held === 1);

  it('while the answer is waited for, rejects with the reason', async () => {
    expect(await aborted(silence, 'idempotent', whenReceived)).toBe(reason);
  });

  it('while the answer is waited for and must not be sent twice, has an unknown outcome', async () => {
    const error = await aborted(silence, 'once', whenReceived);
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(error).toMatchObject({ cause: reason, operation: 'POST /v1/pcg/selfHosted' });
  });

  it.each(['idempotent', 'once'] as const)('between two tries, rejects with the reason (%s)', async (call) => {
    expect(await aborted(json(429), call, whenWaiting)).toBe(reason);
  });

  it.each(['idempotent', 'once'] as const)('at once, sends nothing (%s)', async (call) => {
    expect(await aborted(silence, call, async () => undefined)).toBe(reason);
  });

  it('before it began, sends nothing', async () => {
    const server = await serve([silence]);
    const signal = AbortSignal.abort(reason);
    const client = clientOf(server.url);
    expect(
      await rejection(
        client.call(operations.createSelfHostedPcg, { body: { cloudType: 'vsphere', name: 'n' } }, { ...tenant, signal }),
      ),
    ).toBe(reason);
    await server.close();
    expect(server.received).toHaveLength(0);
  });

  it('shares its signal with many others without a warning of Node about leaks', async () => {
    const server = await serve([json(200, { items: [] })]);
    const client = clientOf(server.url);
    const { signal } = new AbortController();
    await client.call(operations.listOverlords, {}, { ...tenant, signal });
    await server.close();
    expect(getMaxListeners(signal)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leaves the connections usable and the signal without listeners', async () => {
    const server = await serve([silence, json(200, { items: [] })]);
    const client = clientOf(server.url);
    const controller = new AbortController();
    const outcome = rejection(client.call(operations.listOverlords, {}, { ...tenant, signal: controller.signal }));
    await whenReceived(server);
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    const other = new AbortController();
    const remove = jest.spyOn(other.signal, 'removeEventListener');
    expect(await client.call(operations.listOverlords, {}, { ...tenant, signal: other.signal })).toEqual({ items: [] });
    expect(remove).toHaveBeenCalledWith('abort', expect.any(Function));
    await server.close();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
