import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSimulator, type Simulator } from 'cdktf-palette/simulator';
import { say } from './say';

const ROOT = resolve(__dirname, '..');
const PCG = join(ROOT, 'dist', 'cli', 'main.js');
const KEEP =
  /^(Plan:|No changes|Apply complete|Destroy complete|Error:|Warning:|[a-z_]+ = "|.*: (Creation|Destruction|Modifications) complete| {4,}[~] )|^\s+~ count/;

interface Step {
  /** What happens, for people. */
  readonly title: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The exit code that the step shall have. @default 0 */
  readonly code?: number;
  /** Print the whole error, because it is what the step shows. */
  readonly whole?: boolean;
}

/** Shows one site from nothing to nothing on a Palette of this machine. */
async function main(): Promise<void> {
  const started = Date.now();
  const work = mkdtempSync(join(tmpdir(), 'palette-demo-'));
  const simulator = createSimulator({ speed: 600 });
  const url = await simulator.listen();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PALETTE_HOST: url,
    PALETTE_API_KEY: 'local-palette',
    TF_VAR_vcenter_password: 'a-passw0rd',
    SITE_INSTALL_COMMAND: `'${process.execPath}' '${PCG}' simulate install $GATEWAY_NAME`,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_DATA_DIR: join(work, '.terraform'),
    TF_CLI_CONFIG_FILE: join(work, 'terraformrc'),
  };
  try {
    say.title('One data centre on a Palette of this machine');
    say.text('A simulated Palette listens; a minute of its time takes a tenth of a second.');
    say.command(`pcg simulate --speed 600   # ${url}`);
    synthesize(work, env);
    if (!hasTerraform()) {
      say.text('\nThere is no terraform on the PATH, so the demo ends with the synthesized stack. With terraform it goes on to');
      say.text('plan, apply, drift, a gateway that is down, and destroy. Install Terraform 1.11 or OpenTofu and run it again.');
      return;
    }
    await live(simulator, join(work, 'cdktf.out', 'stacks', 'site-dc1'), env);
    say.text(`\nThe demo took ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    await simulator.close();
    rmSync(work, { recursive: true, force: true });
  }
}

function synthesize(work: string, env: NodeJS.ProcessEnv): void {
  say.step('The site is written in TypeScript (examples/site) and synthesized to Terraform JSON');
  say.command('node generators/run.cjs examples/site/main.ts');
  const app = spawnSync(process.execPath, [join(ROOT, 'generators', 'run.cjs'), join(ROOT, 'examples', 'site', 'main.ts')], {
    cwd: work,
    env,
  });
  if (app.status !== 0) throw new Error(`the synthesis failed:\n${app.stderr}`);
  const stack = JSON.parse(readFileSync(join(work, 'cdktf.out', 'stacks', 'site-dc1', 'cdk.tf.json'), 'utf8')) as {
    resource: object;
  };
  for (const type of Object.keys(stack.resource)) say.output(type);
}

async function live(simulator: Simulator, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const pcg = (step: Step) => run(step, cwd, { ...env, ...step.env });
  const { control } = simulator;
  await pcg({ title: 'The real terraform takes it; our provider is attached, nothing is installed', args: ['init'] });
  await pcg({ title: 'Apply: gateway, its installation, the wait for it, account, cluster', args: ['apply', '-auto-approve'] });

  say.step('Palette keeps, for each cluster, the gateway that made it; deletion goes through that gateway');
  for (const { cluster, gateway, gatewayUid } of control.summary().references)
    say.output(`${cluster} -> ${gateway} (${gatewayUid})`);

  await pcg({ title: 'Planned again, nothing is to be done', args: ['plan'] });

  control.changeCluster('dc1-apps', { pools: { workers: 5 } });
  await pcg({
    title: 'Somebody scaled the workers to 5 behind our back: a plan shows it, an apply heals it',
    args: ['apply', '-auto-approve'],
  });

  control.outage('dc1-gateway');
  control.clock({ advance: '10m' });
  await pcg({
    title: 'The gateway goes down. Destroying stops before anything is changed',
    args: ['destroy', '-auto-approve'],
    code: 1,
    whole: true,
  });

  control.restore('dc1-gateway');
  control.clock({ advance: '1m' });
  await pcg({ title: 'The gateway is back: everything goes, in the right order', args: ['destroy', '-auto-approve'] });

  const { gateways, accounts, clusters } = control.summary();
  say.step('Palette is empty again');
  say.output(`gateways ${gateways.count}, accounts ${accounts.count}, clusters ${clusters.count}`);
}

function run({ title, args, code = 0, whole = false }: Step, cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  say.step(title);
  say.command(`pcg terraform -- ${args.join(' ')}`);
  return new Promise((fulfil, reject) => {
    const child = spawn(
      process.execPath,
      [PCG, 'terraform', '--', ...args, ...(args[0] === 'init' ? [] : ['-input=false']), '-no-color'],
      { cwd, env },
    );
    let output = '';
    let rest = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!whole && KEEP.test(line)) say.output(line.trimEnd());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (exit) => {
      if (whole) for (const line of output.slice(output.indexOf('Error:')).trim().split('\n')) say.output(line);
      if (exit === code) fulfil();
      else reject(new Error(`terraform ended with ${exit}:\n${output}`));
    });
  });
}

function hasTerraform(): boolean {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  return spawnSync(process.env.TERRAFORM_BINARY_NAME || 'terraform', ['version'], { stdio: 'ignore', env }).status === 0;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
