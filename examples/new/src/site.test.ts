import type { App } from 'cdktf';
import { paletteMatchers, withPalette } from 'cdktf-palette/testing';
import { expect, test } from 'vitest';
import { SiteStack } from './stack';

expect.extend(paletteMatchers);

const site = (workers: number) => (app: App) => new SiteStack(app, 'dc1', { workers });
const variables = {
  vcenter_password: 'a:secret:text',
};

test('a site comes up, heals, grows and goes', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site(2), { variables });
    await stack.apply();
    expect(palette).toHaveRunningCluster('dc1-apps');
    expect(palette).toReferenceGateway('dc1-apps', 'dc1');
    await expect(stack).toPlanNoChanges();

    palette.change('dc1-apps', { pools: { workers: 1 } });
    expect(await stack.plan()).toUpdate('dc1-apps', { machine_pool: [{ name: 'workers', count: 2 }] });
    stack.configure(site(3));
    await stack.apply();
    await expect(stack).toPlanNoChanges();

    await stack.destroy();
    expect(palette.control.summary().gateways.count).toBe(0);
  }));

test('an answer that is lost doubles no cluster', () =>
  withPalette({}, async (palette) => {
    const stack = palette.stack(site(2), { variables });
    await expect(stack).toSurvive('POST /v1/spectroclusters/** drop-after');
    expect(palette.control.summary().clusters.names).toEqual(['dc1-apps']);
  }));
