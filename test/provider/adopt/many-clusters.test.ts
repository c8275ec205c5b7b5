import type { ImportResult, ProviderInstance, StateResult } from '../../../src/framework';
import { addCluster } from '../../../src/simulator/world/indexes';
import { newUid } from '../../../src/simulator/world/world';
import { accountBody } from '../../unit/simulator/support';
import { clusterBody } from './support/bodies';
import { Tenant } from './support/tenant';

let tenant: Tenant;
beforeEach(async () => {
  tenant = await Tenant.open({ seed: 'default' });
  const gateway = tenant.gateway('dc1');
  const account = await tenant.make('/v1/cloudaccounts/vsphere', accountBody('vcenter', gateway), 'Default');
  await tenant.make('/v1/spectroclusters/vsphere', clusterBody(tenant, 'first', account), 'Default');
  tenant.simulator.control.clock({ advance: '3h' });
});
afterEach(() => tenant.close());

/** Makes clusters that are like the first one, until there are so many. */
function crowd(count: number): void {
  const { world } = tenant.simulator;
  const first = [...world.clusters.values()].find(({ name }) => name === 'first');
  if (!first) throw new Error('there is no cluster');
  for (let number = [...world.clusters.values()].filter(({ role }) => role === 'workload').length; number < count; number++) {
    addCluster(world, { ...structuredClone(first), uid: newUid(world), configUid: newUid(world), name: `cluster-${number}` });
  }
}

/** How many requests an adoption makes. */
async function asked(out: string, ...given: Parameters<Tenant['adopt']>): Promise<number> {
  const { control } = tenant.simulator;
  const before = control.summary().requests;
  await tenant.adopt({ ...given[0], out: `${tenant.out}-${out}` }, given[1]);
  return control.summary().requests - before;
}

test('each cluster costs as many requests, however many there are', async () => {
  const [few, more, many] = [4, 8, 24];
  crowd(few);
  const first = await asked('few');
  crowd(more);
  const each = ((await asked('more')) - first) / (more - few);
  expect(each).toBe(14);
  crowd(many);
  expect(await asked('many')).toBe(first + each * (many - few));
});

test('five thousand clusters are found by their pages alone, and read one by one', async () => {
  crowd(5_000);
  const reads = new Set<string>();
  const requests = await asked('all', {}, { through: (provider) => likeTheFirst(provider, reads), rules: async () => [] });
  expect(reads.size).toBe(5_000);
  // Fifty a page, in the tenant and in its project.
  expect(requests).toBeGreaterThan(200);
  expect(requests).toBeLessThan(250);
  expect(tenant.said.at(-1)).toBe('Read 5000 of 5000 objects.');
});

/** Reads one cluster, and answers of the others that they are as this one is: reading is the same for each. */
function likeTheFirst(provider: ProviderInstance, reads: Set<string>): ProviderInstance {
  let imported: Promise<ImportResult> | undefined;
  let read: Promise<StateResult> | undefined;
  return {
    ...provider,
    importByIdentity: async (type, identity) => {
      const ask = () => provider.importByIdentity?.(type, identity) as Promise<ImportResult>;
      if (type !== 'palette_cluster_vsphere') return ask();
      imported ??= ask();
      const { imported: found, diagnostics } = await imported;
      return { imported: found && { ...found, state: { ...found.state, id: identity.id ?? null } }, diagnostics };
    },
    read: async (request) => {
      if (request.type !== 'palette_cluster_vsphere') return provider.read(request);
      const { id = null } = request.state;
      reads.add(String(id));
      read ??= provider.read(request);
      const answer = await read;
      return { ...answer, state: answer.state && { ...answer.state, id, name: `cluster-${String(id)}` } };
    },
  };
}
