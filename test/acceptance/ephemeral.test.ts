import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveReattach } from '../../src/bridge/reattach';
import { quietFactory } from '../../src/cli/provider-factory';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { pcgInProcess } from '../differential/support/pcg-in-process';
import { foundIn, foundUnder } from '../support/look-for';
import { KEEPER, keeper } from './support/keeper';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;
let kept: string[];
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  kept = [];
});
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** A site, and the token of its cluster in the hands of another provider. @param version another one sends it again */
function configuration(version: number) {
  const { resource, ...site } = siteConfiguration(palette.url) as { readonly resource: object };
  return {
    terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS }, keeper: { source: KEEPER } } },
    ...site,
    ephemeral: { palette_cluster_kubeconfig: { it: { cluster_id: '${palette_cluster_vsphere.cluster.id}' } } },
    resource: {
      ...resource,
      keeper_secret: { it: { value_wo: '${ephemeral.palette_cluster_kubeconfig.it.token}', value_wo_version: version } },
    },
  };
}

const write = (version: number) =>
  writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify(configuration(version), null, 2));

/** The token of the only cluster, which is made of its uid. */
const token = () => `client-${String(workspace.instance('palette_cluster_vsphere.cluster').attributes.id)}`;

describeWithTerraform('the kubeconfig of a cluster, for another provider', () => {
  test('is opened, handed over and kept nowhere by terraform', async () => {
    workspace = await Workspace.reattached(palette.env);
    const other = await serveReattach({ loadProvider: async () => keeper(kept) });
    const reattached = (name: string | undefined) => JSON.parse(name ?? '{}') as object;
    const both = { ...reattached(workspace.env.TF_REATTACH_PROVIDERS), ...reattached(other.environment(KEEPER)) };
    const trace = join(workspace.directory, 'trace.log');
    const env = { TF_REATTACH_PROVIDERS: JSON.stringify(both), TF_LOG: 'TRACE', TF_LOG_PATH: trace };
    const terraform = async (...args: readonly string[]) => {
      const { code, output } = await workspace.start(TERRAFORM, [...args, '-no-color', '-input=false'], env).finished;
      expect({ args, code, output }).toMatchObject({ code: 0 });
      return output;
    };
    try {
      write(1);
      await terraform('init');
      const said = [await terraform('apply', '-auto-approve')];
      expect(kept).toEqual([token()]);
      said.push(await terraform('plan', '-out=it.plan'));
      expect(said[1]).toContain('No changes.');
      write(2);
      said.push(await terraform('apply', '-auto-approve'));
      expect(kept).toEqual([token(), token()]);
      expect(existsSync(trace)).toBe(true);
      expect([...foundIn(said.join('\n'), [token()]), ...foundUnder(workspace.directory, [token()])]).toEqual([]);
      await terraform('destroy', '-auto-approve');
    } finally {
      await other.close();
    }
  });

  test('is opened, handed over and kept nowhere by pcg', async () => {
    workspace = await Workspace.reattached(palette.env);
    const folder = workspace.directory;
    const program = pcgInProcess(
      new Map([
        [PROVIDER_ADDRESS, quietFactory(palette.env)],
        [KEEPER, keeper(kept)],
      ]),
    );
    const applied = async () => {
      const planned = await program.plan(folder, {});
      const done = await program.apply(folder, {});
      expect({ ...done, planned: planned.code }).toMatchObject({ code: 0, planned: 2 });
      return planned.said + done.said;
    };
    write(1);
    const said = [await applied()];
    expect(kept).toEqual([token()]);
    expect(await program.plan(folder, {})).toMatchObject({ code: 0 });
    write(2);
    said.push(await applied());
    expect(kept).toEqual([token(), token()]);
    expect([...foundIn(said.join('\n'), [token()]), ...foundUnder(folder, [token()])]).toEqual([]);
    expect(await program.destroy(folder, {})).toMatchObject({ code: 0 });
  });
});
