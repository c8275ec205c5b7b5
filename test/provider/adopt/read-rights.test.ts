import { rmSync } from 'node:fs';
import { addApiKey } from '../../../src/simulator/world/api-keys';
import { changesOf } from './support/changes';
import { Tenant } from './support/tenant';

// Somebody who is to adopt, and whose key may change nothing.

let tenant: Tenant;
let reader: Tenant;
beforeAll(async () => {
  tenant = await Tenant.open({ seed: 'demo' });
  const { world } = tenant.simulator;
  const [admin] = world.apiKeys.values();
  addApiKey(world, { name: 'reader', key: 'reader', userUid: admin?.userUid ?? '', readOnly: true });
  reader = tenant.withKey('reader');
});
afterAll(async () => {
  await reader.client.close();
  rmSync(reader.folder, { recursive: true, force: true });
  await tenant.close();
});

const refused = () => tenant.simulator.control.requests().filter(({ status }) => status === 403);

test('adopts and plans with a key that may only read, and asks for nothing else', async () => {
  const { left, sites } = await reader.adopt();
  expect(left).toEqual([]);
  expect(sites.map(({ name }) => name)).toEqual(['berlin', 'munich']);
  for (const site of Object.values(reader.sites)) {
    const stack = reader.stack(site);
    expect(changesOf(await stack.plan())).toEqual(['create terraform_data']);
    await stack.apply();
    expect(await stack.plan()).toMatchObject({ isEmpty: true });
  }
  // What the simulator takes for a change, it would have refused.
  expect(refused()).toEqual([]);
});

test('a key that may only read is refused a change, with the right that it lacks', async () => {
  const labels = {
    method: 'POST',
    headers: { apikey: 'reader', 'content-type': 'application/json' },
    body: '{"metadata":{"name":"x"}}',
  };
  const answer = await fetch(`${tenant.url}/v1/projects`, labels);
  expect([answer.status, await answer.json()]).toMatchObject([
    403,
    { code: 'OperationForbidden', message: expect.stringContaining("'project.create'") },
  ]);
  expect(refused()).toHaveLength(1);
});
