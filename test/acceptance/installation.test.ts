import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import {
  GatewayCloud,
  GatewayInstall,
  type GatewayInstallMethod,
  type Installation,
  importFrom,
  PaletteProvider,
  PrivateCloudGateway,
  runLocally,
} from '../../src';
import { runInNullResource } from '../../src/null';
import { GATEWAY_SAMPLES } from '../provider/support/gateways';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';

let palette: RunningPalette;
let folder: string;
let log: string;

/** Programs that write down what they were given. The local Palette takes it for an installation when both manifests were fetched, which curl does. */
const STAND_INS = {
  kubectl: 'cat >>"$LOG"; echo "kubectl $GATEWAY_NAME $*" >>"$LOG"',
  palette: `echo "palette $GATEWAY_NAME $*" >>"$LOG"; exec '${process.execPath}' -e "$INSTALL" "$GATEWAY_NAME"`,
};
const INSTALL = `const body = JSON.stringify({ name: process.argv[1], cloudType: 'maas' });
  const headers = { 'content-type': 'application/json' };
  fetch(process.env.PALETTE_HOST + '/__simulator/palette-cli/install', { method: 'POST', headers, body })
    .then((answer) => process.exit(answer.ok ? 0 : 1));`;

beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  folder = mkdtempSync(join(tmpdir(), 'palette-installation-'));
  log = join(folder, 'log');
  mkdirSync(join(folder, 'bin'));
  for (const [name, body] of Object.entries(STAND_INS)) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
});
afterEach(async () => {
  await palette.simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

function configure(build: (stack: TerraformStack) => void): void {
  const stack = new TerraformStack(Testing.app(), 'site');
  new PaletteProvider(stack, 'palette', { owner: 'site' });
  build(stack);
  writeFileSync(join(folder, 'cdk.tf.json'), Testing.synth(stack));
}

async function pcg(...args: readonly string[]): Promise<string> {
  const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const env = { ...palette.env, PATH, LOG: log, INSTALL };
  const { code, stdout, stderr } = await runPcg(folder, args, env);
  if (code !== 0) throw new Error(stderr + stdout);
  return stdout;
}

/** The programs that ran since the last time, and for which gateway. */
function installed(): readonly string[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  rmSync(log, { force: true });
  return lines
    .filter((line) => /^(kubectl|palette) /.test(line))
    .map((line) => line.replace(/cluster-[0-9a-f]+/, 'NS'))
    .sort();
}

const { placement } = GATEWAY_SAMPLES.find(({ cloud }) => cloud === 'maas') as (typeof GATEWAY_SAMPLES)[number];
const onMaas = GatewayCloud.maas({
  apiEndpoint: String(placement.api_endpoint),
  domain: String(placement.domain),
  resourcePool: String(placement.resource_pool),
  azs: placement.azs as string[],
});

/** Each way to run commands beside each way to install. */
const INSTALLATIONS: { readonly [name: string]: Installation } = { data: runLocally, null: runInNullResource };
const WAYS: { readonly [name: string]: (installation: Installation) => GatewayInstallMethod } = {
  there: (installation) => GatewayInstall.existingKubernetes({ installation }),
  own: (installation) => GatewayInstall.paletteCli({ cloud: onMaas, command: 'palette pcg install --silent', installation }),
};
const NAMES = Object.keys(INSTALLATIONS).flatMap((by) => Object.keys(WAYS).map((way) => `${way}-${by}`));

function site(nameOf: (name: string) => string) {
  return (stack: TerraformStack) => {
    for (const [by, installation] of Object.entries(INSTALLATIONS)) {
      for (const [way, install] of Object.entries(WAYS)) {
        const id = `${way}-${by}`;
        new PrivateCloudGateway(stack, id, { name: nameOf(id), install: install(installation) });
      }
    }
  };
}

test('a gateway is installed once, and again when another takes its place, in terraform_data and in null_resource', async () => {
  const byKubectl = (name: string) => [`kubectl ${name} apply -f -`, `kubectl ${name} apply -n NS -f -`];
  const byCli = (name: string) => [`palette ${name} pcg install --silent`];
  const commandsOf = (name: string) => (name.startsWith('there') ? byKubectl(name) : byCli(name));
  const gateways = () => [...palette.simulator.control.summary().gateways.names].sort();
  configure(site((name) => name));
  await pcg('apply', '--auto-approve');
  expect(installed()).toEqual(NAMES.flatMap(commandsOf).sort());
  expect(gateways()).toEqual([...NAMES].sort());
  expect(await pcg('plan', '--detailed-exitcode')).toContain('No changes.');

  // The answers of the Palette CLI hold its gateway's name, so only the other is renamed in place.
  const renamed = (name: string) => (name.startsWith('there') ? `${name}-renamed` : name);
  configure(site(renamed));
  await pcg('apply', '--auto-approve');
  expect([installed(), gateways()]).toEqual([[], NAMES.map(renamed).sort()]);

  const addresses = (await pcg('state', 'list')).split('\n').filter((line) => line.startsWith('palette_private_cloud_gateway.'));
  await pcg('apply', '--auto-approve', ...addresses.map((address) => `--replace=${address}`));
  expect(installed()).toEqual(NAMES.map(renamed).flatMap(commandsOf).sort());
  await pcg('destroy', '--auto-approve');
  expect([installed(), gateways()]).toEqual([[], []]);
});

test('a gateway that runs is imported without an installation', async () => {
  const { uid } = palette.simulator.control.installWithCli({ name: 'there', cloudType: 'maas' });
  palette.simulator.control.clock({ advance: '1h' });
  configure((stack) => {
    const { gateway, ready } = new PrivateCloudGateway(stack, 'gateway', {
      name: 'there',
      install: GatewayInstall.adopted(GatewayInstall.paletteCli({ cloud: onMaas, command: 'palette pcg install' })),
    });
    importFrom(gateway, uid);
    importFrom(ready, uid);
  });
  // The state takes in what the configuration says of its place: nobody can read that of a gateway that runs.
  expect(await pcg('apply', '--auto-approve')).toContain('2 imported, 0 added, 1 changed, 0 destroyed');
  expect(installed()).toEqual([]);
  expect(await pcg('plan')).toContain('No changes.');
});
