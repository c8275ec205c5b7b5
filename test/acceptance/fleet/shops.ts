import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateServer } from '../../support/state-server';
import { type Ran, runPcg } from '../support/pcg';
import { type RunningPalette, startPalette } from '../support/site';
import { ROOT, Workspace } from '../support/workspace';
import { objectsIn } from './objects';

const SECRETS = ['vcenter_password', 'maas_api_key', 'cloudstack_api_key', 'cloudstack_secret_key', 'proxy_password'];
const SOMEWHERE = 'http://127.0.0.1:1';

/** Synthesizes the example, as its users do. */
export function synthesize(): string {
  const folder = mkdtempSync(join(tmpdir(), 'palette-fleet-'));
  const env = { ...process.env, CDKTF_OUTDIR: folder, FLEET_STATES: SOMEWHERE };
  const program = [join(ROOT, 'generators', 'run.cjs'), 'examples/fleet/main.ts'];
  const { status, stderr } = spawnSync(process.execPath, program, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return folder;
}

interface Row {
  readonly stack: string;
  readonly run: string;
}

/** A Palette with the example's fleet, and the server that has its states. */
export class Shops {
  readonly folder = mkdtempSync(join(tmpdir(), 'palette-fleet-'));

  private constructor(
    readonly palette: RunningPalette,
    readonly states: StateServer,
  ) {}

  /** @param synthesized where the app was synthesized, for states at {@link SOMEWHERE} */
  static async open(synthesized: string): Promise<Shops> {
    const shops = new Shops(await startPalette({ speed: 10_000 }), await StateServer.start());
    cpSync(synthesized, join(shops.folder, 'cdktf.out'), { recursive: true });
    for (const stack of readdirSync(join(shops.folder, 'cdktf.out', 'stacks'))) {
      const file = join(shops.folder, 'cdktf.out', 'stacks', stack, 'cdk.tf.json');
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(SOMEWHERE, shops.states.address));
    }
    return shops;
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...this.palette.env,
      INSTALL_GATEWAY: `'${process.execPath}' '${join(__dirname, 'install.cjs')}'`,
      ...Object.fromEntries(SECRETS.map((name) => [`TF_VAR_${name}`, 'a:secret:text'])),
    };
  }

  async pcg(...args: readonly string[]): Promise<Ran> {
    const ran = await runPcg(this.folder, args, this.env);
    if (ran.code !== 0) throw new Error(`pcg ${args.join(' ')}: ${ran.code}\n${ran.stderr}${ran.stdout}`);
    return ran;
  }

  /** Runs a job of the matrix as a CI does: on a machine that has what was synthesized, and nothing else. */
  async job(line: string): Promise<void> {
    const copy = mkdtempSync(join(tmpdir(), 'palette-job-'));
    try {
      cpSync(join(this.folder, 'cdktf.out'), join(copy, 'cdktf.out'), { recursive: true });
      const [program, ...args] = line.split(' ');
      expect(program).toBe('pcg');
      const { code, stderr, stdout } = await runPcg(copy, args, this.env);
      if (code !== 0) throw new Error(`${line}: ${code}\n${stderr}${stdout}`);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }

  /** The jobs of a synthesized app by wave, as a CI gets them. */
  async matrix(command: string): Promise<readonly (readonly Row[])[]> {
    const { stdout } = await this.pcg('fleet', 'matrix', '--command', command, '--waves', '6');
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf('=') + 1)));
  }

  /** A job that has terraform in place of pcg, with the plugin: its commands, one after the other. @returns what they printed */
  async terraform(stack: string, ...commands: readonly (readonly string[])[]): Promise<string> {
    const workspace = Workspace.withPlugin(this.env as { readonly [name: string]: string });
    try {
      cpSync(join(this.folder, 'cdktf.out', 'stacks', stack, 'cdk.tf.json'), join(workspace.directory, 'cdk.tf.json'));
      await workspace.init();
      let printed = '';
      for (const args of commands) printed += await workspace.must(...args);
      return printed;
    } finally {
      await workspace.close();
    }
  }

  /** What Palette has in the end. */
  objects() {
    return objectsIn(this.palette.simulator.world);
  }

  /** All that the states have, but for what each world chooses by itself: uids, times, and where it is. */
  end() {
    const masked = (text: string) =>
      text
        .replaceAll(/[0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'uid')
        .replaceAll(/127\.0\.0\.1:\d+/g, 'here')
        .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');
    return [...this.states.states]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => {
        const { resources, outputs } = JSON.parse(text, readable) as { readonly resources: unknown; readonly outputs: unknown };
        return JSON.parse(masked(JSON.stringify({ name, resources, outputs }))) as { readonly name: string };
      });
  }

  world() {
    const { gateways, accounts, clusters, profiles } = this.palette.simulator.control.summary();
    return { gateways: gateways.count, accounts: accounts.count, clusters: clusters.count, profiles: profiles.count };
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.states.close();
    await this.palette.simulator.close();
  }
}

/** What the provider keeps for itself of an object is in base64. */
function readable(key: string, value: unknown): unknown {
  return key === 'private' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value;
}
