import { type App, TerraformOutput, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Fleet, type FleetDescription, PaletteProvider, type SiteDescription } from '../../../src';
import { withPalette } from '../../../src/testing';

const site = (name: string, wave: number, workers = 1): SiteDescription => ({
  name,
  wave,
  gateways: { main: { cloud: 'maas', install: { method: 'existing_kubernetes' } } },
  accounts: {
    maas: { cloud: 'maas', credentials: { apiEndpoint: 'http://maas:5240/MAAS', apiKey: { variable: 'maas_api_key' } } },
  },
  clusters: {
    shop: {
      cloud: 'maas',
      profiles: ['maas'],
      cloudConfig: { domain: 'maas', resourcePool: 'default', zones: ['az1'] },
      controlPlane: { name: 'control-plane', count: 1, atLeast: { cpu: 4, memory: 8192 } },
      workers: [{ name: 'workers', count: workers, atLeast: { cpu: 4, memory: 8192 } }],
    },
  },
});

const SHOPS: FleetDescription = {
  name: 'shops',
  profiles: { maas: { existing: 'maas-ubuntu', version: '1.0.0', context: 'tenant' } },
  sites: [site('canary', 1), site('kiel', 2), site('oslo', 2)],
};
const fleet = (description: FleetDescription) => (app: App) => new Fleet(app, description);
const variables = { maas_api_key: 'a:secret:key' };

test('a fleet comes up site by site, with the profiles that it shares, and goes the other way round', async () => {
  await withPalette({}, async (palette) => {
    const shops = palette.app(fleet(SHOPS), { variables });
    expect(shops.stacks.map(({ id }) => id)).toEqual(['fleet-shops', 'site-canary', 'site-kiel', 'site-oslo']);
    await expect(shops.plan()).rejects.toThrow(/canary.*[Nn]o stored state/s);
    const applied = await shops.apply();
    expect(Object.keys(applied)).toEqual(['fleet-shops', 'site-canary', 'site-kiel', 'site-oslo']);
    for (const name of ['canary', 'kiel', 'oslo']) expect(palette).toHaveRunningCluster(`${name}-shop`);
    for (const stack of shops.stacks) await expect(stack).toPlanNoChanges();

    // One site is edited; the others stay as they are.
    shops.configure(fleet({ ...SHOPS, sites: [site('canary', 1), site('kiel', 2, 2), site('oslo', 2)] }));
    const plans = await shops.plan();
    expect(plans['site-kiel']).toUpdate('kiel-shop', { machine_pool: [{ name: 'workers', count: 2 }] });
    expect(plans['site-oslo']?.counts).toEqual({ add: 0, change: 0, destroy: 0 });
    await shops.stack('site-kiel').apply();

    await palette.outage('oslo-main', () => expect(shops.destroy()).rejects.toThrow(/its gateway does not run/));
    expect(shops.stack('site-kiel').state.addresses).not.toEqual([]);
    await shops.destroy();
    expect([palette.control.summary().gateways.count, palette.control.summary().clusters.count]).toEqual([0, 0]);
  });
});

test('a site that is taken out has to be destroyed before', async () => {
  await withPalette({}, async (palette) => {
    const shops = palette.app(fleet(SHOPS), { variables });
    await shops.apply();
    const less = fleet({ ...SHOPS, sites: [site('canary', 1), site('kiel', 2)] });
    expect(() => shops.configure(less)).toThrow(/The stack site-oslo is gone from the app, and its state has something still/);
    await shops.stack('site-oslo').destroy();
    shops.configure(less);
    expect(() => shops.stack('site-oslo')).toThrow('The app has no stack site-oslo. It has: fleet-shops, site-canary, site-kiel.');
  });
});

test('what was refused is forgotten, and the next app is made with what was given before', async () => {
  await withPalette({}, async (palette) => {
    const shops = palette.app(fleet(SHOPS), { variables });
    expect(() => shops.configure(fleet(SHOPS), { variables: { none: 1 } })).toThrow('No stack of the app has a variable none.');
    shops.configure(fleet({ ...SHOPS, sites: [site('canary', 1)] }));
    await shops.apply();
    expect(palette).toHaveRunningCluster('canary-shop');
  });
});

test('what an app lacks is told', async () => {
  await withPalette({}, async (palette) => {
    expect(() => palette.app(() => undefined)).toThrow(/There is no stack in the app/);
    const twins = (app: App) => ['a', 'b'].map((folder) => new TerraformStack(new Construct(app, folder), 'twin'));
    expect(() => palette.app(twins)).toThrow('Two stacks of the app are called twin');
    expect(() => palette.app(fleet(SHOPS), { variables: { ...variables, none: 1 } })).toThrow(
      'No stack of the app has a variable none.',
    );
  });
});

test('stacks that refer to each other find what they refer to, in whatever order they are made', async () => {
  await withPalette({}, async (palette) => {
    const app = palette.app((scope) => {
      const [user, made] = ['user', 'made.1'].map((name) => {
        const stack = new TerraformStack(name === 'user' ? scope : new Construct(scope, 'folder'), name);
        new PaletteProvider(stack, 'palette', { owner: name });
        return stack;
      }) as [TerraformStack, TerraformStack];
      const output = new TerraformOutput(made, 'name', { value: 'kiel', staticId: true });
      user.addDependency(made);
      new TerraformOutput(user, 'seen', { value: output.value, staticId: true });
    });
    expect(app.stacks.map(({ id }) => id)).toEqual(['made.1', 'user']);
    await app.apply();
    expect(app.stack('user').outputs).toEqual({ seen: 'kiel' });
  });
});
