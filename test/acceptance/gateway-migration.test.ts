import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { DECLARED } from '../support/declared-gateway';
import { fastClock } from './support/fast-clock';
import { runPcg } from './support/pcg';
import { type RunningPalette, siteConfiguration, startPalette } from './support/site';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

let palette: RunningPalette;
let ours: Workspace;
let theirs: Workspace;
beforeEach(async () => {
  // A Palette that itself removes a gateway from under its clusters, as newer ones do.
  palette = await startPalette({ speed: 10_000, strict: { gatewayDelete: 'current' } });
  ours = await Workspace.reattached(palette.env, fastClock(10));
  theirs = await Workspace.reattached(palette.env, fastClock(10));
});
afterEach(async () => {
  await ours.close();
  await theirs.close();
  await palette.simulator.close();
});

type Block = { readonly [type: string]: object };

/** Our site with more resources; its own account and cluster stay as they are. */
function site(more: Block = {}) {
  const configuration = siteConfiguration(palette.url) as { readonly resource: Block };
  return { ...configuration, resource: { ...configuration.resource, ...more } };
}

const migration = (target: string) => ({
  palette_private_cloud_gateway_migration: {
    move: { source_gateway_id: '${palette_private_cloud_gateway_ready.ready.id}', target_gateway_id: target },
  },
});

const references = () =>
  Object.fromEntries(palette.simulator.control.summary().references.map(({ cluster, gateway }) => [cluster, gateway]));

describeWithTerraform('a migration by terraform', () => {
  test('is announced as one-way, plans nothing after, and its target waits in another state for the clusters that came', async () => {
    const { uid: target } = palette.simulator.control.installWithCli({ name: 'dc2', cloudType: 'vsphere' });
    ours.configure(site() as never);
    await ours.init();
    await ours.apply();
    expect(references()).toEqual({ apps: 'dc1' });

    ours.configure(site(migration(target)) as never);
    const plan = await ours.plan();
    expect(plan).toMatchObject({ code: 2 });
    expect(flat(plan.output)).toMatch(
      /Warning: The clusters of the gateway "dc1" will be migrated .* there is no way back but another migration: - apps \(/,
    );
    await ours.apply();
    expect(references()).toEqual({ apps: 'dc2' });
    expect((await ours.plan()).code).toBe(0);
    await ours.must('apply', '-refresh-only', '-auto-approve');
    expect(ours.instance('palette_cluster_vsphere.cluster').attributes.private_cloud_gateway_id).toBe(target);

    // Somebody brings them back: the next plan shows it.
    const source = String(ours.instance('palette_private_cloud_gateway_ready.ready').attributes.id);
    await post(palette, { sourceUid: target, targetUid: source });
    expect(references()).toEqual({ apps: 'dc1' });
    const again = await ours.plan();
    expect(again).toMatchObject({ code: 2 });
    expect(flat(again.output)).toMatch(/~ clusters_on_source = \{ - "[0-9a-f]{24}" = "apps"/);
    await ours.apply();
    expect(references()).toEqual({ apps: 'dc2' });

    const gateway = { name: 'dc2', ...DECLARED };
    theirs.configure({
      provider: { palette: { owner: 'them' } },
      import: [{ to: 'palette_private_cloud_gateway.dc2', id: 'dc2' }],
      resource: { palette_private_cloud_gateway: { dc2: gateway } },
    });
    await theirs.init();
    expect(await theirs.apply()).toContain('1 imported, 0 added');
    theirs.configure({ provider: { palette: { owner: 'them' } } });
    const refused = await theirs.tryApply();
    expect(refused).toMatchObject({ code: 1 });
    expect(flat(refused.output)).toMatch(/The gateway "dc2" can't be removed These clusters refer to it.* - apps \(/);
    expect(palette.simulator.control.summary().gateways.names).toContain('dc2');

    const destroyed = await ours.plan('-destroy');
    expect(flat(destroyed.output)).toContain('Warning: A migration is not undone');
    await ours.destroy();
    expect(references()).toEqual({});
    await theirs.apply();
    expect(palette.simulator.control.summary().gateways.names).toEqual([]);
  });
});

/** A second gateway in our stack, and the wait for it; the person who installs it is played as in the first. */
function secondGateway(url: string): Block {
  const script = `fetch(process.argv[1], { method: 'POST' }).then((answer) => process.exit(answer.ok ? 0 : 1))`;
  const command = `'${process.execPath}' -e "${script}" '${url}/__simulator/gateways/dc2/install'`;
  const first = siteConfiguration(url) as { readonly resource: { readonly [type: string]: { readonly [name: string]: object } } };
  const { resource } = first;
  return {
    palette_private_cloud_gateway: {
      ...resource.palette_private_cloud_gateway,
      next: { name: 'dc2', cloud_type: 'vsphere', install_method: 'existing_kubernetes' },
    },
    terraform_data: {
      ...resource.terraform_data,
      next: { input: '${palette_private_cloud_gateway.next.registration}', provisioner: [{ 'local-exec': { command } }] },
    },
    palette_private_cloud_gateway_ready: {
      ...resource.palette_private_cloud_gateway_ready,
      next: {
        name: 'dc2',
        registration: '${palette_private_cloud_gateway.next.registration}',
        annotations: '${palette_private_cloud_gateway.next.annotations}',
        depends_on: ['terraform_data.next'],
      },
    },
    // The edge that GatewayMigration adds.
    palette_cluster_vsphere: {
      cluster: { ...resource.palette_cluster_vsphere?.cluster, depends_on: ['palette_private_cloud_gateway_ready.next'] },
    },
  };
}

test('a migration by pcg goes from one gateway of a stack to another, and all is destroyed in its order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'palette-migration-'));
  const configure = (more: Block) => {
    const terraform = { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } };
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ terraform, ...site(more) }));
  };
  const pcg = (...args: readonly string[]) => runPcg(folder, args, palette.env);
  try {
    configure(secondGateway(palette.url));
    expect(await pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(references()).toEqual({ apps: 'dc1' });

    configure({ ...secondGateway(palette.url), ...migration('${palette_private_cloud_gateway_ready.next.id}') });
    const plan = await pcg('plan', '--detailed-exitcode');
    expect(plan.code).toBe(2);
    expect(flat(plan.stdout + plan.stderr)).toMatch(/The clusters of the gateway "dc1" will be migrated .* - apps \(/);
    const applied = await pcg('apply', '--auto-approve');
    expect(applied).toMatchObject({ code: 0 });
    expect(references()).toEqual({ apps: 'dc2' });
    expect(await pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 0 });

    const destroyed = await pcg('destroy', '--auto-approve');
    expect(destroyed).toMatchObject({ code: 0 });
    expect(palette.simulator.control.summary()).toMatchObject({ gateways: { names: [] }, clusters: { count: 0 } });
    const ended = (address: string) => destroyed.stderr.indexOf(`${address}: Destruction complete`);
    expect(ended('palette_cluster_vsphere.cluster')).toBeGreaterThan(0);
    expect(ended('palette_private_cloud_gateway.next')).toBeGreaterThan(ended('palette_cluster_vsphere.cluster'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Somebody else migrates. */
async function post({ url, env }: RunningPalette, body: object): Promise<void> {
  const answer = await fetch(`${url}/v1/overlords/migrate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ApiKey: env.PALETTE_API_KEY },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(204);
}
