import { infrastructureOf } from '../../../../../src/simulator/world/infrastructure';
import { ACME_VCENTER } from '../../../../../src/simulator/world/infrastructure/acme';
import { findServer } from '../../../../../src/simulator/world/infrastructure/server';
import { CLOUD_TYPES, type CloudDocument } from '../../../../../src/simulator/world/records';
import { DEFAULT_SEED, seedWorld } from '../../../../../src/simulator/world/seeds';

const world = seedWorld(DEFAULT_SEED, Date.UTC(2026, 0, 1));
const nothing = seedWorld(
  { ...DEFAULT_SEED, vcenters: [], maasServers: [], openStackClouds: [], cloudStackServers: [] },
  Date.UTC(2026, 0, 1),
);

const RIGHT: { readonly [Type in (typeof CLOUD_TYPES)[number]]: CloudDocument } = {
  vsphere: { vcenterServer: 'vcenter.acme.example', username: 'palette', password: 'secret' },
  maas: { apiEndpoint: 'http://maas.acme.example:5240/MAAS', apiKey: 'a:b:c' },
  openstack: { identityEndpoint: 'https://openstack.acme.example:5000/v3', username: 'palette', password: 'secret' },
  'apache-cloudstack': { apiUrl: 'https://cloudstack.acme.example:8080/client/api', apiKey: 'key', secretKey: 'secret' },
};
type Known = keyof typeof RIGHT;

describe('a login', () => {
  it.each(CLOUD_TYPES)('works on %s', (cloudType) => {
    expect(infrastructureOf(cloudType).loginProblem(world, RIGHT[cloudType])).toBeUndefined();
  });

  it.each<[Known, CloudDocument, string]>([
    ['vsphere', { password: 'wrong' }, 'incorrect user name or password'],
    ['vsphere', { vcenterServer: 'https://vcenter.acme.example' }, 'Failed to create govomiClient'],
    ['maas', { apiKey: 'wrong' }, 'refuses the API key'],
    ['maas', { apiEndpoint: 'maas.acme.example' }, 'unsupported protocol scheme'],
    ['openstack', { password: 'wrong' }, 'authentication of palette'],
    ['openstack', { identityEndpoint: 'openstack.acme.example:5000' }, 'unsupported protocol scheme'],
    ['apache-cloudstack', { secretKey: 'wrong' }, "can't verify the credentials"],
    ['apache-cloudstack', { apiUrl: 'cloudstack' }, 'unsupported protocol scheme'],
  ])('fails on %s with %p', (cloudType, wrong, problem) => {
    const text = infrastructureOf(cloudType).loginProblem(world, { ...RIGHT[cloudType], ...wrong });
    expect(text).toContain(problem);
    expect(text).not.toContain('wrong');
  });

  it.each(CLOUD_TYPES)('fails on %s where nothing stands', (cloudType) => {
    expect(infrastructureOf(cloudType).loginProblem(nothing, RIGHT[cloudType])).toContain('no route to host');
  });
});

describe('servers', () => {
  it('are found by their name before the one that stands for all', () => {
    const named = { ...ACME_VCENTER, server: 'vcenter-2' };
    const servers = [ACME_VCENTER, named];
    expect(findServer(servers, 'vcenter-2')).toBe(named);
    expect(findServer(servers, 'VCENTER-2/')).toBe(named);
    expect(findServer(servers, 'vcenter-3')).toBe(ACME_VCENTER);
    expect(findServer([named], 'vcenter-3')).toBeUndefined();
  });
});
