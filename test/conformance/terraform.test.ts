import { describeWithTerraform } from '../acceptance/support/tools';
import { Workspace } from '../acceptance/support/workspace';
import { ROWS } from './rows';
import { callsIn } from './support/calls';
import type { Body } from './support/core';
import { Site, type Situation } from './support/site';

// Terraform starts a dozen times for each resource.
jest.setTimeout(600_000);

/** A configuration of one object. In texts of JSON nothing is a template. */
function configuration(type: string, body: Body | null): { readonly [block: string]: unknown } {
  const provider = { palette: { owner: 'me', retry_attempts: 2 } };
  if (body === null) return { provider };
  const literal = JSON.stringify(body, (_, value: unknown) => (value === null ? undefined : value)).replaceAll('${', () => '$${');
  return { provider, resource: { [type]: { it: JSON.parse(literal) as object } } };
}

/** Applies until it is done: each call fails once, so each run gets further. */
async function applied(workspace: Workspace): Promise<void> {
  for (let runs = 1; ; runs++) {
    const { code, output } = await workspace.tryApply();
    if (code === 0) return;
    if (runs === 10) throw new Error(output);
  }
}

describeWithTerraform('through terraform, where each call fails once', () => {
  test.each(ROWS)('$type is made, changed and removed', async (row) => {
    const site = await Site.open(row);
    const env = { PALETTE_HOST: site.palette.url, PALETTE_API_KEY: 'local-palette' };
    const workspace = await Workspace.reattached(env, site.palette.clock);
    const { control } = site.palette.simulator;
    const { full, changed } = site;
    let left: Situation = site.before;
    try {
      workspace.configure(configuration(row.type, full));
      await workspace.init();
      for (const body of [full, changed, null]) {
        // What this step calls when nothing fails is tried in process first.
        const from = body === full ? site.before : await site.with(body === changed ? full : changed);
        const kept = site.at(from);
        await site.core.turn(kept, body);
        const calls = new Map(callsIn(control.requests()).map((call) => [`${call.method} ${call.path}`, call]));
        site.at(left);
        for (const { method, path } of calls.values()) {
          control.addFault({ match: { method, path }, times: 1, action: method === 'GET' ? { status: 503 } : 'drop-after' });
        }
        workspace.configure(configuration(row.type, body));
        await applied(workspace);
        control.clearFaults();
        expect((await workspace.plan()).code).toBe(0);
        left = site.situation(site.before.kept);
      }
      expect(site.counts()).toEqual(site.before.counts);
    } finally {
      await workspace.close();
      await site.close();
    }
  });
});
