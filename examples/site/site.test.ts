import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { paletteMatchers, withPalette } from 'cdktf-palette/testing';
import { expect, test } from 'vitest';
import { Site } from './site';

expect.extend(paletteMatchers);

const site = (certificateAuthority?: string) => (app: App) => {
  const stack = new TerraformStack(app, 'site-dc1');
  new PaletteProvider(stack, 'palette');
  new Site(stack, 'dc1', {
    name: 'dc1',
    proxy: 'http://proxy.dc1.example.com:3128',
    certificateAuthority,
    vcenter: 'vcenter.dc1.example.com',
    workers: 2,
  });
  return stack;
};
const variables = { vcenter_password: 'a-passw0rd' };
const authority = readFileSync(join(__dirname, 'proxy-ca.pem'), 'utf8');

test('behind a proxy that opens TLS, what clusters trust is there before they are made, and goes after them', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site(authority), { variables });
    expect(await stack.plan()).toCreate('dc1-proxy', { certificate: authority });
    await stack.apply();
    expect(palette).toHaveRunningCluster('dc1-apps');
    await expect(stack).toPlanNoChanges();
    await stack.destroy();
    expect(palette.control.summary().clusters.count).toBe(0);
  }));

test('the authority of a proxy is taken on later, too', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site(), { variables });
    await stack.apply();
    stack.configure(site(authority));
    const plan = await stack.plan();
    expect(plan).toCreate('dc1-proxy');
    expect(plan).not.toReplace('dc1-apps');
    await stack.apply();
    await expect(stack).toPlanNoChanges();
  }));
