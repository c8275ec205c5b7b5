import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentPlatform, platformText } from '../../src/installer/platform';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithTerraform } from '../acceptance/support/tools';
import { type Listening, listenProxy } from '../security/support/servers';
import { createSigner } from '../support/registry/signer';
import { PROXIED_HOST, publish, type StandIn, startStandIn } from '../support/registry/stand-in';
import { zip } from '../support/registry/zip';
import { TERRAFORM } from '../support/terraform';
import { ISOLATED, run } from './support/spawned';

const PLATFORM = platformText(currentPlatform());
const OTHER = 'plan9_mips';
const X = `${PROXIED_HOST}/acme/x`;

describeWithTerraform('terraform and pcg, told to fetch packages of providers,', () => {
  let registry: StandIn;
  let proxy: Listening;
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'palette-packages-'));
    registry = await startStandIn();
    proxy = await listenProxy(Number(registry.host.split(':')[1]));
    writeFileSync(join(root, 'ca.pem'), registry.authority);
    const signer = await createSigner();
    for (const [version, platforms] of [
      ['1.0.0', [PLATFORM, OTHER]],
      ['1.1.0', [PLATFORM, OTHER]],
      ['2.0.0', [PLATFORM]],
    ] as const) {
      const program = { name: `terraform-provider-x_v${version}`, content: `#!/bin/sh\n# ${version}\n`, mode: 0o100755 };
      await publish(registry, { name: 'acme/x', version, archive: zip([program]), signer, platforms });
    }
  });
  afterAll(async () => {
    await proxy.close();
    await registry.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** Each runs the commands in a folder of its own; what is left of the last one is compared. */
  async function both(constraint: string, commands: readonly (readonly string[])[]) {
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, SSL_CERT_FILE: join(root, 'ca.pem') };
    const sides = [];
    for (const name of ['terraform', 'pcg'] as const) {
      const folder = mkdtempSync(join(root, `${name}-`));
      const required = { x: { source: X, version: constraint }, terraform: { source: 'terraform.io/builtin/terraform' } };
      writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: required } }));
      mkdirSync(join(folder, 'mirror'));
      const codes = [];
      let said = '';
      for (const args of commands) {
        const given = name === 'terraform' ? args : args.map((arg) => (arg.startsWith('-') ? `-${arg}` : arg));
        const ran =
          name === 'terraform'
            ? await run(TERRAFORM, given, folder, { ...ISOLATED, ...env })
            : await runPcg(folder, given, { NO_COLOR: '1', ...env });
        codes.push(ran.code);
        said = `${ran.stdout}${ran.stderr}`;
      }
      sides.push({ codes, said: lines(said), lock: text(folder, '.terraform.lock.hcl'), mirror: tree(join(folder, 'mirror')) });
    }
    return sides as [(typeof sides)[number], (typeof sides)[number]];
  }

  /** Progress without who speaks; terraform tells what it obtained for each platform in an order of chance, so these stand sorted at the end. */
  function lines(said: string): readonly string[] {
    const progress = said.split('\n').filter((line) => /^\s*- /.test(line) && !/Skipping/.test(line));
    const told = progress.map((line) => line.replace(/ \((?:self-)?signed.*\)/, '').replace(/authenticated: .*/, 'authenticated'));
    const obtained = (line: string) => line.startsWith('- Obtained');
    return [...told.filter((line) => !obtained(line)), ...told.filter(obtained).sort()];
  }

  function text(folder: string, name: string): string | undefined {
    return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : undefined;
  }

  function tree(folder: string): readonly (readonly [string, string])[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(folder.length), readFileSync(file, entry.name.endsWith('.json') ? 'utf8' : 'base64')] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  test.each<[string, string, readonly (readonly string[])[], number]>([
    ['lock for two platforms', '~> 1.0', [['providers', 'lock', `-platform=${PLATFORM}`, `-platform=${OTHER}`]], 0],
    [
      'add a platform to what is locked',
      '1.0.0',
      [
        ['providers', 'lock'],
        ['providers', 'lock', `-platform=${OTHER}`, `-platform=${PLATFORM}`],
      ],
      0,
    ],
    ['lock one of them', '>= 1.0', [['providers', 'lock', X]], 0],
    ['lock what is not asked for', '>= 1.0', [['providers', 'lock', `${PROXIED_HOST}/acme/y`]], 1],
    ['lock for a platform that there is nothing for', '2.0.0', [['providers', 'lock', `-platform=${OTHER}`]], 1],
    [
      'mirror what is locked, for two platforms',
      '>= 1.0',
      [
        ['providers', 'mirror', `-platform=${PLATFORM}`, 'mirror'],
        ['providers', 'lock'],
        ['providers', 'mirror', `-platform=${PLATFORM}`, 'mirror'],
      ],
      0,
    ],
    ['mirror for a platform that there is nothing for', '2.0.0', [['providers', 'mirror', `-platform=${OTHER}`, 'mirror']], 1],
    [
      'lock from a mirror',
      '~> 1.0',
      [
        ['providers', 'mirror', 'mirror'],
        ['providers', 'lock', '-fs-mirror=mirror'],
      ],
      0,
    ],
  ])('%s', async (_, constraint, commands, code) => {
    const [theirs, ours] = await both(constraint, commands);
    expect(ours).toEqual(theirs);
    expect(ours.codes.at(-1)).toBe(code);
  });
});
