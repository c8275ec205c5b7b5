import { type App, TerraformStack, TerraformVariable } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { paletteMatchers, withPalette } from 'cdktf-palette/testing';
import { expect, test } from 'vitest';
import { AcmeSite, type ClusterSize } from './index';

expect.extend(paletteMatchers);

const site = (clusters: { readonly [name: string]: ClusterSize }) => (app: App) => {
  const stack = new TerraformStack(app, 'kiel');
  new PaletteProvider(stack, 'palette');
  const password = new TerraformVariable(stack, 'password', { type: 'string', sensitive: true });
  new AcmeSite(stack, 'kiel', {
    name: 'kiel',
    vcenter: { host: 'vcenter.kiel.acme.example', password: password.stringValue },
    clusters,
  });
  return stack;
};
const variables = { password: 'a-passw0rd' };

test('clusters are as large as they are called, and each is at its gateway', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site({ shop: 'large', lab: 'small' }), { variables });
    expect(await stack.plan()).toCreate('kiel-shop', {
      machine_pool: [
        { name: 'control-plane', count: 3 },
        { name: 'workers', count: 5 },
      ],
      tags: ['owner:platform', 'size:large'],
    });
    await stack.apply();
    for (const cluster of ['kiel-shop', 'kiel-lab']) expect(palette).toReferenceGateway(cluster, 'kiel');
    await expect(stack).toPlanNoChanges();
  }));

test('a cluster that is called larger grows in place', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site({ lab: 'small' }), { variables });
    await stack.apply();
    stack.configure(site({ lab: 'large' }));
    const plan = await stack.plan();
    expect(plan).toUpdate('kiel-lab');
    expect(plan).not.toReplace('kiel-lab');
  }));
