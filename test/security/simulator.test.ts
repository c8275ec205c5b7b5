import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSimulator, type Simulator } from '../../src/simulator';
import { startPcg } from './support/pcg';

/** What a seed's key gives whoever has it: everybody knows it. */
const KEY = 'local-palette';
const SECRETS = '/__simulator/snapshot?secrets=true';

const open: Simulator[] = [];
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close();
});

async function listening(options: Parameters<typeof createSimulator>[0] = {}) {
  const simulator = createSimulator(options);
  open.push(simulator);
  return { simulator, url: await simulator.listen() };
}

/** As a browser or any program would send it: `fetch` doesn't let one choose the Host. */
function get(url: string, headers: { readonly [name: string]: string }, method = 'GET'): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the API answers', () => {
  it.each([
    ['under localhost', { host: 'localhost:8765' }, 200],
    ['under a name below localhost', { host: 'palette.localhost' }, 200],
    ['under an address', { host: '192.0.2.7:8765' }, 200],
    ['under an IPv6 address', { host: '[2001:db8::7]:8765' }, 200],
    ['under a name that it was given, however it is written', { host: 'Palette.Example.:8765' }, 200],
    ['under a name below one that it was given', { host: 'a.site.example' }, 200],
    ['its own pages', { host: 'localhost:8765', origin: 'http://localhost:8765' }, 200],
    ['not under another name, as after DNS rebinding', { host: 'evil.example:8765' }, 403],
    ['not under a name that ends like one of its own', { host: 'evil-palette.example' }, 403],
    ['not two levels below one that it was given', { host: 'a.b.site.example' }, 403],
    ['not under a name that begins like an address', { host: '127.0.0.1.evil.example' }, 403],
    ['no page of another site', { host: 'localhost:8765', origin: 'http://evil.example' }, 403],
    ['no page without an origin', { host: 'localhost:8765', origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    const { simulator, url } = await listening({ hostNames: ['palette.example', '*.site.example'] });
    const answer = await get(`${url}/v1/overlords`, { ...headers, apikey: KEY });
    expect(answer.status).toBe(status);
    // What is refused so was never a request of the API: no fault strikes it, and it is not on record.
    expect(simulator.control.requests()).toHaveLength(status === 200 ? 1 : 0);
    for (const path of ['/', '/v1/nothing', '//v1//overlords']) {
      const other = await get(`${url}${path}`, { ...headers, apikey: KEY });
      expect(other.status === 403).toBe(status === 403);
    }
  });

  it('under the names of its certificate', async () => {
    const simulator = createSimulator({ https: { names: ['palette.example'] } });
    open.push(simulator);
    const ask = (host: string) => simulator.inject({ url: '/v1/overlords', headers: { host, apikey: KEY } });
    expect((await ask('palette.example')).statusCode).toBe(200);
    expect((await ask('other.example')).statusCode).toBe(403);
  });
});

describe('a snapshot with secrets', () => {
  it.each([
    ['nothing', {}],
    ['the key of the seed', { apikey: KEY }],
    ['the key of the seed in the place of the token', { authorization: `Bearer ${KEY}` }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another simulator’s token', { authorization: `Bearer ${createSimulator().secretsToken}` }],
  ])('is not given out for %s', async (_, headers) => {
    const { simulator, url } = await listening();
    const answer = await get(`${url}${SECRETS}`, headers);
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('PALETTE_SIMULATOR_TOKEN');
    expect(answer.text).not.toContain(simulator.secretsToken);
  });

  it('is given out for the token, which is told nowhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'palette-token-'));
    try {
      const [data, record] = [join(folder, 'world.json'), join(folder, 'traffic.har')];
      const logged: string[] = [];
      const { simulator, url } = await listening({ data, record, log: (...line) => void logged.push(JSON.stringify(line)) });
      const authorization = `Bearer ${simulator.secretsToken}`;
      const answer = await get(`${url}${SECRETS}`, { authorization });
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(KEY);
      await get(`${url}/v1/overlords`, { authorization, apikey: KEY });
      const told = [answer.text, JSON.stringify(simulator.control.summary()), JSON.stringify(simulator.control.requests())];
      for (const path of ['summary', 'requests', 'faults', 'console', 'console/state']) {
        told.push((await get(`${url}/__simulator/${path}`, {})).text);
      }
      await simulator.close();
      open.length = 0;
      told.push(readFileSync(data, 'utf8'), readFileSync(record, 'utf8'), ...logged);
      for (const text of told) expect(text).not.toContain(simulator.secretsToken);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is what pcg asks for with the token in its environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'palette-token-'));
    const { simulator, url } = await listening();
    const snapshot = (env: NodeJS.ProcessEnv) =>
      startPcg(folder, ['simulate', 'snapshot', '--secrets'], { PALETTE_HOST: url, ...env }).ended;
    try {
      const without = await snapshot({ PALETTE_API_KEY: KEY });
      expect(without).toMatchObject({ code: 1, stdout: '' });
      expect(without.stderr).toContain('set PALETTE_SIMULATOR_TOKEN as this simulator printed it');
      const { code, stdout } = await snapshot({ PALETTE_SIMULATOR_TOKEN: simulator.secretsToken });
      expect(code).toBe(0);
      expect(JSON.parse(stdout).apiKeys[0].key).toBe(KEY);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
