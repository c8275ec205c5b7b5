import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { frame } from '../../../../src/bridge/grpc/framing';
import { ApplyResourceChange_Request } from '../../../../src/bridge/proto/tfplugin6';
import { errorAt } from '../../../../src/framework/diagnostics';
import type { ObjectValue } from '../../../../src/framework/value';
import type { TestClient } from '../grpc-client';
import { begin, connectHttp2 } from '../http2-client';
import { signal, thing, types, unwire, useService, wire } from '../service-fixture';

describe('connections', () => {
  const service = useService();

  test('each connection has an instance with a configuration of its own', async () => {
    const other = service.connect();
    const apply = async (caller: TestClient) => {
      const planned = wire(thing({ name: 'a' }));
      const { newState } = await caller.provider('applyResourceChange', {
        typeName: 'fake_thing',
        priorState: wire(null),
        plannedState: planned,
        config: planned,
      });
      return (unwire(newState) as ObjectValue).id;
    };
    await service.client.provider('configureProvider', { config: wire({ prefix: 'one-' }, types.provider) });
    await other.provider('configureProvider', { config: wire({ prefix: 'two-' }, types.provider) });
    expect([await apply(service.client), await apply(other), await apply(service.client)]).toEqual(['one-a', 'two-a', 'one-a']);
    expect(service.provider.instances.map(({ prefix }) => prefix)).toEqual(['one-', 'two-']);
    other.close();
    while (!service.provider.instances[1]?.closed) await new Promise((resolve) => setImmediate(resolve));
    expect(service.provider.instances.map(({ closed, stopped }) => [closed, stopped])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  test('StopProvider stops the instance at once, while a call is in flight', async () => {
    let finish: () => void = () => {};
    service.override({
      stop: () => finish(),
      read: async ({ state, private: data }) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return { state, private: data, diagnostics: [errorAt(undefined, 'Stopped', 'As asked.')] };
      },
    });
    const reading = service.client.provider('readResource', {
      typeName: 'fake_thing',
      currentState: wire(thing({ name: 'a' })),
      private: Buffer.from('kept'),
    });
    await service.client.provider('getMetadata', {});
    expect(await service.client.provider('stopProvider', {})).toEqual({ Error: '' });
    expect(await reading).toMatchObject({ diagnostics: [{ summary: 'Stopped' }], private: Buffer.from('kept') });
  });

  test('a connection that is lost stops its calls in flight, and is closed when they have ended', async () => {
    const happened: string[] = [];
    const [begun, stopped, closed] = [signal(), signal(), signal()];
    service.override({
      stop: () => {
        happened.push('stopped');
        stopped.give();
      },
      apply: async ({ planned }) => {
        begun.give();
        await stopped.given;
        happened.push('saved');
        return { state: planned, private: null, diagnostics: [] };
      },
      close: async () => {
        await stopped.given;
        await new Promise((resolve) => setImmediate(resolve));
        happened.push('closed');
        closed.give();
      },
    });
    const planned = wire(thing({ name: 'a' }));
    const request = ApplyResourceChange_Request.fromPartial({ typeName: 'fake_thing', plannedState: planned, config: planned });
    const connection = connectHttp2(service.reattached.address);
    begin(connection, '/tfplugin6.Provider/ApplyResourceChange').end(frame(ApplyResourceChange_Request.encode(request).finish()));
    await begun.given;
    connection.destroy();
    await closed.given;
    expect(happened).toEqual(['stopped', 'saved', 'closed']);
  });

  test('one that is lost with nothing in flight is closed and not stopped', async () => {
    const other = service.connect();
    await other.provider('getMetadata', {});
    other.close();
    while (!service.provider.instances[0]?.closed) await new Promise((resolve) => setImmediate(resolve));
    expect(service.provider.instances[0]?.stopped).toBe(false);
  });

  test('TF_REATTACH_PROVIDERS leads terraform here', async () => {
    const environment = JSON.parse(service.reattached.environment('registry.terraform.io/x/fake', 'fake')) as Record<
      string,
      unknown
    >;
    expect(Object.keys(environment)).toEqual(['registry.terraform.io/x/fake', 'fake']);
    expect(environment.fake).toEqual({
      Protocol: 'grpc',
      ProtocolVersion: 6,
      Pid: process.pid,
      Test: true,
      Addr: { Network: 'unix', String: service.reattached.address },
    });
    expect(statSync(dirname(service.reattached.address)).mode & 0o777).toBe(0o700);
  });
});
