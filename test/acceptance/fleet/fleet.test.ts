import { rmSync } from 'node:fs';
import { describeWithTerraform } from '../support/tools';
import { Shops, synthesize } from './shops';

const APPLIED = 'Apply complete!';

let all: Shops;
let jobs: Shops;
beforeAll(async () => {
  const synthesized = synthesize();
  [all, jobs] = await Promise.all([Shops.open(synthesized), Shops.open(synthesized)]);
  rmSync(synthesized, { recursive: true });
});
afterAll(() => Promise.all([all.close(), jobs.close()]));

const BY_TERRAFORM = 'site-braga';

async function byTerraform(stack: string): Promise<void> {
  expect(await jobs.terraform(stack, ['apply', '-auto-approve'])).toContain(APPLIED);
}

describeWithTerraform('the jobs of a fleet', () => {
  test('end as all stacks of one run do, also where terraform does one of them; all of it is destroyed', async () => {
    const applied = all.pcg('apply', '--all', '--auto-approve');
    const waves = await jobs.matrix('apply');
    expect(waves.map((rows) => rows.map(({ stack }) => stack.replace('site-', '')))).toEqual([
      ['fleet-shops'],
      ['kiel'],
      ['bergen', 'lisboa', 'luebeck', 'oslo', 'porto', 'rostock'],
      ['aarhus', 'braga', 'faro', 'malmoe', 'stralsund'],
      [],
      [],
    ]);
    for (const rows of waves)
      await Promise.all(rows.map(({ stack, run }) => (stack === BY_TERRAFORM ? byTerraform(stack) : jobs.job(run))));
    const { stdout, stderr } = await applied;
    expect(stdout + stderr).toContain(APPLIED);
    // Each installer of the Palette CLI has made an account of its own.
    expect(all.world()).toEqual({ gateways: 12, accounts: 18, clusters: 12, profiles: 6 });
    expect(jobs.world()).toEqual(all.world());
    expect(jobs.objects()).toEqual(all.objects());
    const others = (shops: Shops) => shops.end().filter(({ name }) => name !== BY_TERRAFORM);
    expect(others(jobs)).toEqual(others(all));
    expect(others(jobs)).toHaveLength(12);
    for (const text of jobs.states.states.values()) expect(text).not.toContain('a:secret:text');
    await jobs.job(`pcg plan --stack ${BY_TERRAFORM} --detailed-exitcode`);

    await all.pcg('destroy', '--all', '--auto-approve');
    expect(all.world()).toEqual({ gateways: 0, accounts: 6, clusters: 0, profiles: 5 });
  });
});
