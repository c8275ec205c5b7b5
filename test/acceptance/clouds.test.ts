import { CLOUD_SAMPLES, type CloudSample } from '../provider/support/clouds';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;
afterEach(async () => {
  await workspace.close();
  await palette.simulator.close();
});

/** An account and a cluster of a cloud, as its sample row has them, that refer to each other. */
function site({ type, account, cluster, profile }: CloudSample, gatewayUid: string, more: object = {}) {
  const made = literal(cluster.body('ACCOUNT', 'PROFILE'))
    .replace('ACCOUNT', `\${palette_cloud_account_${type}.it.id}`)
    .replace('PROFILE', '${data.palette_cluster_profile.it.id}');
  return {
    provider: { palette: { owner: 'site' } },
    data: { palette_cluster_profile: { it: { name: profile, context: 'tenant' } } },
    resource: {
      [`palette_cloud_account_${type}`]: { it: account.body(gatewayUid) },
      [`palette_cluster_${type}`]: { it: { ...(JSON.parse(made) as object), ...more } },
    },
  };
}

/** JSON in which no text is a template. */
function literal(values: object): string {
  return JSON.stringify(values).replaceAll('${', () => '$${');
}

describeWithTerraform('terraform and pcg in turns', () => {
  test.each(CLOUD_SAMPLES)('make, change and remove an account and a cluster of $type', async (sample) => {
    palette = await startPalette({ ...sample.simulator, speed: 10_000 });
    const { control } = palette.simulator;
    const { uid } = control.installWithCli({ name: 'dc1', cloudType: sample.gateways });
    control.clock({ advance: '1h' });
    workspace = Workspace.withPlugin(palette.env);
    const pcg = (...args: readonly string[]) => runPcg(workspace.directory, args, palette.env);

    workspace.configure(site(sample, uid));
    await workspace.init();
    await workspace.apply();
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });

    workspace.configure(site(sample, uid, { description: 'Shops', tags: ['env:dev'] }));
    const planned = await pcg('plan', '--detailed-exitcode');
    expect(planned).toMatchObject({ code: 2, stdout: expect.stringContaining('0 to add, 1 to change, 0 to destroy') });
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect((await workspace.plan()).code).toBe(0);

    expect(await pcg('destroy', '--auto-approve')).toMatchObject({ code: 0 });
    const { accounts, clusters } = control.summary();
    // The gateway's own stay.
    expect([accounts.names, Object.values(clusters.states)]).toEqual([['dc1-account'], []]);
  });
});
