import { type App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { paletteMatchers, withPalette } from 'cdktf-palette/testing';
import { expect, test } from 'vitest';
import { Site, type Stage } from './site';

expect.extend(paletteMatchers);

const site = (stage: Stage) => (app: App) => {
  const stack = new TerraformStack(app, 'site-dc5');
  new PaletteProvider(stack, 'palette');
  new Site(stack, 'dc5', { name: 'dc5', stage });
  return stack;
};
const variables = { vcenter_password: 'a-passw0rd' };

test('a gateway is replaced, and its cluster is neither replaced nor updated', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site('before'), { variables });
    await stack.apply();
    expect(palette).toReferenceGateway('dc5-apps', 'dc5-old');
    const machines = palette.control.nodes('dc5-apps');

    for (const stage of ['migrating', 'after'] as const) {
      stack.configure(site(stage));
      const plan = await stack.plan();
      expect(plan).not.toUpdate('dc5-apps');
      expect(plan).not.toReplace('dc5-apps');
      await stack.apply();
      await expect(stack).toPlanNoChanges();
      expect(palette).toReferenceGateway('dc5-apps', 'dc5-new');
    }
    expect(palette.control.nodes('dc5-apps')).toEqual(machines);
    expect(palette.control.summary().gateways.names).toEqual(['dc5-new']);

    await stack.destroy();
    expect(palette.control.summary().clusters.count).toBe(0);
  }));

test('the old gateway does not go before its clusters have left', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site('before'), { variables });
    await stack.apply();
    stack.configure(site('after'));
    await expect(stack.apply()).rejects.toThrow(/dc5-apps/);
    expect(palette).toReferenceGateway('dc5-apps', 'dc5-old');
  }));
