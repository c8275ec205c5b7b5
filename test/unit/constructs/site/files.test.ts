import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { readFleet, readSite } from '../../../../src';
import { type FileSchema, schemaProblems } from '../../../../src/constructs/site/file/schema-problems';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (text: string, name = 'site.yaml'): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const KIEL = `# yaml-language-server: $schema=./node_modules/cdktf-palette/docs/site.schema.json
name: kiel
gateways:
  main: { install: { method: existing_kubernetes } }
accounts:
  maas:
    cloud: maas
    credentials: { apiEndpoint: http://maas:5240/MAAS, apiKey: { variable: maas_key, version: 2 } }
profiles:
  base: { existing: maas-ubuntu, version: "1.10" }
clusters:
  apps:
    cloud: maas
    profiles: [base, { profile: base, variables: { size: "1" } }]
    cloudConfig: { domain: maas.example.com, resourcePool: default, zones: [az1] }
    controlPlane: { name: control-plane, count: 3, atLeast: { cpu: 4, memory: 8192 } }
    overrides: { cloud_config.x: { any: [1, no] } }
sensitiveVariables: [grafana_password, db-password]
`;

test('a file has what the types have', () => {
  const site = readSite(file(KIEL));
  expect(site.profiles?.base).toEqual({ existing: 'maas-ubuntu', version: '1.10' });
  expect(site.clusters?.apps?.overrides).toEqual({ 'cloud_config.x': { any: [1, 'no'] } });
});

test.each<[what: string, text: string, instead: string, message: string]>([
  [
    'a number in place of a text',
    '"1.10"',
    '1.10',
    ':10: profiles.base.version: expected a text, not the number 1.10; put it in quotes',
  ],
  [
    'a word that is none',
    'count: 3',
    'cuont: 3',
    ':16: clusters.apps.controlPlane: needs count\n:16: clusters.apps.controlPlane.cuont: is not known here; take ',
  ],
  [
    'an installation that is short of much, which makes it no gateway of the system',
    'method: existing_kubernetes',
    'method: palette_cli, cloud: vsphere, placement: {}',
    ':4: gateways.main.install.placement: needs ',
  ],
  [
    'a name that no variable has',
    'db-password',
    'db.password',
    ':18: sensitiveVariables[1]: expected a text like ^[A-Za-z_][A-Za-z0-9_-]*$, not "db.password"',
  ],
  [
    'a variable that stands twice',
    'db-password',
    'grafana_password',
    ':18: sensitiveVariables[1]: is there already, as number 1 of the list',
  ],
  [
    'a name that no variable of a secret has',
    'variable: maas_key',
    'variable: 1maas',
    ':8: accounts.maas.credentials.apiKey.variable: expected a text like ^[A-Za-z_][A-Za-z0-9_-]*$, not "1maas"',
  ],
  ['a key that stands twice', 'gateways:', 'name: lund\ngateways:', ':3: Map keys must be unique'],
  [
    'another cloud',
    '    cloud: maas\n    credentials',
    '    cloud: mass\n    credentials',
    ':7: accounts.maas.cloud: expected vsphere, maas, apache_cloudstack, openstack, custom, not "mass". Did you mean "maas"?',
  ],
  [
    'what another cloud has',
    'apiKey: {',
    'password: {',
    ':8: accounts.maas.credentials.password: is not known here; take apiKey, apiEndpoint.',
  ],
  [
    'a secret that is written down',
    '{ variable: maas_key, version: 2 }',
    's3cret',
    ':8: accounts.maas.credentials.apiKey: expected a mapping, not "s3cret"',
  ],
  [
    'nothing',
    'profiles:\n  base: { existing: maas-ubuntu, version: "1.10" }',
    'profiles:',
    ':9: profiles: expected a mapping, not nothing',
  ],
  ['a method that is none', 'existing_kubernetes', 'helm', ':4: gateways.main.install.method: expected '],
  [
    'a text in place of a number',
    'count: 3',
    'count: three',
    ':16: clusters.apps.controlPlane.count: expected a number, not "three"',
  ],
  ['a reference to nothing', 'existing_kubernetes', '*gone', ': Unresolved alias'],
])('%s is told with its place and what is allowed', (_, text, instead, message) => {
  const path = file(KIEL.replace(text, instead));
  const [wrong] = [() => readSite(path)].map(thrown);
  for (const line of message.split('\n')) expect(wrong).toContain(`${path}${line}`);
});

