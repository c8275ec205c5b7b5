import { type Adopted, adoptedText } from '../../../src/cli/adopt/summary';
import type { SiteDescription } from '../../../src/constructs';
import { changesOf } from './support/changes';
import { Tenant } from './support/tenant';

let tenant: Tenant;
let adopted: Adopted;
beforeAll(async () => {
  tenant = await Tenant.open({ seed: 'showcase' });
});
afterAll(() => tenant.close());

test('a tenant is taken over by imports alone, and nothing is planned after that', async () => {
  adopted = await tenant.adopt();
  const { left } = adopted;
  const { sites } = tenant;
  const gateways = ['berlin', 'hamburg', 'munich'];
  expect(Object.keys(sites).sort()).toEqual(gateways.flatMap((name) => [name, `${name}-default`, `${name}-staging`]));
  const clusters = Object.values(sites).flatMap((site: SiteDescription) => Object.keys(site.clusters ?? {}));
  expect(clusters).toHaveLength(27);
  // What is being made, can't be made, or goes, is told of.
  expect(left.map(({ what }) => /"([\w-]+)"/.exec(what)?.[1]).sort()).toMatchSnapshot();
  for (const site of Object.values(sites)) {
    const stack = tenant.stack(site);
    expect(changesOf(await stack.plan())).toEqual(['create terraform_data']);
    await stack.apply();
    expect(await stack.plan()).toMatchObject({ isEmpty: true });
  }
  expect(requests(tenant).filter(([method, path]) => method !== 'GET' && !/search$|dashboard|metadata$/.test(path))).toEqual([]);
});

function requests({ simulator }: Tenant): readonly (readonly [string, string])[] {
  return simulator.control.requests().map(({ method, path }) => [method, path] as const);
}

test('what is written, left out and made in the state is told by name', () => {
  const [uid, url] = [/[0-9a-f]{24}/g, tenant.folder];
  expect(adoptedText(adopted).replace(uid, 'UID').replaceAll(url, 'DIR')).toMatchSnapshot();
});

test('of another gateway nothing is told, where gateways are named', async () => {
  const out = `${tenant.out}-munich`;
  const { left, sites } = await tenant.adopt({ gateways: ['munich'], out });
  expect(sites.map(({ name }) => name)).toEqual(['munich', 'munich-default', 'munich-staging']);
  expect(left.map(({ what }) => /"([\w-]+)"/.exec(what)?.[1]).sort()).toEqual([
    'munich-misplaced',
    'munich-preview-1',
    'munich-preview-2',
  ]);
});
