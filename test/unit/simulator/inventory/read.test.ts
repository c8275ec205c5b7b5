import { type Inventory, InventoryError, readInventory } from '../../../../src/simulator';
import { checkInventory } from '../../../../src/simulator/inventory';

const SITE = `# The site in Frankfurt
vsphere:
  - server: vcenter.fra.example
    datacenters:
      - name: FRA
        folders: [k8s]
        clusters:
          - name: rack-7
            datastores: [ssd, hdd]
            networks: [dvs-12]
            resourcePools: [k8s]
            capacity: 12
`;

function errorOf(text: string): string {
  try {
    readInventory(text, 'site.yaml');
  } catch (error) {
    expect(error).toBeInstanceOf(InventoryError);
    return (error as Error).message;
  }
  return '';
}

test('is the same as YAML and as JSON, indented by tabs, too', () => {
  const read = readInventory(SITE);
  expect(read.vsphere?.[0]?.datacenters?.[0]?.clusters?.[0]).toMatchObject({ name: 'rack-7', capacity: 12 });
  expect(readInventory(JSON.stringify(read, null, '\t'))).toEqual(read);
  expect(checkInventory(read)).toEqual(read);
});

test.each([
  [
    'a typing error',
    SITE.replace('datastores:', 'datastor:'),
    9,
    'vsphere[0].datacenters[0].clusters[0].datastor',
    'Did you mean "datastores"?',
  ],
  [
    'a word of nobody',
    SITE.replace('datastores:', 'disks:'),
    9,
    'clusters[0].disks',
    'take name, datastores, networks, resourcePools, capacity',
  ],
  [
    'a name twice',
    SITE.replace('[ssd, hdd]', '[ssd, hdd, ssd]'),
    9,
    'datastores[2]',
    '"ssd" stands there twice: as number 1 and as number 3',
  ],
  ['a key twice', SITE.replace('    datacenters:', '    server: other\n    datacenters:'), 4, '', 'unique'],
  [
    'a number for a name',
    SITE.replace('[dvs-12]', '[dvs-12, 100]'),
    10,
    'networks[1]',
    'expected a text, not 100; put it in quotes',
  ],
  [
    'a truth for a name',
    SITE.replace('name: FRA', 'name: true'),
    5,
    'datacenters[0].name',
    'expected a text, not true; put it in quotes',
  ],
  [
    'a text for a list',
    SITE.replace('[k8s]\n        clusters', 'k8s\n        clusters'),
    6,
    'folders',
    'expected a list, not "k8s"',
  ],
  [
    'a text for a number',
    SITE.replace('12\n', 'many\n').replace('capacity: 12', 'capacity: many'),
    12,
    'capacity',
    'expected a whole number, not "many"',
  ],
  ['a number below nothing', SITE.replace('capacity: 12', 'capacity: -1'), 12, 'capacity', 'from 0 on'],
  ['nothing for a list', SITE.replace('[ssd, hdd]', ''), 9, 'datastores', 'expected a list, not nothing'],
  ['a thing without a name', SITE.replace('- name: FRA\n        folders', '- folders'), 5, 'datacenters[0]', 'needs name'],
  ['an empty name', SITE.replace('[ssd, hdd]', '[""]'), 9, 'datastores[0]', 'is empty'],
  ['a server twice', `${SITE}  - {server: VCENTER.fra.example/}\n`, 13, 'vsphere[1]', 'stands there twice'],
  ['a cloud that is none', 'vshpere: []\n', 1, 'vshpere', 'Did you mean "vsphere"?'],
  ['no YAML', 'vsphere: [\n', 2, '', ''],
  ['nothing at all', '', 1, '', 'expected a mapping, not nothing'],
  ['a reference to nothing', 'vsphere: *x\n', undefined, '', 'alias'],
  [
    'a zone that is not listed',
    'apache-cloudstack:\n  - zones: [fra]\n    networks:\n      - name: tier\n        zone: fro\n',
    5,
    'apache-cloudstack[0].networks[0].zone',
    '"fro" is not listed; there is fra. Did you mean "fra"?',
  ],
  [
    'an id twice',
    'openstack:\n  - projects:\n      - {name: a, id: x}\n      - {name: b, id: x}\n',
    4,
    'openstack[0].projects[1]',
    'stands there twice',
  ],
] as const)('refuses %s, with its line', (_, text, line, path, message) => {
  const error = errorOf(text);
  if (line !== undefined) expect(error).toContain(`site.yaml:${line}: `);
  expect(error).toContain(path);
  expect(error).toContain(message);
  expect(error).toContain('site.yaml');
});

test('tells everything that is wrong at once', () => {
  const error = errorOf(SITE.replace('datastores:', 'datastor:').replace('capacity: 12', 'capacity: many'));
  expect(error.split('\n')).toEqual([expect.stringMatching(/^site\.yaml:9: /), expect.stringMatching(/^site\.yaml:12: /)]);
});

test('two networks of one name are two where their ids tell them apart', () => {
  const value: Inventory = {
    openstack: [
      {
        networks: [
          { name: 'net', id: 'a' },
          { name: 'net', id: 'b' },
        ],
      },
    ],
  };
  expect(checkInventory(value)).toBe(value);
});

test('one that is given as a value says where it is wrong', () => {
  expect(() => checkInventory({ maas: [{ zone: ['a'] }] })).toThrow('maas[0].zone is not known here');
});