function thrown(work: () => unknown): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

test('all that is wrong is told at once', () => {
  const path = file(KIEL.replace('count: 3', 'count: x').replace('name: kiel', 'name: 5'));
  expect(thrown(() => readSite(path)).split('\n')).toHaveLength(2);
});

test('an app that ends with it shows what is wrong in the file, and no lines of code', () => {
  const path = file('name: 5');
  let wrong: unknown;
  try {
    readSite(path);
  } catch (error) {
    wrong = error;
  }
  expect((wrong as Error).stack).toBe(`SiteFileError: ${path}:1: name: expected a text, not the number 5; put it in quotes`);
});

test('what is refused, and what is not, is as JSON Schema has it', () => {
  const schema = JSON.parse(readFileSync('docs/site.schema.json', 'utf8')) as FileSchema;
  const validate = new Ajv({ strict: false }).compile(schema);
  const site = readSite(file(KIEL));
  expect(validate(site)).toBe(true);
  const changed = mutations(site);
  const verdicts = changed.map((value) => [
    validate(value),
    schemaProblems(schema, value, { root: schema, shown: String }).length === 0,
  ]);
  expect(changed.filter((_, at) => verdicts[at]?.[0] !== verdicts[at]?.[1])).toEqual([]);
  expect(verdicts.filter(([valid]) => valid).length).toBeGreaterThan(20);
  expect(verdicts.filter(([valid]) => !valid).length).toBeGreaterThan(200);
});

/** A value with one thing changed in it: gone, of another kind, or more than there may be. */
function mutations(value: unknown): unknown[] {
  const others: unknown[] = [1, 'text', null, true, [], {}, 'maas', 'vsphere'];
  if (Array.isArray(value))
    return [
      ...others,
      [...value, ...value],
      ...value.flatMap((item, at) => mutations(item).map((other) => value.map((each, i) => (i === at ? other : each)))),
    ];
  if (typeof value !== 'object' || value === null) return others;
  const entries = Object.entries(value);
  return [
    ...others,
    { ...value, more: 1 },
    ...entries.map(([name]) => Object.fromEntries(entries.filter(([other]) => other !== name))),
    ...entries.flatMap(([name, each]) => mutations(each).map((other) => ({ ...value, [name]: other }))),
  ];
}

test('the published schemas are shipped', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: { readonly [name: string]: unknown } };
  for (const name of ['site', 'fleet']) expect(manifest.exports[`./${name}.schema.json`]).toBe(`./docs/${name}.schema.json`);
});

const sites = (files: { readonly [name: string]: string }): string => {
  mkdirSync(join(folder, 'sites'));
  for (const [name, text] of Object.entries(files)) file(text, join('sites', name));
  return folder;
};

test('a fleet is a file of what its sites have in common, and a file a site', () => {
  file('name: shops\nprovider: { projectName: Retail }\n', 'fleet.yaml');
  const fleet = readFleet(sites({ 'b.yaml': 'name: lund\n', 'a.json': '{ "name": "kiel" }', 'notes.txt': 'x' }));
  expect(fleet).toEqual({ name: 'shops', provider: { projectName: 'Retail' }, sites: [{ name: 'kiel' }, { name: 'lund' }] });
});

test('what is wrong in several files of a fleet is told at once, and who has a name twice', () => {
  file('name: 1\n', 'fleet.yaml');
  const at = sites({ 'a.yaml': 'name: kiel\n', 'b.yaml': 'name: kiel\n', 'c.yaml': 'wave: x\n' });
  expect(thrown(() => readFleet(at)).split('\n')).toEqual([
    `${at}/fleet.yaml:1: name: expected a text, not the number 1; put it in quotes`,
    `${at}/sites/c.yaml:1: needs name`,
    `${at}/sites/c.yaml:1: wave: expected a number, not "x"`,
    `${at}/sites/b.yaml: its site is called "kiel", as that of ${at}/sites/a.yaml. Each has a stack of its own, by its name.`,
  ]);
});

test('a folder that is none of a fleet says what is missing', () => {
  expect(() => readFleet(folder)).toThrow(`${folder} has no fleet.yaml.`);
  file('name: shops\n', 'fleet.yaml');
  expect(() => readFleet(folder)).toThrow(`${join(folder, 'sites')} is not there`);
});
