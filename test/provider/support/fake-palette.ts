import { createServer } from 'node:http';
import { createInstance, type ObjectValue, type ProviderInstance } from '../../../src/framework';
import { paletteProvider } from '../../../src/provider';
import type { Clock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';
import { closeServer, listen } from '../../support/listen';

/** What a Palette answers to one request; text is sent as it is. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** A request as a Palette got it. */
export interface Asked {
  /** `GET /v1/overlords/…`, without the query. */
  readonly call: string;
  /** The project of its scope; undefined in the tenant's. */
  readonly project: string | undefined;
  /** How often the same call was made before. */
  readonly before: number;
}

/** A Palette that answers as a test says, whatever that makes of the rules of a real one. */
export interface FakePalette {
  readonly asked: readonly Asked[];
  /** An instance of the provider that is configured for it. */
  provider(): Promise<ProviderInstance>;
  close(): Promise<void>;
}

export const PROJECT = { name: 'Default', uid: 'project00000000000000001' };

/** What it knows of itself. */
const OWN: { readonly [call: string]: Reply } = {
  'GET /v1/dashboard/projects/metadata': { status: 200, body: { items: [{ metadata: PROJECT }] } },
  'GET /v1/users/info': { status: 200, body: { orgName: 'acme', tenantUid: 'tenant0000000000000000001', userUid: 'user' } },
};

/** A palette's error body. */
export const refusal = (status: number, code: string, message = code): Reply => ({ status, body: { code, message, ref: 'r1' } });

/** A clock on which no wait takes time, and each takes at least ten minutes of its own. */
export function leapingClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      now += Math.max(ms, 600_000);
    },
  };
}

/** Starts one. It knows one project and one tenant; for all else `answer` is asked. */
export async function fakePalette(
  answer: (asked: Asked) => Reply | undefined,
  clock: Clock = leapingClock(),
): Promise<FakePalette> {
  const asked: Asked[] = [];
  const open: ProviderInstance[] = [];
  const server = createServer((request, response) => {
    const call = `${request.method} ${request.url?.split('?')[0]}`;
    const project = request.headers.projectuid as string | undefined;
    const before = asked.filter((each) => each.call === call && each.project === project).length;
    const known = { call, project, before };
    asked.push(known);
    const reply = answer(known) ?? OWN[call] ?? refusal(404, 'ResourceNotFound', call);
    request.resume().once('end', () => {
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
  });
  const port = await listen(server);
  return {
    asked,
    provider: async () => {
      const env = { PALETTE_HOST: `http://127.0.0.1:${port}`, PALETTE_API_KEY: 'a-key' };
      const instance = createInstance(paletteProvider as Parameters<typeof createInstance>[0], { clock, env, log: noLog });
      open.push(instance);
      const { provider } = await instance.schema();
      const nothing = Object.fromEntries(Object.keys(provider.block.attributes).map((name) => [name, null]));
      const { diagnostics } = await instance.configure({ ...nothing, owner: 'us' }, '1.11.4');
      if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
      return instance;
    },
    close: async () => {
      await Promise.all(open.map((instance) => instance.close()));
      await closeServer(server);
    },
  };
}

/** The state of an object that is imported. */
export async function imported(instance: ProviderInstance, type: string, id: string): Promise<ObjectValue> {
  const { imported: found, diagnostics } = await instance.import(type, id);
  if (!found) throw new Error(JSON.stringify(diagnostics));
  return found.state;
}

/** What diagnostics say, a text each. */
export function texts(diagnostics: readonly { readonly severity: string; readonly summary: string; readonly detail: string }[]) {
  return diagnostics.map(({ severity, summary, detail }) => `${severity}: ${summary}\n${detail}`);
}
