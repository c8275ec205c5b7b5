import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listenProxy } from '../../security/support/servers';
import { PROXIED_HOST } from '../../support/registry/stand-in';
import { createBench, TOKEN } from './support/bench';

const bench = createBench();
const { init } = bench;

test('a certificate of nobody that is trusted ends it before anything is asked', async () => {
  writeFileSync(join(bench.root, 'other.pem'), bench.other.authority);
  const { problems } = await init({ env: { SSL_CERT_FILE: join(bench.root, 'other.pem') } });
  expect(problems).toContain(`could not connect to ${bench.registry.host}`);
  expect(bench.registry.asked).toEqual([]);
});

test('a registry behind a proxy is reached through it, and its refusal is told', async () => {
  const port = Number(bench.registry.host.split(':')[1]);
  const proxy = await listenProxy(port);
  try {
    const env = { HTTPS_PROXY: `http://user:${TOKEN}@127.0.0.1:${proxy.port}` };
    expect((await init({ host: PROXIED_HOST, env })).problems).toBe('');
    expect(proxy.bytes()).toContain(`CONNECT ${PROXIED_HOST}:443`);
    const refusal = await listenProxy(port, 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    rmSync(join(bench.folder, '.terraform'), { recursive: true });
    const { problems } = await init({ host: PROXIED_HOST, env: { https_proxy: `http://user:${TOKEN}@127.0.0.1:${refusal.port}` } });
    await refusal.close();
    expect(problems).toContain('it answers CONNECT with 407 Proxy Authentication Required');
    expect(problems).not.toContain(TOKEN);
  } finally {
    await proxy.close();
  }
});
