import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayInstall } from '../../../src/constructs';

const folder = mkdtempSync(join(tmpdir(), 'gateway-install-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the installation's own lines, with a curl and a kubectl that write down what they are given. */
function run(curl: string, url = 'https://palette.example/m') {
  const log = join(folder, 'log');
  writeFileSync(log, '');
  for (const [name, body] of [
    ['curl', curl],
    ['kubectl', 'echo "kubectl $*" >>"$LOG"; cat >>"$LOG"'],
  ] as const) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const commands = GatewayInstall.existingKubernetes().commands({ kubectlCommands: [] } as never);
  const script = `${commands.slice(0, commands.lastIndexOf('\n'))}\nkubectl apply -n ns -f ${url}\necho done >>"$LOG"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: `${folder}:${process.env.PATH}`, LOG: log, PALETTE_API_KEY: 'top-secret' },
  });
  return { status, printed: stdout + stderr, log: readFileSync(log, 'utf8') };
}

test('manifests are fetched with the key and handed to kubectl; the key is no argument and is not printed', () => {
  const { status, printed, log } = run('echo "curl $*" >>"$LOG"; cat >>"$LOG"; echo "kind: ConfigMap"');
  expect([status, printed]).toEqual([0, '']);
  expect(log).toBe(
    'curl -fsS --config - https://palette.example/m\nheader = "ApiKey: top-secret"\nkubectl apply -n ns -f -\nkind: ConfigMap\ndone\n',
  );
});

test('nothing is applied when the manifest is refused', () => {
  const { status, log } = run('exit 22');
  expect([status, log]).toEqual([22, '']);
});

test.each([
  'palette.example',
  'localhost.example',
  '127.0.0.1.example',
  '127.0.0.1@palette.example',
  '127.0.0.1:80@palette.example',
])('the key does not leave the machine without TLS: %s', (host) => {
  const { status, printed, log } = run('echo called >>"$LOG"', `http://${host}/m`);
  expect([status, log]).toEqual([1, '']);
  expect(printed).toContain('the API key goes over https only');
});

test.each(['http://127.0.0.1:8080/m', 'http://localhost/m'])('the local Palette has none: %s', (url) => {
  expect(run('cat >>"$LOG"; echo "kind: ConfigMap"', url)).toMatchObject({
    status: 0,
    log: expect.stringContaining('top-secret'),
  });
});
