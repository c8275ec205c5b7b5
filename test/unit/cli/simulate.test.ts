import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch as undiciFetch } from 'undici';
import { createProgram } from '../../../src/cli/program';
import { callSimulator } from '../../../src/cli/simulate/client';
import { type ServeFlags, startSimulator } from '../../../src/cli/simulate/serve';
import { UserError } from '../../../src/cli/user-error';
import { listen } from '../../support/listen';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-simulate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Flags as the command has them by default, on any free port. */
const flags = (given: Partial<ServeFlags> = {}): ServeFlags => ({
  port: '0',
  seed: 'default',
  caFile: join(folder, 'ca.pem'),
  ...given,
});

/** Starts it, gives its address to `use`, and stops it. */
async function running<T>(given: Partial<ServeFlags>, use: (url: string, greeting: string) => Promise<T>): Promise<T> {
  const { greeting, close } = await startSimulator(flags(given));
  try {
    return await use(/PALETTE_HOST=(\S+)/.exec(greeting)?.[1] ?? '', greeting);
  } finally {
    await close();
  }
}

const headers = { apikey: 'local-palette' };
// biome-ignore lint/suspicious/noExplicitAny: answers of many calls, which each test looks into in its own way
const control = async (url: string, path: string, method = 'GET', body: object = {}): Promise<any> =>
  (
    await fetch(`${url}/__simulator/${path}`, {
      method,
      ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  ).json();

test('orders faults by flag and by file, in that order', async () => {
  const file = join(folder, 'faults.json');
  writeFileSync(file, JSON.stringify([{ match: { path: '/v1/overlords' }, action: { status: 502 } }]));
  await running({ faults: file, fault: ['GET /v1/overlords 503', 'outage=berlin from=5m'] }, async (url) => {
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await fetch(`${url}/v1/overlords`, { headers })).status);
    expect(statuses).toEqual([502, 503, 200]);
    expect(await control(url, 'faults')).toMatchObject({ items: [{ fired: 1 }, { fired: 1 }, { fired: 0 }] });
  });
});

test('a manual clock stands still until it is moved', async () => {
  await running({ clock: 'manual' }, async (url) => {
    const { now } = await control(url, 'clock', 'POST');
    expect(await control(url, 'clock', 'POST')).toEqual({ now, speed: 0 });
    const moved = await control(url, 'clock', 'POST', { advance: '10m' });
    expect(Date.parse(moved.now) - Date.parse(now)).toBe(600_000);
  });
});

test.each([
  ['4.7', 401],
  ['4.8', 404],
] as const)('of version %s, an account for OpenStack is answered %i', async (paletteVersion, status) => {
  await running({ paletteVersion }, async (url) => {
    const answer = await fetch(`${url}/v1/cloudaccounts/openstack`);
    expect([answer.status, await answer.json()]).toMatchObject([status, status === 404 ? { code: 404 } : {}]);
  });
});

test('rules, limits and recording are switched on', async () => {
  const record = join(folder, 'traffic.har');
  await running({ strict: ['gatewayDelete=current'], rateLimit: true, record, seed: 'demo' }, async (url) => {
    const { items } = (await (await fetch(`${url}/v1/overlords`, { headers })).json()) as {
      items: { metadata: { name: string; uid: string } }[];
    };
    const berlin = items.find((item) => item.metadata.name === 'berlin');
    expect((await fetch(`${url}/v1/overlords/${berlin?.metadata.uid}`, { method: 'DELETE', headers })).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 80 }, () => fetch(`${url}/v1/overlords`, { headers })));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
  expect(JSON.parse(readFileSync(record, 'utf8')).log.entries).toHaveLength(82);
});

test('serves HTTPS, and says how to trust it', async () => {
  await running({ https: true, tlsName: ['palette.example'] }, async (url, greeting) => {
    expect(greeting).toContain(`export NODE_EXTRA_CA_CERTS=${join(folder, 'ca.pem')}\n`);
    const dispatcher = new Agent({ connect: { ca: readFileSync(join(folder, 'ca.pem'), 'utf8'), servername: 'palette.example' } });
    expect((await undiciFetch(`${url}/v1/overlords`, { headers, dispatcher })).status).toBe(200);
    await dispatcher.close();
  });
});

test('begins with a snapshot', async () => {
  const file = join(folder, 'world.json');
  const snapshot = await running({ seed: 'demo' }, (url) => control(url, 'snapshot'));
  writeFileSync(file, JSON.stringify(snapshot));
  await running({ snapshot: file }, async (url) => expect((await control(url, 'summary')).gateways.count).toBe(3));
});

test.each<[Partial<ServeFlags>, string]>([
  [{ seed: 'none' }, 'there is no seed "none"; take default, demo, empty, showcase'],
  [{ seed: 'toString' }, 'there is no seed'],
  [{ speed: 'fast' }, '--speed takes a number from 0 to 1000000, not "fast"'],
  [{ speed: '60', clock: 'manual' }, 'it takes no --speed'],
  [{ speed: '1e300' }, '--speed takes a number from 0 to 1000000'],
  [{ port: 'http' }, '--port takes a number'],
  [{ port: '99999' }, '--port takes a number from 0 to 65535, not "99999"'],
  [{ port: '1.5' }, '--port takes a whole number'],
  [{ fault: ['constructor'] }, 'is not understood'],
  [{ data: 'a.json', record: './a.json' }, '--data and --record name the same file'],
  [{ snapshot: 'a.json', record: 'a.json' }, 'name the same file'],
  [{ https: true, caFile: '/' }, 'is no certificate'],
  [{ strict: ['gatewayRemove=strict'] }, 'no rule "gatewayRemove"; take paletteVersion, '],
  [{ strict: ['gatewayDelete=lax'] }, '--strict gatewayDelete takes strict or current, not "lax"'],
  [{ fault: ['GET /v1/overlords often'] }, "--fault: The fault 'GET /v1/overlords often' is not understood"],
  [{ faults: '/nowhere/faults.json' }, '--faults /nowhere/faults.json: ENOENT'],
  [{ snapshot: '/nowhere/world.json' }, '--snapshot /nowhere/world.json: ENOENT'],
  [{ tlsName: ['a'] }, '--tls-name is for --https'],
])('%j is refused in one line', async (given, message) => {
  await expect(startSimulator(flags(given))).rejects.toThrow(message);
});

