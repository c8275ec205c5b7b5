import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSimulator, madeUpReport, type Simulator } from 'cdktf-palette/simulator';
import { otherTeam } from './other-team';
import { type Program, run } from './run';
import { say } from './say';

const ROOT = resolve(__dirname, '..');
const PCG = join(ROOT, 'dist', 'cli', 'main.js');
const KEY = 'local-palette';

/** Shows one site from nothing to nothing on a Palette of this machine, without Terraform. */
async function main(): Promise<void> {
  const started = Date.now();
  const work = mkdtempSync(join(tmpdir(), 'palette-demo-'));
  const simulator = createSimulator({ speed: 600 });
  const url = await simulator.listen();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PALETTE_HOST: url,
    PALETTE_API_KEY: KEY,
    TF_VAR_vcenter_password: 'a-passw0rd',
    SITE_INSTALL_COMMAND: `'${process.execPath}' '${PCG}' simulate install $GATEWAY_NAME`,
    NO_COLOR: '1',
  };
  const program = (...args: readonly string[]): Program => ({ args: [process.execPath, ...args], cwd: work, env });
  try {
    say.title('One data centre on a Palette of this machine');
    say.text('A simulated Palette listens; a minute of its time takes a tenth of a second.');
    say.command(`pcg simulate --speed 600`);
    say.command(`export PALETTE_HOST=${url} PALETTE_API_KEY=${KEY} TF_VAR_vcenter_password=...`);

    say.step('The site is written in TypeScript (examples/site) and synthesized to Terraform JSON');
    say.command('node generators/run.cjs examples/site/main.ts');
    await run(program(join(ROOT, 'generators', 'run.cjs'), join(ROOT, 'examples', 'site', 'main.ts')));
    await live(simulator, { url, pcg: (...args) => program(PCG, ...args) });
    say.text(`\nThe demo took ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    await simulator.close();
    rmSync(work, { recursive: true, force: true });
  }
}

interface Stage {
  readonly url: string;
  pcg(...args: readonly string[]): Program;
}

async function live({ control, world }: Simulator, { url, pcg }: Stage): Promise<void> {
  const type = (...args: readonly string[]): Program => {
    say.command(`pcg ${args.join(' ')}`);
    return pcg(...args);
  };

  say.step('Plan: what would be made, in which order nobody has to think of');
  await run(type('plan'), { keep: /will be|^Plan:/ });

  say.step('Apply: proxy, gateway, its installation, the wait for it, account, cluster');
  await run(type('apply', '--auto-approve'), { keep: /complete|Provisioning|^Apply/ });

  say.step('Palette keeps, for each cluster, the gateway that made it; deletion goes through that gateway. So does the state');
  await run(type('output', 'gateway_of_cluster'));
  await run(type('state', 'list'));
  for (const { cluster, gateway, gatewayUid } of control.summary().references)
    say.output(`in Palette: ${cluster} -> ${gateway} (${gatewayUid})`);

  say.step('Planned again, nothing is to be done');
  await run(type('plan', '--detailed-exitcode'), { keep: /^No changes/ });

  say.step('Somebody scales the workers to 5 behind our back: a plan shows it, an apply heals it');
  control.changeCluster('dc1-apps', { pools: { workers: 5 } });
  await run(type('plan', '--detailed-exitcode'), { keep: /has changed|will be updated|[-+] count|^Plan:/, code: 2 });
  await run(type('apply', '--auto-approve'), { keep: /complete|^Apply/ });

  say.step('Another team has made a cluster through the same gateway. The gateway is in use, and refuses to go');
  const others = otherTeam(url, KEY, world);
  const theirs = await others.createCluster('payments', 'dc1-vcenter');
  await run(type('destroy', '--auto-approve'), { code: 1, from: /Error:/ });

  say.step('They are done with it. Now everything goes, in the right order');
  await others.deleteCluster(theirs);
  control.clock({ advance: '30m' });
  await run(type('destroy', '--auto-approve'), { keep: /complete|^Destroy/ });

  const { gateways, accounts, clusters, madeUp } = control.summary();
  say.step('Palette is empty again');
  say.output(`gateways ${gateways.count}, accounts ${accounts.count}, clusters ${clusters.count}`);
  if (madeUp.length > 0) say.text(`\n${madeUpReport(madeUp)}`);
  if (gateways.count + accounts.count + clusters.count > 0) throw new Error('something was left behind');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
