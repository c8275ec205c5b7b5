import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ProviderInstance } from '../../../src/framework';
import { parseFault } from '../../../src/simulator';
import { accountBody } from '../../unit/simulator/support';
import { Tenant } from './support/tenant';

let tenant: Tenant;
beforeEach(async () => {
  tenant = await Tenant.open({ seed: 'demo' });
});
afterEach(() => tenant.close());

/** Does something before the object of a name is read. */
const before =
  (name: string, act: () => void) =>
  (provider: ProviderInstance): ProviderInstance => ({
    ...provider,
    read: (request) => {
      if (request.state.name === name) act();
      return provider.read(request);
    },
  });

const clusters = () => Object.values(tenant.sites).flatMap((site) => Object.keys(site.clusters ?? {}));
const fault = (order: string) => tenant.simulator.control.addFault(parseFault(order));

test('a limit of calls and failures that pass are waited out', async () => {
  for (const path of ['/v1/overlords', '/v1/cloudconfigs/**', '/v1/spectroclusters/**']) fault(`GET ${path} status=429 times=6`);
  fault('GET /v1/cloudconfigs/** status=503 times=3');
  await tenant.adopt();
  expect(clusters().sort()).toEqual(['berlin-shop', 'munich-shop']);
});

test('one that is cut off goes on where it was', async () => {
  const cut = new AbortController();
  const kept = () => readFileSync(join(tenant.out, '.adoption', 'objects.jsonl'), 'utf8');
  const through = (provider: ProviderInstance): ProviderInstance => ({
    ...provider,
    read: async (request) => {
      if (request.state.name === 'munich-shop') {
        while (!kept().includes('"berlin-shop"')) await setImmediate();
        cut.abort(new Error('interrupted'));
      }
      return provider.read(request);
    },
  });
  await expect(tenant.adopt({}, { signal: cut.signal, through })).rejects.toThrow();
  expect(existsSync(join(tenant.out, 'sites'))).toBe(false);
  await expect(tenant.adopt({ gateways: ['berlin'] })).rejects.toThrow('has an unfinished adoption of something else');
  const read: string[] = [];
  await tenant.adopt(
    {},
    {
      through: (provider) => ({
        ...provider,
        read: (request) => {
          read.push(String(request.state.name));
          return provider.read(request);
        },
      }),
    },
  );
  expect(read).toEqual(['munich-shop']);
  expect(clusters().sort()).toEqual(['berlin-shop', 'munich-shop']);
  expect(existsSync(join(tenant.out, '.adoption'))).toBe(false);
});

test('what fails to be read is named, and left out where that is wanted', async () => {
  const { uid } = [...tenant.simulator.world.clusters.values()].find(({ name }) => name === 'munich-shop') ?? { uid: '' };
  fault(`GET /v1/spectroclusters/${uid}/features/backup status=500 times=1000`);
  await expect(tenant.adopt()).rejects.toThrow(/could not be read:\n - the cluster "munich-shop" \(/);
  const { left } = await tenant.adopt({ skipFailing: true });
  expect(left).toMatchObject([{ what: expect.stringContaining('the cluster "munich-shop"') }]);
  expect(clusters()).toEqual(['berlin-shop']);
});

test('what vanishes meanwhile is told of', async () => {
  const through = before('munich-shop', () => {
    const { world } = tenant.simulator;
    const found = [...world.clusters.values()].find(({ name }) => name === 'munich-shop');
    if (found) found.state = 'Deleted';
  });
  const { left } = await tenant.adopt({}, { through });
  expect(left).toEqual([{ what: expect.stringContaining('the cluster "munich-shop"'), why: 'it vanished while it was read' }]);
});

test('a folder that has something else is left alone', async () => {
  mkdirSync(tenant.out);
  writeFileSync(join(tenant.out, 'notes.txt'), 'mine');
  await expect(tenant.adopt()).rejects.toThrow('is not empty (notes.txt); name a folder that is empty or not there yet');
  await expect(tenant.adopt({ out: join(tenant.out, 'notes.txt') })).rejects.toThrow('is a file');
});

test.each([
  [{ gateways: ['berlim'] }, 'Palette has no private cloud gateway "berlim"; did you mean "berlin"?'],
  [{ projects: ['stagin'] }, 'the API key sees no project "stagin"; did you mean "staging"?'],
])('%j names nothing', async (options, said) => {
  await expect(tenant.adopt(options)).rejects.toThrow(said);
  expect(existsSync(tenant.out)).toBe(false);
});

test('one gateway, and what is used through it', async () => {
  await tenant.adopt({ gateways: ['berlin'] });
  expect(Object.keys(tenant.sites)).toEqual(['berlin']);
});

test('one project, and what belongs to the tenant', async () => {
  await tenant.adopt({ projects: ['staging'] });
  expect(Object.keys(tenant.sites)).toEqual(['berlin', 'munich']);
  expect(clusters()).toEqual(['munich-shop']);
});

test('what is used through the gateway that is part of Palette, is named', async () => {
  const system = [...tenant.simulator.world.gateways.values()].find(({ name }) => name === 'System Private Gateway');
  if (!system) throw new Error('there is no system gateway');
  await tenant.make('/v1/cloudaccounts/vsphere', accountBody('own', system.uid), 'Default');
  expect((await tenant.adopt()).left).toEqual([
    { what: expect.stringContaining('the account "own"'), why: `its gateway (${system.uid}) is none that is adopted` },
  ]);
});
