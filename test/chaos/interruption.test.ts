import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CREATIONS, creations, type Kind, until } from '../acceptance/support/requests';
import { describeWithTerraform } from '../acceptance/support/tools';
import { addressText, openIntents, readEntries } from './support/journal';
import { Lane } from './support/lane';
import { afterCreation, duringCreation, type Moment, outcomes } from './support/moment';
import { leftOf, problemsOf } from './support/settled';
import { strike } from './support/strike';

const INFO = '.terraform.tfstate.lock.info';

describeWithTerraform('a run that is interrupted', () => {
  let lane: Lane;
  beforeAll(async () => {
    lane = await Lane.open();
  });
  beforeEach(() => lane.reset());
  afterAll(() => lane.close());

  test('leaves a lock that blocks nobody when it is killed', async () => {
    await strike(lane, outcomes(5), 'apply', '--auto-approve');
    const info = JSON.parse(readFileSync(join(lane.directory, INFO), 'utf8'));
    expect(info).toMatchObject({ Operation: 'OperationTypeApply', Info: expect.stringMatching(/^pcg apply, process \d+; host /) });

    const theirs = await lane.workspace.plan();
    expect(theirs).toMatchObject({ code: 2 });
    await strike(lane, outcomes(1), 'apply', '--auto-approve');
    expect(existsSync(join(lane.directory, INFO))).toBe(true);
    expect(await lane.pcg('plan', '--detailed-exitcode')).toMatchObject({ code: 2 });
    expect(existsSync(join(lane.directory, INFO))).toBe(false);
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('leaves an info file that force-unlock takes away, once', async () => {
    await strike(lane, outcomes(5), 'apply', '--auto-approve');
    const { ID } = JSON.parse(readFileSync(join(lane.directory, INFO), 'utf8'));
    const other = await lane.pcg('force-unlock', 'another-id');
    expect(other).toMatchObject({ code: 1, output: expect.stringContaining(ID) });
    expect(await lane.pcg('force-unlock', ID)).toMatchObject({ code: 0 });
    expect(await lane.pcg('force-unlock', ID)).toMatchObject({ code: 1, output: expect.stringContaining('not locked') });
  });

  test('ends what is in flight and saves it on the first signal', async () => {
    const { simulator } = lane.palette;
    simulator.control.addFault({ match: { method: 'POST', path: CREATIONS.account }, times: 20, action: { holdMs: 1_000 } });
    const { child, finished } = lane.start('apply', '--auto-approve');
    await until('all accounts in the making', () => (creations(lane.palette, 'account').length === 3 ? true : undefined));
    child.kill('SIGINT');
    const { code, output } = await finished;
    simulator.control.clearFaults();

    expect(output).toContain('Interrupt received');
    expect(output).toContain('The run was interrupted. What was done is in the state; run it again to go on.');
    expect(output).not.toContain('this is a bug');
    expect(code).toBe(1);
    expect(lane.hasJournal()).toBe(false);
    const accounts = lane.workspace.state().resources.find(({ type }) => type === 'palette_cloud_account_vsphere')?.instances;
    expect(accounts?.map(({ attributes, status }) => [attributes.name, status])).toEqual(
      simulator.control.summary().accounts.names.map(() => [expect.stringMatching(/^vcenter-\d$/), undefined]),
    );
    expect(simulator.control.summary().clusters.count).toBe(0);
    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(creations(lane.palette, 'account').length).toBe(3);
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('says so when it waited for the lock', async () => {
    const { simulator } = lane.palette;
    simulator.control.addFault({ match: { method: 'POST', path: CREATIONS.gateway }, times: 1, action: { holdMs: 6_000 } });
    const first = lane.start('apply', '--auto-approve');
    await until('the first holds the lock', () => (creations(lane.palette, 'gateway').length === 1 ? true : undefined));
    const files = () => [lane.statePath, lane.journalPath].map((path) => readFileSync(path, 'utf8'));
    let [before, quiet] = [files(), 0];
    await until('the first has written down what else it did', () => {
      const now = files();
      quiet = now.every((text, i) => text === before[i]) ? quiet + 1 : 0;
      before = now;
      return quiet === 40 || undefined;
    });

    const look = await lane.pcg('plan', '--no-lock', '--detailed-exitcode');
    expect(look).toMatchObject({ code: 2, output: expect.stringContaining('A run is changing this state') });
    const refused = await lane.pcg('apply', '--no-lock', '--auto-approve');
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('is locked by process') });
    expect(files()).toEqual(before);

    const second = lane.start('apply', '--auto-approve', '--lock-timeout', '60s');
    const waiting = new Promise<void>((resolve) => second.child.stderr?.once('data', () => resolve()));
    await waiting;
    second.child.kill('SIGINT');
    const { code, output } = await second.finished;
    expect(output).toMatch(/interrupted\s+while\s+waiting\s+for/);
    expect(output).not.toMatch(/this is a bug|AbortError/);
    expect(code).toBe(1);
    expect(await first.finished).toMatchObject({ code: 0 });
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('ends at once on the second signal, and the next takes it up', async () => {
    const moment = duringCreation('cluster');
    for (const fault of moment.faults ?? []) lane.palette.simulator.control.addFault(fault);
    const { child, finished } = lane.start('apply', '--auto-approve');
    let told = '';
    child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await until('a cluster in the making', () => (creations(lane.palette, 'cluster').length > 0 ? true : undefined));
    child.kill('SIGINT');
    await until('word of the first signal', () => (told.includes('Interrupt received') ? true : undefined));
    child.kill('SIGINT');
    const { code, output } = await finished;
    expect(output).toContain('Two interrupts received');
    expect(code).toBe(1);
    expect(openIntents(readEntries(lane.journalPath) ?? []).length).toBeGreaterThan(0);

    lane.palette.simulator.control.clearFaults();
    const next = await lane.pcg('apply', '--auto-approve');
    expect(next).toMatchObject({ code: 0 });
    expect(next.output).toContain('palette_cluster_vsphere.cluster');
    expect(await problemsOf(lane)).toEqual([]);
  });

  test('is told of, with what nobody knows the end of', async () => {
    await strike(lane, duringCreation('account', 2), 'apply', '--auto-approve');
    // A journal that was begun anew may name one twice.
    const unknown = [
      ...new Set(openIntents(readEntries(lane.journalPath) ?? []).map(({ address }) => address && addressText(address))),
    ];
    expect(unknown.length).toBeGreaterThan(0);
    const { code, output } = await lane.pcg('plan');
    expect(code).toBe(0);
    expect(output).toContain('Recovered from an interrupted run');
    expect(output).toContain(`It is not known whether these changes were finished: ${unknown.join(', ')}.`);
  });

  test.each<[Kind, Moment]>([
    ['gateway', afterCreation('gateway')],
    ['account', duringCreation('account', 2)],
    ['cluster', afterCreation('cluster', 6)],
  ])('is not destroyed before it is known what it made: a %s', async (kind, moment) => {
    await strike(lane, moment, 'apply', '--auto-approve');
    // That somebody looks in between makes nothing known.
    expect(await lane.pcg('show')).toMatchObject({ code: 0 });
    const { requests, summary } = lane.palette.simulator.control;
    const before = requests().length;
    const refused = await lane.pcg('destroy', '--auto-approve');
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('It is not known what would have to be destroyed') });
    expect(refused.output).toMatch(new RegExp(`ended while it made .*palette_.*${kind}`));
    expect(
      requests()
        .slice(before)
        .filter(({ method }) => method !== 'GET'),
    ).toEqual([]);

    expect(await lane.pcg('apply', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await lane.pcg('destroy', '--auto-approve')).toMatchObject({ code: 0 });
    expect(await leftOf(lane)).toEqual([]);
    const { gateways, accounts, clusters } = summary();
    expect([gateways.count, accounts.count, clusters.count]).toEqual([0, 0, 0]);
  });
});
