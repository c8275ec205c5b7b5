import type { Page } from 'playwright-core';
import { describeWithChromium } from './support/chromium';
import { clusterRow, gatewayCard, hasText, useConsole } from './support/console';

const notice = (page: Page) => page.getByRole('alert').filter({ visible: true });

describeWithChromium('the console can', () => {
  const open = useConsole();

  it('cut a gateway off and restore it', async () => {
    const { page, simulator } = await open();
    const card = gatewayCard(page, 'berlin');
    await card.getByRole('button', { name: 'Cut off berlin' }).click();
    await hasText(notice(page), 'berlin is cut off.');
    expect(simulator.world.gateways.named('berlin')?.up).toBe(false);
    await hasText(card, 'no polls while it is cut off');
    await card.getByRole('button', { name: 'Restore berlin' }).click();
    await hasText(card, /next poll in 10 s/);
    expect(simulator.world.gateways.named('berlin')?.up).toBe(true);
  });

  it('install a gateway that was registered, as the clock is advanced', async () => {
    const { page, simulator, url } = await open();
    const headers = { apikey: 'local-palette', 'content-type': 'application/json' };
    await fetch(`${url}/v1/pcg/selfHosted`, { method: 'POST', headers, body: '{"name":"edge","cloudType":"aws"}' });
    const card = gatewayCard(page, 'edge');
    await hasText(card, /Pending.*AWS.*existing Kubernetes/s);
    await card.getByRole('button', { name: 'Install edge' }).click();
    await hasText(notice(page), 'The kubectl commands of edge were run.');
    await page.getByRole('button', { name: 'Advance by 1 minute' }).click();
    await hasText(card, 'Importing');
    await page.getByRole('button', { name: 'Advance by 10 minutes' }).click();
    await hasText(card, /Running.*Healthy/s);
    await hasText(page.locator('#clock'), '00:11:00');
    expect(simulator.control.summary().gateways.states.edge).toBe('Running');
    await page.getByRole('button', { name: 'Advance by 1 hour' }).click();
    await hasText(page.locator('#clock'), '01:11:00');
  });

  it('play the Palette CLI, and show what that refuses', async () => {
    const { page, simulator } = await open();
    await page.getByRole('button', { name: 'Install with the Palette CLI' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('berlin');
    await dialog.getByLabel('Nodes').selectOption('3');
    await page.keyboard.press('Enter');
    await hasText(dialog.getByRole('alert'), "Private cloud gateway with name 'berlin' already exists");
    await dialog.getByLabel('Name').fill('dresden');
    await page.keyboard.press('Enter');
    await hasText(gatewayCard(page, 'dresden'), /Provisioning.*0 of 3 nodes/s);
    expect(simulator.world.gateways.named('dresden')?.origin).toBe('cli');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('migrate clusters by the API’s call, and show what that refuses', async () => {
    const { page, simulator } = await open();
    const uidOf = (name: string) => simulator.world.gateways.named(name)?.uid ?? '';
    simulator.control.outage('munich');
    simulator.control.clock({ advance: '10m' });
    await gatewayCard(page, 'berlin').getByRole('button', { name: 'Migrate clusters of berlin' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('To gateway').selectOption(uidOf('munich'));
    await dialog.getByRole('button', { name: 'Migrate' }).click();
    await hasText(dialog.getByRole('alert'), "Private cloud gateway munich isn't running: it is Unknown");
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await gatewayCard(page, 'munich').getByRole('button', { name: 'Migrate clusters of munich' }).click();
    expect(await dialog.getByLabel('To gateway').inputValue()).toBe(uidOf('berlin'));
    await dialog.getByRole('button', { name: 'Migrate' }).click();
    await hasText(notice(page), 'The clusters were migrated.');
    await hasText(clusterRow(page, 'munich-shop').locator('td.gateway'), 'berlin');
    await hasText(gatewayCard(page, 'berlin'), /2 clusters.*Stands in for munich/s);
    const references = simulator.control.summary().references.map(({ cluster, gateway }) => [cluster, gateway]);
    expect(references).toEqual([
      ['berlin-shop', 'berlin'],
      ['munich-shop', 'berlin'],
    ]);
    const calls = simulator.control.requests().filter(({ path }) => path === '/v1/overlords/migrate');
    expect(calls.map(({ status }) => status)).toEqual([400, 204]);
  });

  it('order faults that hit the API and not the console, and clear them', async () => {
    const { page, simulator, url } = await open();
    const call = () => fetch(`${url}/v1/overlords`, { headers: { apikey: 'local-palette' } });
    await page.getByRole('button', { name: '429 burst' }).click();
    await hasText(page.locator('#faults > li'), /429 burst.*fired 0 of 5.*answered 429.*any method \/v1/s);
    expect((await call()).status).toBe(429);
    await hasText(page.locator('#faults > li'), 'fired 1 of 5');
    await hasText(page.locator('#requests > li').first(), /429.*GET \/v1\/overlords/s);
    for (const name of ['503', 'Dropped answers', 'Latency']) await page.getByRole('button', { name, exact: true }).click();
    await hasText(page.locator('#faults > li').first(), /Latency.*fired 0 of 50/s);
    expect(simulator.control.faults()).toHaveLength(4);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('#no-faults').waitFor();
    expect(simulator.control.faults()).toEqual([]);
    expect((await call()).status).toBe(200);
  });

  it('say so when an ordered fault cuts its own migration off', async () => {
    const { page, simulator } = await open();
    simulator.control.addFault({ match: { path: '/v1/overlords/migrate' }, action: 'drop-before' });
    await gatewayCard(page, 'berlin').getByRole('button', { name: 'Migrate clusters of berlin' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Migrate' }).click();
    await hasText(page.getByRole('dialog').getByRole('alert'), 'The connection was reset by an ordered fault');
    expect(simulator.control.summary().references.map(({ gateway }) => gateway)).toEqual(['berlin', 'munich']);
  });

  it('set the speed of world time', async () => {
    const { page, clock } = await open();
    await page.getByLabel('Speed of world time').selectOption('60');
    await hasText(notice(page), 'World time runs at 60× real time.');
    expect(clock.speed).toBe(60);
    await page.getByLabel('Speed of world time').selectOption('0');
    await hasText(notice(page), 'World time stands still.');
    expect(clock.speed).toBe(0);
  });

  it('reset the world, when that is confirmed', async () => {
    const { page, simulator } = await open();
    simulator.control.installWithCli({ name: 'dresden' });
    await gatewayCard(page, 'dresden').waitFor();
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(simulator.control.summary().gateways.names).toContain('dresden');
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset the world' }).click();
    await gatewayCard(page, 'dresden').waitFor({ state: 'detached' });
    expect(simulator.control.summary().gateways.names).not.toContain('dresden');
  });
});
