import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { App } from 'cdktf';
import { GatewayInstall } from '../../../src';
import { type TestStack, withPalette } from '../../../src/testing';
import { DcSite, type DcSiteProps, INVENTORY } from './support/dc-site';

const variables = { vcenter_password: 'a-passw0rd' };
const site = (props: DcSiteProps = {}) => [(app: App) => new DcSite(app, 'kiel', props), { variables }] as const;
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('palette-test-'));

test('a site comes up, is changed behind its back, and goes when its gateway runs', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(...site());
    const first = await kiel.plan();
    expect(first).toCreate('site-kiel/prod', { name: 'kiel-prod', machine_pool: [{ name: 'small', count: 2 }] });
    expect(kiel.state.addresses).toEqual([]);
    expect(await kiel.apply()).toMatchObject({ added: 7, changed: 0, destroyed: 0, warnings: [] });
    expect(palette).toHaveRunningCluster('kiel-prod');
    expect(palette).toReferenceGateway('kiel-prod', 'pcg-kiel');
    await expect(kiel).toPlanNoChanges();
    const [reference] = palette.control.summary().references;
    expect(kiel.outputs).toEqual({ gateway_id: reference?.gatewayUid });
    expect(kiel.state.object('site-kiel/prod')).toMatchObject({ id: reference?.clusterUid, completed: true });

    palette.change('kiel-prod', { pools: { small: 1 } });
    const plan = await kiel.plan();
    expect(plan).toUpdate('site-kiel/prod', { machine_pool: [{ name: 'small', count: 2 }] });
    expect(plan).not.toUpdate('site-kiel/prod', { name: 'kiel-prod' });
    expect(plan).not.toReplace('kiel-prod');
    expect(plan.counts).toEqual({ add: 0, change: 1, destroy: 0 });

    await palette.outage('pcg-kiel', () => expect(kiel.destroy()).rejects.toThrow(/its gateway does not run/));
    await kiel.apply();
    await kiel.destroy();
    expect([kiel.state.addresses, kiel.outputs, palette.control.summary().gateways.names]).toEqual([[], {}, []]);
  });
});

test('an edited configuration is planned against the state that is there; what has left it goes by its path', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(...site({ workers: 1 }));
    await kiel.apply();
    kiel.configure(site({ workers: 3 })[0]);
    expect(await kiel.plan()).toUpdate('kiel-prod', { machine_pool: [{ name: 'small', count: 3 }] });
    kiel.configure(site({ cluster: false })[0]);
    const plan = await kiel.plan();
    expect(plan).toDelete('site-kiel/prod');
    expect(plan).not.toDelete('site-kiel/account');
  });
});

test('an attribute that nothing has is an error, also for not, and an empty list is one that has nothing', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const plan = await palette.stack(...site()).plan();
    expect(() => expect(plan).not.toCreate('site-kiel/prod', { machinePool: [] })).toThrow(
      'site-kiel/prod has no attribute machinePool. Did you mean "machine_pool"? Attributes have Terraform\'s names.',
    );
    expect(plan).toCreate('site-kiel/prod', { machine_pool: [{ name: 'small' }] });
    expect(plan).not.toCreate('site-kiel/prod', { machine_pool: [] });
    expect(plan).not.toCreate('site-kiel/prod', { machine_pool: [{}] });
    expect(() => expect(plan).toCreate('site-kiel/prod', { machine_pool: [] })).toThrow('Expected site-kiel/prod to be created');
  });
});

test('the same plan is the same text, whatever Palette and its ids are', async () => {
  const texts = async (before: number) =>
    withPalette({ inventory: INVENTORY }, async (palette) => {
      // Uids are others where other objects were made before.
      for (let i = 0; i < before; i++) palette.addGateway(`pcg-${i}`);
      const kiel = palette.stack(...site());
      const first = await kiel.plan();
      await kiel.apply();
      palette.change('kiel-prod', { pools: { small: 1 } });
      kiel.configure(site({ cluster: false })[0]);
      return [first.text, (await kiel.plan()).text];
    });
  const [one, other] = [await texts(0), await texts(2)];
  expect(other).toEqual(one);
  expect(one.join('\n')).not.toMatch(/[0-9a-f]{24}|127\.0\.0\.1|2026-01-01T/);
});

test('a plan is a snapshot of its text', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(...site());
    await kiel.apply();
    kiel.configure(site({ workers: 3 })[0]);
    expect(await kiel.plan()).toMatchSnapshot();
  });
});

const INSTALLS: readonly (readonly [string, DcSiteProps['install']])[] = [
  ['a command of its own', GatewayInstall.existingKubernetes({ command: 'false' })],
  ['the Palette CLI by hand', GatewayInstall.paletteCli({ nodeCount: 3, vsphere: vsphere() })],
  ['the Palette CLI by a command', GatewayInstall.paletteCli({ command: 'false', vsphere: vsphere() })],
];

test.each(INSTALLS)('a gateway is installed where that would be done by %s', async (_, install) => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    await palette.stack(...site({ ...(install && { install }), cluster: false })).apply();
    expect(palette.control.summary().gateways.states).toEqual({ 'pcg-kiel': 'Running' });
  });
});

function vsphere() {
  return {
    vcenter: 'v',
    datacenter: 'KIEL',
    folder: 'k8s',
    cluster: 'rack-7',
    resourcePool: 'k8s',
    datastore: 'ssd',
    network: 'dvs-12',
  };
}

test('a stack that loses an answer comes to what it should be; a fault that never strikes shows nothing', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    await expect(palette.stack(...site())).toSurvive('POST /v1/spectroclusters/** drop-after');
    expect(palette.control.summary().clusters.names).toEqual(['kiel-prod']);
  });
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(...site({ cluster: false }));
    await expect(expect(kiel).toSurvive('POST /v1/spectroclusters/** drop-after')).rejects.toThrow(/never struck/);
  });
});

test('a cluster in a place that the inventory has not does not come up, and the error says so', async () => {
  await withPalette({ inventory: INVENTORY }, async (palette) => {
    const kiel = palette.stack(...site({ datastore: 'sdd' }));
    await expect(kiel.apply()).rejects.toThrow(/The apply of the stack "site-kiel" failed.*datastore 'sdd' not found/s);
    expect(() => expect(palette).toHaveRunningCluster('kiel-prod')).toThrow(/kiel-prod: Provisioning/);
  });
});

test('a Palette is closed and its folder gone whatever became of the test; who waits for no run is told', async () => {
  let left: TestStack | undefined;
  const before = folders();
  const failing = withPalette({}, async (palette) => {
    left = palette.stack(...site());
    expect(folders().length).toBeGreaterThan(before.length);
    throw new Error('the test failed');
  });
  await expect(failing).rejects.toThrow('the test failed');
  await expect(left?.plan()).rejects.toThrow();
  const hasty = withPalette({ inventory: INVENTORY }, (palette) => void palette.stack(...site()).apply());
  await expect(hasty).rejects.toThrow(/1 of its runs had not ended/);
  expect(folders()).toEqual(before);
  expect(await withPalette({}, () => 7)).toBe(7);
});

test('a stack of another app is refused; no terraform is asked for its version', async () => {
  const { PATH } = process.env;
  process.env.PATH = '';
  try {
    await withPalette({}, (palette) => {
      expect(() => palette.stack(() => new DcSite(new App({ outdir: tmpdir() }), 'kiel'))).toThrow(/belongs to another app/);
      expect(palette.stack(...site()).id).toBe('site-kiel');
    });
  } finally {
    process.env.PATH = PATH;
  }
});
