import { createManualClock, createSimulator, SEEDS } from '../../src/simulator';
import { PLACEMENT, poolBody } from '../unit/simulator/support';
import { describeWithChromium } from './support/chromium';
import { clusterRow, gatewayCard, hasText, useConsole } from './support/console';

const MARKUP = '<img src=x onerror="document.title=1">';

describeWithChromium('the console shows', () => {
  const open = useConsole();

  it('the gateways and clusters of the world', async () => {
    const { page, simulator } = await open();
    expect(page.url()).toMatch(/\/__simulator\/console$/);
    await hasText(page.locator('#tenant'), 'acme');
    await hasText(page.locator('#clock'), '2026-01-01 00:00:00');
    await hasText(gatewayCard(page, 'berlin'), /Running.*Healthy.*heartbeat \d+ s ago.*vSphere.*3 nodes.*Palette CLI.*1 cluster/s);
    await hasText(gatewayCard(page, 'System Private Gateway'), /part of Palette.*0 clusters/s);
    await hasText(clusterRow(page, 'munich-shop'), /Running.*Healthy.*munich.*staging.*cp 1.*workers 2/s);
    expect(await page.locator('#gateways > li').count()).toBe(simulator.world.gateways.size);
    expect(await page.locator('#clusters > tbody').count()).toBe(2);
  });

  it('one cluster in full when it is opened, and no longer when it is closed', async () => {
    const { page, simulator } = await open();
    const row = clusterRow(page, 'berlin-shop');
    const name = row.getByRole('button', { name: 'berlin-shop' });
    await name.focus();
    await page.keyboard.press('Enter');
    await hasText(row, /Account\s*berlin-shop-vcenter.*CloudInfrastructureReady True.*berlin-shop-workers-2.*PivotDone/s);
    const cluster = [...simulator.world.clusters.values()].find((each) => each.name === 'berlin-shop');
    expect(await row.locator('.condition').count()).toBe(cluster?.conditions.length);
    expect(await name.getAttribute('aria-expanded')).toBe('true');
    await name.press('Enter');
    await row.locator('.detail').waitFor({ state: 'detached' });
  });

  it('what happens, without being loaded again, and keeps what has the focus', async () => {
    const { page, simulator, clock, url } = await open();
    const button = gatewayCard(page, 'munich').getByRole('button', { name: 'Migrate clusters of munich' });
    await button.focus();
    simulator.control.outage('munich');
    clock.advance(5 * 60_000);
    const uid = [...simulator.world.clusters.values()].find(({ name }) => name === 'munich-shop')?.uid;
    const projectuid = simulator.world.projects.named('staging')?.uid ?? '';
    await fetch(`${url}/v1/spectroclusters/${uid}`, { method: 'DELETE', headers: { apikey: 'local-palette', projectuid } });
    await hasText(gatewayCard(page, 'munich'), /Unknown.*cut off.*UnHealthy.*1 order waits · no polls.*delete munich-shop/s);
    await hasText(clusterRow(page, 'munich-shop'), /Deleting.*waits for munich/s);
    await hasText(page.locator('#events > li').first(), /munich-shop ClusterDeleting/);
    await hasText(page.locator('#requests > li').first(), new RegExp(`204.*DELETE /v1/spectroclusters/${uid}`, 's'));
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Migrate clusters of munich');
  });

  it('how many clusters a gateway deploys, and has deployed at once', async () => {
    const { page, simulator, url, clock } = await open();
    await hasText(gatewayCard(page, 'berlin'), 'deploys none now, 1 at once at most so far');
    expect(await gatewayCard(page, 'System Private Gateway').locator('[data-key=deployments]').count()).toBe(0);
    const { accounts, profiles, projects } = simulator.world;
    const spec = {
      cloudAccountUid: [...accounts.values()].find(({ name }) => name === 'berlin-shop-vcenter')?.uid,
      cloudConfig: { placement: PLACEMENT, sshKeys: ['ssh-ed25519 AAAA'] },
      machinepoolconfig: [poolBody('cp', 1, true)],
      profiles: [{ uid: [...profiles.values()].find(({ name }) => name === 'vsphere-ubuntu')?.uid }],
    };
    const ordered = await fetch(`${url}/v1/spectroclusters/vsphere`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        apikey: 'local-palette',
        projectuid: projects.named('Default')?.uid ?? '',
      },
      body: JSON.stringify({ metadata: { name: 'one' }, spec }),
    });
    expect(ordered.status).toBe(201);
    clock.advance(60_000);
    await hasText(gatewayCard(page, 'berlin'), 'deploys 1 cluster now, 1 at once at most so far');
    clock.advance(3_600_000);
    await hasText(gatewayCard(page, 'berlin'), 'deploys none now, 1 at once at most so far');
    expect(simulator.control.deployments('berlin')).toEqual({ now: 0, peak: 1 });
  });

  it('clusters whose gateway is gone, and which gateway that was', async () => {
    const { page, simulator, url } = await open({ strict: { gatewayDelete: 'current' } });
    const uid = simulator.world.gateways.named('munich')?.uid ?? '';
    await fetch(`${url}/v1/overlords/${uid}`, { method: 'DELETE', headers: { apikey: 'local-palette' } });
    await hasText(clusterRow(page, 'munich-shop'), new RegExp(`gateway is gone.*${uid}`, 's'));
    await hasText(page.locator('#leftovers'), /munich/);
    await page.locator('#filter-gateway').selectOption('gone');
    await clusterRow(page, 'berlin-shop').waitFor({ state: 'detached' });
    expect(await page.locator('#clusters > tbody').count()).toBe(1);
  });

  it('some of many clusters, says how many more there are, and finds the others', async () => {
    const many = Array.from({ length: 350 }, (_, index) => ({ name: `shop-${index}`, project: 'Default', gateway: 'berlin' }));
    const { page, simulator, clock } = await open({ seed: { ...SEEDS.demo, clusters: many } });
    await hasText(page.locator('#clusters-shown'), 'The newest 100 are shown, 250 more are not.');
    expect(await page.locator('#clusters > tbody').count()).toBe(100);
    await page.getByRole('button', { name: 'Show more' }).click();
    await hasText(page.locator('#clusters-shown'), '50 more');
    simulator.control.changeCluster('shop-17', { pools: { workers: 3 } });
    clock.advance(60_000);
    await page.getByRole('searchbox').fill('SHOP-17');
    await page.locator('#clusters-shown').waitFor({ state: 'hidden' });
    expect(await page.locator('#clusters > tbody').count()).toBe(11);
    await hasText(clusterRow(page, 'shop-17'), /workers 2\/3/);
    await page.getByRole('searchbox').fill('nothing is named like this');
    await hasText(page.locator('#clusters-shown'), 'No cluster is like that.');
  });

  it('names with markup as text', async () => {
    const seed = { ...SEEDS.demo, tenant: MARKUP, clusters: [{ name: MARKUP, project: 'Default', gateway: 'berlin' }] };
    const { page, simulator } = await open({ seed });
    simulator.control.installWithCli({ name: MARKUP });
    await hasText(page.locator('#gateways'), MARKUP);
    await hasText(page.locator('#clusters'), MARKUP);
    await hasText(page.locator('#tenant'), MARKUP);
    await hasText(page.locator('#events'), MARKUP);
    await page.locator('#clusters').getByRole('button', { name: MARKUP }).click();
    await hasText(page.locator('.detail'), `${MARKUP}-vcenter`);
    expect(await page.locator('img').count()).toBe(1);
    const pool = page.locator('.pool').first();
    await pool.evaluate((element) => element.prepend('long-name-'.repeat(12)));
    expect(
      await pool.evaluate(
        (element) => element.getBoundingClientRect().right <= (element.closest('td')?.getBoundingClientRect().right ?? 0),
      ),
    ).toBe(true);
    expect(await page.title()).toBe('Simulated Palette');
  });
});

