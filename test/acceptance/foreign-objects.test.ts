import { fastClock } from './support/fast-clock';
import type { Kind } from './support/requests';
import { PARTS, type RunningPalette, type SiteChanges, siteConfiguration, startPalette } from './support/site';
import { type Stranger, stranger } from './support/stranger';
import { describeWithTerraform } from './support/tools';
import { flat, Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;
let them: Stranger;
beforeEach(async () => {
  palette = await startPalette({ speed: 10_000 });
  workspace = await Workspace.reattached(palette.env, fastClock(10));
  them = stranger(palette);
});
afterEach(async () => {
  await them.close();
  await workspace.close();
  await palette.simulator.close();
});

/** An object as Palette keeps it. */
const stored = (kind: Kind, uid: string) => {
  const { uid: id, name, labels, annotations, createdAt, modifiedAt } = palette.simulator.world[`${kind}s`].get(uid) ?? {};
  return { id, name, labels, annotations, createdAt, modifiedAt };
};

describeWithTerraform.each([
  ['without a mark', undefined, 'It carries no mark of this provider'],
  ['with the mark of another owner', 'them:palette_thing.theirs', 'It is marked as made by them:palette_thing.theirs'],
])("somebody else's object of the same name, %s,", (_, mark, whose) => {
  test('is never taken over: the run says how to import it', async () => {
    const refused = async (
      kind: Kind,
      uid: string,
      importId: string,
      changes: SiteChanges,
      parts: Parameters<typeof siteConfiguration>[2],
    ) => {
      const before = stored(kind, uid);
      workspace.configure(siteConfiguration(palette.url, changes, parts));
      const { code, output } = await workspace.tryApply();
      expect(code).toBe(1);
      expect(flat(output)).toContain(
        `(${uid}) exists already. ${whose}, so it is left alone. To manage it here, import it with the ID ${importId};`,
      );
      expect(stored(kind, uid)).toEqual(before);
      expect(before.id).toBe(uid);
    };
    workspace.configure(siteConfiguration(palette.url));
    await workspace.init();
    await refused('gateway', await them.gateway('theirs', mark), 'theirs', { gateway: { name: 'theirs' } }, ['gateway']);

    workspace.configure(siteConfiguration(palette.url, {}, ['gateway', 'ready']));
    await workspace.apply();
    const gateway = String(workspace.instance('palette_private_cloud_gateway_ready.ready').attributes.id);
    const account = await them.account('theirs', gateway, mark);
    await refused('account', account, 'theirs:project', { account: { name: 'theirs' } }, ['gateway', 'ready', 'account']);
    await refused('cluster', await them.cluster('apps', account, mark), 'apps:project', {}, PARTS);

    const { gateways, accounts, clusters } = palette.simulator.control.summary();
    expect([gateways.names, accounts.names, clusters.names]).toEqual([['theirs', 'dc1'], ['theirs', 'vcenter'], ['apps']]);
  });
});
