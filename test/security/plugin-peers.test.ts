import { spawn } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { serve } from '../../src/bridge/serve';
import { createCertificate } from '../../src/runtime/certificate';
import { systemClock } from '../../src/runtime/clock';
import { fakeProvider } from '../unit/bridge/fake-provider';
import { callOnce, connectHttp2 } from '../unit/bridge/http2-client';
import { createPluginHost, handshakeFields } from '../unit/bridge/plugin-host';
import { issue, keyWithPublicPartOf } from './support/certificates';
import { PLUGIN } from './support/pcg';

const METADATA = '/tfplugin6.Provider/GetMetadata';
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'peers-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('a plugin', () => {
  const own = createCertificate(Date.now());
  const ownKey = createPrivateKey(own.keyPem);
  const { env } = createPluginHost();
  const lookalike = issue({ subject: 'localhost', names: ['localhost'] });
  const child = issue({ subject: 'localhost', by: { ...lookalike, subject: 'localhost' } });

  const served = async () => {
    const provider = fakeProvider();
    let printed: (line: string) => void = () => {};
    const line = new Promise<string>((resolve) => {
      printed = resolve;
    });
    const exit = serve({
      name: 'fake',
      version: '1.0.0',
      loadProvider: async () => provider.create,
      env: { ...env, PLUGIN_CLIENT_CERT: own.certPem, PLUGIN_UNIX_SOCKET_DIR: directory },
      stdout: { write: printed },
      stderr: { write: () => {} },
      guard: () => {},
      clock: systemClock,
    });
    const { address, certificate } = handshakeFields(await line);
    const serverDer = Buffer.from(certificate, 'base64');
    const finish = async () => {
      const session = connectHttp2(address, { serverDer, key: own.keyPem, certificate: own.certPem });
      expect((await callOnce(session, METADATA)).status).toBe('0');
      await callOnce(session, '/plugin.GRPCController/Shutdown');
      session.destroy();
      expect(await exit).toBe(0);
    };
    return { provider, address, serverDer, finish };
  };

  test.each<[string, { readonly key: string; readonly certificate: string }]>([
    ['another certificate of the same name', { key: lookalike.keyPem, certificate: lookalike.certPem }],
    ['a certificate that names its host as the issuer', { key: child.keyPem, certificate: child.certPem }],
    ["its host's certificate without the key to it", { key: keyWithPublicPartOf(ownKey), certificate: own.certPem }],
  ])('refuses a caller with %s, and goes on to serve its host', async (_, identity) => {
    const { provider, address, serverDer, finish } = await served();
    const session = connectHttp2(address, { serverDer, ...identity });
    const { status, httpStatus } = await callOnce(session, METADATA);
    expect([status, httpStatus]).toEqual([undefined, Number.NaN]);
    session.destroy();
    expect(provider.instances).toEqual([]);
    await finish();
  });

  test('speaks no TLS that is out of date', async () => {
    const { address, finish } = await served();
    const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
      const socket = connectTls({
        path: address,
        key: own.keyPem,
        cert: own.certPem,
        rejectUnauthorized: false,
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT:@SECLEVEL=0',
      });
      socket.once('error', resolve);
    });
    expect(error.code).toMatch(/SSL|PROTOCOL|ECONNRESET/);
    await finish();
  });

  test('shows a certificate of its own each time, and never a key', async () => {
    const first = await served();
    await first.finish();
    const second = await served();
    await second.finish();
    expect(first.serverDer.equals(second.serverDer)).toBe(false);
    expect(new X509Certificate(first.serverDer).fingerprint256).not.toBe(new X509Certificate(own.certPem).fingerprint256);
  });
});

describe('the process of our plugin', () => {
  const { env } = createPluginHost();

  test('keeps its socket to its owner, whatever the umask', async () => {
    const child = spawn('/bin/sh', ['-c', 'umask 000; exec "$0"', PLUGIN], {
      env: { PATH: process.env.PATH, ...env, PLUGIN_UNIX_SOCKET_DIR: directory },
    });
    const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    const { address } = handshakeFields(line);
    expect(dirname(dirname(address))).toBe(directory);
    expect(statSync(dirname(address)).mode & 0o777).toBe(0o700);
    expect(statSync(dirname(address)).uid).toBe(process.getuid?.());
    // Nothing of it can be told from outside: neither arguments nor title say more than the program's name.
    const line2 = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    expect(line2.filter((part) => !part.includes('node') && part !== PLUGIN)).toEqual([]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    ['no cookie', { TF_PLUGIN_MAGIC_COOKIE: undefined }],
    ['another cookie', { TF_PLUGIN_MAGIC_COOKIE: 'D602BF8F470BC67CA7FAA0386276BBDD4330EFAF76D1A219CB4D6991CA9872B2' }],
    ['no certificate of a host', { PLUGIN_CLIENT_CERT: undefined }],
  ])('does not start with %s', async (_, changes) => {
    const child = spawn(PLUGIN, { env: { PATH: process.env.PATH, ...env, ...changes, PLUGIN_UNIX_SOCKET_DIR: directory } });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
    expect(stdout).toBe('');
    expect(readdirSync(directory)).toEqual([]);
  });

  test('ends when its host is killed, and leaves nothing behind', async () => {
    // A host that starts the plugin, calls it once, and then just stays.
    const host = `
      const { spawn } = require('node:child_process');
      const http2 = require('node:http2');
      const net = require('node:net');
      const plugin = spawn(process.argv[1], { stdio: ['ignore', 'pipe', 'ignore'] });
      plugin.stdout.once('data', (line) => {
        const path = String(line).split('|')[3];
        const session = http2.connect('http://localhost', { createConnection: () => net.connect(path) });
        const call = session.request({ ':method': 'POST', ':path': '${METADATA}', 'content-type': 'application/grpc' });
        call.on('trailers', () => console.log(plugin.pid + ' ' + path));
        call.resume();
        call.end(Buffer.alloc(5));
      });`;
    const { PLUGIN_CLIENT_CERT: _, ...rest } = env;
    const child = spawn(process.execPath, ['-e', host, PLUGIN], {
      env: { PATH: process.env.PATH, ...rest, TF_DISABLE_PLUGIN_TLS: '1', PLUGIN_UNIX_SOCKET_DIR: directory },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [pid, address = ''] = await new Promise<string[]>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim().split(' '))),
    );
    expect(existsSync(address)).toBe(true);
    child.kill('SIGKILL');
    const gone = () => !existsSync(`/proc/${pid}`) || / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    for (let tries = 0; !gone() && tries < 500; tries++) await pause(20);
    expect(gone()).toBe(true);
    expect(readdirSync(directory)).toEqual([]);
  });
});
