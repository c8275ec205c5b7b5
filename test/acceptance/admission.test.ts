import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { runPcg, startPcg } from './support/pcg';
import { clusterBody, type RunningPalette, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
const folders: string[] = [];

beforeEach(async () => {
  palette = await startPalette();
});
afterEach(async () => {
  await palette.simulator.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A gateway of one small node, which deploys three clusters at once. @returns its uid */
function smallGateway(name: string): string {
  const { uid } = palette.simulator.control.installWithCli({ name });
  palette.simulator.control.clock({ advance: '1h' });
  return uid;
}

/** An account on each gateway, and so many clusters. */
function clusters(stack: string, gateways: { readonly [name: string]: string }, count: number) {
  const names = Object.keys(gateways);
  const account = (name: string) => ({
    name: `${stack}-${name}`,
    private_cloud_gateway_id: gateways[name],
    vsphere_vcenter: 'vcenter.example.com',
    vsphere_username: 'palette',
    vsphere_password_wo: 'a-passw0rd',
    vsphere_password_wo_version: 1,
  });
  const cluster = (name: string) => ({
    ...clusterBody(),
    count,
    name: `${stack}-${name}-\${count.index}`,
    cloud_account_id: `\${palette_cloud_account_vsphere.${name}.id}`,
  });
  const each = <T>(make: (name: string) => T) => Object.fromEntries(names.map((name) => [name, make(name)]));
  return {
    provider: { palette: { owner: stack } },
    data: { palette_cluster_profile: { infra: { name: 'vsphere-ubuntu', version: '1.0.0', context: 'tenant' } } },
    resource: { palette_cloud_account_vsphere: each(account), palette_cluster_vsphere: each(cluster) },
  };
}

/** A stack's folder for pcg. */
function folderOf(configuration: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'palette-stack-'));
  folders.push(folder);
  writeStack(folder, configuration);
  return folder;
}

function writeStack(folder: string, configuration: object): void {
  const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ terraform, ...configuration }));
}

const apply = (folder: string) => runPcg(folder, ['apply', '--auto-approve'], palette.env);

describeWithTerraform('two runs of pcg and one of terraform', () => {
  test('order 40 clusters at one small gateway, which never has more than it deploys, and nothing starves', async () => {
    const gateways = { dc1: smallGateway('dc1') };
    const workspace = Workspace.withPlugin(palette.env);
    try {
      workspace.configure(clusters('third', gateways, 14));
      await workspace.init();
      const ended = await Promise.all([
        apply(folderOf(clusters('first', gateways, 13))),
        apply(folderOf(clusters('second', gateways, 13))),
        workspace.tryApply('-parallelism=10'),
      ]);
      expect(
        ended.map((each) => ({ code: each.code, ...('stderr' in each && each.code !== 0 && { stderr: each.stderr }) })),
      ).toEqual(ended.map(() => ({ code: 0 })));
      expect(palette.simulator.control.deployments('dc1')).toEqual({ now: 0, peak: 3 });
      const { states } = palette.simulator.control.summary().clusters;
      expect(Object.values(states)).toEqual(Array.from({ length: 40 }, () => 'Running'));
    } finally {
      await workspace.close();
    }
  });
});

test('what waits at one gateway holds up nothing at another', async () => {
  const gateways = { busy: smallGateway('busy'), idle: smallGateway('idle') };
  const folder = folderOf(clusters('stack', gateways, 0));
  expect(await apply(folder)).toMatchObject({ code: 0 });
  palette.simulator.control.outage('busy');
  writeStack(folder, clusters('stack', gateways, 12));
  const running = startPcg(folder, ['apply', '--auto-approve', '--parallelism', '4'], palette.env);
  await running.told('waits for a turn at the gateway "busy", which deploys 3 at once');
  await running.told(/(idle\[\d+\]: Creation complete[\s\S]*){12}/);
  running.child.kill('SIGINT');
  const { code, stderr } = await running.finished;
  expect(code).toBe(1);
  // Three were ordered, and are in the state as not completed; the others were not.
  expect(stderr.match(/busy\[\d+\]: Creation complete/g)).toHaveLength(3);
  expect(stderr.match(/with palette_cluster_vsphere\.busy\[\d+\],\n[\s\S]*?The run was stopped before/g)).toHaveLength(9);
});