describeWithChromium('the console', () => {
  const open = useConsole();

  it('goes on when the simulator is back after it was gone', async () => {
    const { page, simulator, url } = await open();
    await simulator.close();
    await hasText(page.locator('#connection'), 'No answer from the simulator. Trying again');
    const again = createSimulator({ seed: 'default', clock: createManualClock(Date.UTC(2027, 0, 1)) });
    await again.listen({ port: Number(new URL(url).port) });
    try {
      await hasText(page.locator('#connection'), 'Live');
      await hasText(page.locator('#clock'), '2027-01-01');
      await page.locator('#no-gateways').waitFor();
      await page.locator('#no-events').waitFor();
      expect(await page.locator('#clusters > tbody').count()).toBe(0);
    } finally {
      await again.close();
    }
  });

  it.each([
    [1280, 'light'],
    [400, 'dark'],
  ] as const)('fits a window %i wide, in %s colours, with every control named', async (width, colorScheme) => {
    const name = 'a-cluster-with-a-name-that-is-as-long-as-names-of-clusters-can-be';
    const seed = { ...SEEDS.demo, clusters: [{ name, project: 'Default', gateway: 'berlin' }] };
    const { page } = await open({ seed }, { viewport: { width, height: 900 }, colorScheme });
    await clusterRow(page, name).getByRole('button').click();
    await page.locator('.detail .condition').first().waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    await page.getByRole('button', { name: 'Install with the Palette CLI' }).click();
    for (const control of await page.locator('button, select, input').filter({ visible: true }).all()) {
      // Playwright reads names as a screen reader does: label, aria-label or text.
      expect(await control.ariaSnapshot()).toMatch(/^- \w+ "[^"]+"/);
    }
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(13, 18, 22)' : 'rgb(243, 245, 247)');
  });
});
