import { App, LocalBackend, S3Backend, Testing } from 'cdktf';
import { Fleet, type FleetDescription, type FleetOptions, type SiteDescription, SiteStack } from '../../../../src';

type Backend = NonNullable<FleetDescription['backend']>;

const site = (name: string, wave?: number): SiteDescription => ({
  name,
  wave,
  gateways: { main: { install: { method: 'existing_kubernetes' } } },
  accounts: { maas: { cloud: 'maas', credentials: { apiEndpoint: 'http://maas/MAAS', apiKey: { variable: 'maas_key' } } } },
  clusters: {
    apps: {
      cloud: 'maas',
      profiles: ['base'],
      cloudConfig: { domain: 'd', resourcePool: 'r', zones: ['z'] },
      controlPlane: { name: 'cp', count: 1, atLeast: { cpu: 2, memory: 4096 } },
    },
  },
});

const profiles = { base: { existing: 'maas-ubuntu', version: '1.0.0' } };
const fleet = (description: Partial<FleetDescription>, options?: FleetOptions) => {
  const app = Testing.stubVersion(new App({ stackTraces: false }));
  return new Fleet(app, { name: 'shops', profiles, sites: [], ...description }, options);
};
/** As an app synthesizes it: what it refers to of other stacks is found first. */
const synthesized = (stack: unknown) => {
  if (!(stack instanceof SiteStack)) throw new Error('There is no such stack.');
  stack.prepareStack();
  return JSON.parse(Testing.synth(stack));
};
const names = (stacks: readonly { readonly node: { readonly id: string } }[]) => stacks.map(({ node }) => node.id);

test('each site has a stack, after what is shared and after all sites of the wave before', () => {
  const made = fleet({ sites: [site('kiel', 1), site('lund', 2), site('bonn', 2), site('oslo', 3)] });
  expect(made.waves.map(names)).toEqual([['site-kiel'], ['site-lund', 'site-bonn'], ['site-oslo']]);
  for (const { site: each } of Object.values(made.sites)) synthesized(each.node.scope);
  expect(Object.values(made.sites).map((stack) => names(stack.dependencies))).toEqual([
    ['fleet-shops'],
    ['site-kiel', 'fleet-shops'],
    ['site-kiel', 'fleet-shops'],
    ['site-lund', 'site-bonn', 'fleet-shops'],
  ]);
});

test('what is shared reaches a site through the backend, where it is told', () => {
  const settings = { bucket: 'states', key: 'shops/{stack}.tfstate', use_lockfile: true, region: 'eu-central-1' };
  const { shared, sites } = fleet({ sites: [site('kiel')], backend: { type: 's3', settings } });
  const kiel = synthesized(sites.kiel);
  const [remote] = Object.values(kiel.data.terraform_remote_state);
  expect(remote).toEqual({
    backend: 's3',
    workspace: '${terraform.workspace}',
    config: { ...settings, key: 'shops/fleet-shops.tfstate' },
  });
  expect(kiel.terraform.backend.s3).toEqual({ ...settings, key: 'shops/site-kiel.tfstate' });
  expect(JSON.stringify(kiel)).not.toContain(process.cwd());
  expect(shared?.node.metadata).toEqual([]);
});

const warned = (made: Fleet) => made.shared?.node.metadata.map(({ data }) => data);
test('states that are files of one machine are told to be', () => {
  const told = [expect.stringMatching(/^The states of this fleet are files of the machine that synthesizes it/)];
  expect(warned(fleet({ sites: [site('kiel')] }))).toEqual(told);
  expect(warned(fleet({ sites: [site('kiel')] }, { backend: (stack) => void new LocalBackend(stack) }))).toEqual(told);
  const s3 = (stack: { readonly node: { readonly id: string } }) =>
    void new S3Backend(stack as never, { bucket: 'b', key: stack.node.id, region: 'r' });
  expect(warned(fleet({ sites: [site('kiel')] }, { backend: s3 }))).toEqual([]);
});

test('a site comes by its own settings, and else by those of the fleet', () => {
  const own = { ...site('kiel'), provider: { projectName: 'Kiel' } };
  const { sites } = fleet({ provider: { projectName: 'Retail', paletteVersion: '4.9' }, sites: [own] });
  expect(sites.kiel?.site.description.provider).toEqual({ projectName: 'Kiel', paletteVersion: '4.9' });
});

test('a fleet that shares nothing has no stack for it', () => {
  const alone = { name: 'kiel', gateways: { main: { existing: 'dc1' } } };
  const { shared, sites } = fleet({ profiles: {}, sites: [alone] });
  expect([shared, Object.keys(sites)]).toEqual([undefined, ['kiel']]);
});

test.each<[what: string, sites: readonly SiteDescription[], message: string]>([
  ['no site', [], 'Fleet "shops": it has no sites.'],
  [
    'two of one name',
    [site('kiel'), site('kiel')],
    'Fleet "shops": two sites are called "kiel". Each site has a stack of its own, by its name.',
  ],
  [
    'an empty wave',
    [site('kiel', 1), site('lund', 3)],
    'Fleet "shops": wave 2 has no site, and "lund" would wait for it. Number the waves without a gap.',
  ],
  [
    'no canary',
    [site('lund', 2)],
    'Fleet "shops": wave 1 has no site, and "lund" would wait for it. Number the waves without a gap.',
  ],
  [
    'no wave where others have one',
    [site('kiel', 1), site('lund')],
    'Fleet "shops": "lund" says no wave, and others do. Give it one: wave: 1, say.',
  ],
  [
    'half a wave',
    [site('kiel', 1.5)],
    'Fleet "shops": "kiel" is in wave 1.5. Waves are whole numbers from 1 on, which is the canary.',
  ],
  [
    'a name that no stack has',
    [site('a b')],
    'No site can be called "a b": its name has letters, digits, _ and -, and begins with a letter or a digit.',
  ],
])('%s is an error that names it', (_, sites, message) => {
  expect(() => fleet({ sites })).toThrow(new Error(message));
});

test.each<[type: string, settings: Backend['settings'], message: string]>([
  ['s3', { bucket: 'b', key: 'state' }, 'the same bucket, key for each stack, so all would write one state'],
  ['s3', { bucket: 'b', key: 'state', role_arn: 'arn:aws:iam::1:role/{stack}' }, 'goes: key: "fleet/{stack}.tfstate".'],
  ['http', { address: 'https://h/shops', lock_address: 'https://h/{stack}/lock' }, 'goes: address: "https://'],
  ['pg', { conn_str: 'postgres://h/states' }, 'the same conn_str, schema_name for each stack'],
  ['cos', { bucket: 'b', prefix: 'shops' }, 'the same settings for each stack'],
])('a backend %s that all stacks would share is refused: %j', (type, settings, message) => {
  expect(() => fleet({ sites: [site('kiel')], backend: { type, settings } })).toThrow(message);
});

test.each<Backend>([
  { type: 'http', settings: { address: 'https://h/{stack}', lock_address: 'https://h/lock' } },
  { type: 'pg', settings: { conn_str: 'postgres://h/states', schema_name: '{stack}' } },
  { type: 'cos', settings: { bucket: 'b', prefix: '{stack}' } },
])('a backend that has a state for each stack is taken: %j', (backend) => {
  expect(() => fleet({ sites: [site('kiel')], backend })).not.toThrow();
});

test('a thousand sites in ten waves are put in order at once', () => {
  const sites = Array.from({ length: 1000 }, (_, at) => ({ name: `s${at}`, wave: (at % 10) + 1 }));
  expect(fleet({ profiles: {}, sites }).waves.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 100));
});