test('files that hold something else are refused, and stay', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '{"items": []}');
  await expect(startSimulator(flags({ faults: file }))).rejects.toThrow('holds no JSON array');
  await expect(startSimulator(flags({ snapshot: file }))).rejects.toThrow("isn't a world");
  await expect(startSimulator(flags({ data: file }))).rejects.toThrow("isn't a world");
  await expect(startSimulator(flags({ https: true, caFile: file }))).rejects.toThrow('is no certificate');
  writeFileSync(file, '[{"match": {}}]');
  await expect(startSimulator(flags({ faults: file }))).rejects.toThrow('fault/');
});

test('a file that another simulator keeps is refused', async () => {
  const data = join(folder, 'world.json');
  await running({ data }, async () => {
    await expect(startSimulator(flags({ data }))).rejects.toThrow(
      new UserError(`${data} is kept by another simulator that runs: stop that one, or name another file.`),
    );
  });
});

test('a snapshot that holds no world is named', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '[]');
  await expect(startSimulator(flags({ snapshot: file }))).rejects.toThrow(`--snapshot ${file}: it isn't a world`);
});

describe('the commands', () => {
  afterEach(() => {
    delete process.env.PALETTE_HOST;
  });

  test.each([
    ['[]', 200],
    ['null', 200],
    ['{"message": "hello"}', 200],
    ['<html>', 404],
  ])('a server that answers %s with %i is told from a simulator', async (body, status) => {
    const server = createServer((_, answer) => answer.writeHead(status).end(body));
    process.env.PALETTE_HOST = `127.0.0.1:${await listen(server)}`;
    try {
      await expect(callSimulator({ method: 'GET', path: 'summary', has: 'clock' })).rejects.toThrow('is it a simulated Palette?');
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test('a certificate that is not trusted is told from a server that is not there', async () => {
    await running({ https: true }, async (url) => {
      process.env.PALETTE_HOST = url;
      await expect(callSimulator({ method: 'GET', path: 'summary', has: 'clock' })).rejects.toThrow('is not trusted');
    });
  });
});

test('an inventory closes it, and what was made up without one is said when it is stopped', async () => {
  const file = join(folder, 'site.yaml');
  writeFileSync(file, 'vsphere:\n  - datacenters:\n      - name: FRA\n        folder: [k8s]\n');
  await expect(startSimulator(flags({ inventory: file }))).rejects.toThrow(
    `${file}:4: vsphere[0].datacenters[0].folder is not known`,
  );
  await expect(startSimulator(flags({ inventory: join(folder, 'none.yaml') }))).rejects.toThrow('--inventory');
  writeFileSync(file, 'vsphere:\n  - datacenters:\n      - name: FRA\n');
  const { close } = await startSimulator(flags({ inventory: file }));
  expect(await close()).toBe('');
});

describe('a change by hand', () => {
  afterEach(() => {
    delete process.env.PALETTE_HOST;
  });
  const change = (url: string, ...args: readonly string[]) => {
    process.env.PALETTE_HOST = url;
    return createProgram().parseAsync(['node', 'pcg', 'simulate', 'change', ...args]);
  };

  test('has another size of a pool and other labels', () =>
    running({ seed: 'demo', clock: 'manual' }, async (url) => {
      const call = async (path: string, scope: { readonly projectuid?: string } = {}) =>
        (await fetch(`${url}${path}`, { headers: { ...headers, ...scope } })).json();
      const { clusters } = (await control(url, 'snapshot')) as {
        readonly clusters: readonly {
          readonly name: string;
          readonly uid: string;
          readonly projectUid: string;
          readonly pools: readonly { readonly name: string; readonly isControlPlane: boolean; readonly size: number }[];
        }[];
      };
      const shop = clusters.find(({ name }) => name === 'berlin-shop');
      const pool = shop?.pools.find(({ isControlPlane }) => !isControlPlane);
      await change(
        url,
        'berlin-shop',
        '--pool',
        `${pool?.name}=${(pool?.size ?? 0) + 3}`,
        '--label',
        'by=hand',
        '--label',
        'a=b=c',
      );
      expect(await call(`/v1/spectroclusters/${shop?.uid}`, { projectuid: shop?.projectUid })).toMatchObject({
        metadata: { labels: { by: 'hand', a: 'b=c' } },
      });
      const after = (await control(url, 'snapshot')) as { readonly clusters: typeof clusters };
      const resized = after.clusters.find(({ name }) => name === 'berlin-shop')?.pools.find(({ name }) => name === pool?.name);
      expect(resized?.size).toBe((pool?.size ?? 0) + 3);
    }));

  test.each([
    [['berlin-shop'], 'nothing is to be changed: give --pool or --label'],
    [['berlin-shop', '--pool', 'workers'], '--pool takes NAME=VALUE, not "workers"'],
    [['berlin-shop', '--pool', 'workers=many'], '--pool workers=many: a pool has a whole number of machines'],
    [['bonn', '--label', 'by=hand'], 'bonn'],
  ])('%j is refused', (args, message) =>
    running({ seed: 'demo', clock: 'manual' }, async (url) => {
      await expect(change(url, ...args)).rejects.toThrow(message);
    }),
  );
});
