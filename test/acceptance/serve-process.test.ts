import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { encodeValue } from '../../src/bridge/msgpack';
import { blockType } from '../../src/framework/schema';
import { fakeSchema } from '../unit/bridge/fake-provider';
import type { TestClient } from '../unit/bridge/grpc-client';
import { createPluginHost, handshakeFields, type PluginHost } from '../unit/bridge/plugin-host';

const type = blockType((fakeSchema.resources.fake_thing as (typeof fakeSchema.resources)[string]).block);
const currentState = { msgpack: Buffer.from(encodeValue(type, { name: 'a', rule: [] })), json: Buffer.alloc(0) };

describe('the process of a provider', () => {
  let directory: string;
  let program: string;
  let host: PluginHost;
  let child: ChildProcess;
  let client: TestClient;
  let stdout: string;
  let stderr: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'process-'));
    program = join(directory, 'terraform-provider-fake.cjs');
    const esbuild = resolve('node_modules/.bin/esbuild');
    const entry = resolve('test/unit/bridge/fixtures/provider-main.ts');
    execFileSync(esbuild, [
      entry,
      '--bundle',
      '--platform=node',
      '--target=node20',
      '--format=cjs',
      '--log-level=error',
      `--outfile=${program}`,
    ]);
    host = createPluginHost();
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  beforeEach(async () => {
    stdout = '';
    stderr = '';
    child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, ...host.env, PLUGIN_UNIX_SOCKET_DIR: directory } });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    await new Promise<void>((resolveLine) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        stdout += chunk;
        if (stdout.includes('\n')) resolveLine();
      });
    });
    client = host.connectTo(stdout);
  });

  afterEach(() => {
    client.close();
    child.kill('SIGKILL');
  });

  const ended = async (): Promise<number | null> => (await once(child, 'close'))[0] as number | null;
  const events = (): Record<string, unknown>[] =>
    stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('prints the handshake on stdout and nothing else, and survives what nobody catches', async () => {
    const read = { typeName: 'fake_thing', currentState };
    expect((await client.provider('readResource', read)).diagnostics).toEqual([]);
    expect((await client.provider('readResource', read)).diagnostics).toEqual([]);
    const end = ended();
    await client.shutdown();
    expect(await end).toBe(0);
    expect(stdout).toMatch(/^1\|6\|unix\|[^\n]+\n$/);
    const raw = stderr.split('\n').filter((line) => line === 'printed with process.stdout');
    expect(raw).toHaveLength(2);
    stderr = stderr.replaceAll('printed with process.stdout\n', '');
    expect(events().map((event) => [event['@level'], event['@message']])).toEqual(
      expect.arrayContaining([
        ['info', 'printed with console.log'],
        ['error', 'a rejection was not handled'],
        ['error', 'an error was not caught'],
      ]),
    );
    for (const event of events()) expect(event['@timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  test('leaves an interrupt to its host', async () => {
    await client.provider('getMetadata', {});
    child.kill('SIGINT');
    expect((await client.provider('getMetadata', {})).resources).toHaveLength(1);
    const end = ended();
    await client.shutdown();
    expect(await end).toBe(0);
  });

  test('ends when its host has gone, and leaves nothing behind', async () => {
    const { address } = handshakeFields(stdout);
    await client.provider('getMetadata', {});
    const end = once(child, 'exit');
    child.stdout?.destroy();
    child.stderr?.destroy();
    client.close();
    expect(await end).toEqual([0, null]);
    expect(existsSync(dirname(address))).toBe(false);
  });

  test('ends when it is told to terminate', async () => {
    await client.provider('getMetadata', {});
    const end = ended();
    child.kill('SIGTERM');
    expect(await end).toBe(0);
    expect(existsSync(dirname(handshakeFields(stdout).address))).toBe(false);
  });

  test('tells a person what it is', () => {
    const run = () =>
      execFileSync(process.execPath, [program], { env: { PATH: process.env.PATH }, stdio: 'pipe', encoding: 'utf8' });
    expect(run).toThrow(
      expect.objectContaining({ status: 1, stdout: '', stderr: expect.stringContaining('terraform-provider-fake 1.0.0') }),
    );
  });
});
