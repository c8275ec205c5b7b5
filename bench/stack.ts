import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulator } from '../src/simulator';
import { PCG } from './app';
import { fillMirror } from './plugin';
import { type Command, type Finished, run } from './processes';
import { PROXY_CONFIGS } from './proxy-configs';
import { type Numbered, numberedResources, terraform, terraformCommand, type WorkingDirectory } from './terraform';

/** One more resource that Palette keeps and that is there at once: a cloud account. */
export const ACCOUNT: Numbered = {
  type: 'palette_cloud_account_vsphere',
  body: {
    name: '{}',
    private_cloud_gateway_id: '${palette_private_cloud_gateway_ready.gateway.id}',
    vsphere_vcenter: 'vcenter.{}.example.com',
    vsphere_username: 'palette',
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  },
};
const GATEWAY = { palette_private_cloud_gateway_ready: { gateway: { name: 'bench' } } };

/** A program that plans and applies a stack, in a folder of its own. */
export interface Side {
  readonly directory: string;
  /** The address of its Palette. */
  readonly host: string;
  /** How it is started to plan. */
  readonly planning: Command;
  init(): Promise<Finished>;
  plan(): Promise<Finished>;
  apply(): Promise<Finished>;
}

/** `pcg` with a Palette of its own. */
export async function pcgSide(directory: string, palette: Simulator): Promise<Side> {
  mkdirSync(directory, { recursive: true });
  const at = await paletteOf(palette);
  const env = { PATH: process.env.PATH, HOME: directory, ...at };
  const command = (...args: readonly string[]): Command => ({ program: process.execPath, args: [PCG, ...args], directory, env });
  return {
    directory,
    host: at.PALETTE_HOST,
    planning: command('plan'),
    init: () => run(command('init')),
    plan: () => run(command('plan')),
    apply: () => run(command('apply', '--auto-approve')),
  };
}

/** terraform with our provider as a plugin. */
export async function terraformSide(directory: string, palette: PaletteAt): Promise<Side> {
  mkdirSync(directory, { recursive: true });
  const mirror = join(directory, 'mirror');
  fillMirror(mirror);
  writeFileSync(join(directory, 'terraformrc'), '');
  const at = await paletteOf(palette);
  const work: WorkingDirectory = { directory, env: at, init: [] };
  writeConfiguration(directory, 1);
  const init = () => terraform(work, ['init', `-plugin-dir=${mirror}`]);
  await must(init());
  return {
    directory,
    host: at.PALETTE_HOST,
    planning: terraformCommand(work, ['plan']),
    init,
    plan: () => terraform(work, ['plan']),
    apply: () => terraform(work, ['apply', '-auto-approve']),
  };
}

/** A Palette that is yet to listen, or one that does. */
type PaletteAt = Simulator | Pick<Side, 'host'>;

async function paletteOf(palette: PaletteAt) {
  return { PALETTE_HOST: 'host' in palette ? palette.host : await palette.listen(), PALETTE_API_KEY: 'local-palette' };
}

/** A gateway that somebody has installed, half of the resources of either kind. */
export function writeConfiguration(directory: string, count: number, backend?: object): void {
  const half = Math.ceil(count / 2);
  const resources = {
    ...numberedResources(PROXY_CONFIGS, half),
    ...(count > 1 ? numberedResources(ACCOUNT, count - half) : {}),
  };
  writeResources(directory, resources, backend && { terraform: { ...PROXY_CONFIGS.besides.terraform, backend } });
}

/** Resources beside that gateway, and what else the configuration has. */
export function writeResources(directory: string, resources: object, others: object = {}): void {
  const configuration = { ...PROXY_CONFIGS.besides, ...others, resource: { ...GATEWAY, ...resources } };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify(configuration));
}

/** An empty Palette with a gateway, and no state. */
export function startOver(directory: string, { control }: Simulator): void {
  control.reset();
  control.installWithCli({ name: 'bench' });
  control.clock({ advance: '1h' });
  for (const file of ['terraform.tfstate', 'terraform.tfstate.backup']) rmSync(join(directory, file), { force: true });
}

/** What the program said. @throws Error when it failed */
export async function must(finished: Promise<Finished>): Promise<Finished> {
  const result = await finished;
  if (result.code !== 0) throw new Error(result.output.slice(-4000));
  return result;
}
