import { ACME_CLOUDSTACK, ACME_MAAS, ACME_OPENSTACK } from '../../../../../src/simulator/world/infrastructure/acme';
import { type CloudStackWanted, cloudstackLacks } from '../../../../../src/simulator/world/infrastructure/cloudstack';
import type { Lack } from '../../../../../src/simulator/world/infrastructure/lacks';
import { type MaasWanted, maasLacks } from '../../../../../src/simulator/world/infrastructure/maas';
import { type OpenStackWanted, openstackLacks } from '../../../../../src/simulator/world/infrastructure/openstack';

function firstProblem([first]: Iterable<Lack>): string | undefined {
  return first?.problem;
}

describe('MAAS', () => {
  it.each<[MaasWanted, string | undefined]>([
    [{}, undefined],
    [{ domain: 'maas', azs: ['az1', 'az3'], resourcePool: 'pool1', network: 'vlan-100', tags: ['nvme'] }, undefined],
    [{ domain: 'nowhere' }, "domain 'nowhere' not found"],
    [{ azs: ['az1', 'az9'] }, "availability zone 'az9' not found"],
    [{ resourcePool: 'pool9' }, "resource pool 'pool9' not found"],
    [{ network: 'vlan-9' }, "subnet 'vlan-9' not found"],
    [{ tags: ['gpu'] }, "tag 'gpu' not found"],
  ])('%j: %s', (wanted, problem) => {
    expect(firstProblem(maasLacks(ACME_MAAS, wanted))).toBe(problem);
  });
});

describe('OpenStack', () => {
  const [project] = ACME_OPENSTACK.projects;
  it.each<[OpenStackWanted, string | undefined]>([
    [{}, undefined],
    [{ region: 'RegionOne', domain: { name: 'Default' }, project: { id: project?.id }, flavor: 'm1.large' }, undefined],
    [{ network: { name: 'private' }, subnet: { name: 'private-subnet' }, azs: ['zone1'], sshKeyName: 'palette' }, undefined],
    [{ region: 'RegionTwo' }, "region 'RegionTwo' not found"],
    [{ domain: { name: 'other' } }, "domain 'other' not found"],
    [{ project: { id: 'f00', name: 'demo' } }, "project 'demo' not found"],
    [{ network: { name: 'other' } }, "network 'other' not found"],
    [{ network: { name: 'public' }, subnet: { name: 'private-subnet' } }, "subnet 'private-subnet' not found"],
    [{ flavor: 'huge' }, "flavor 'huge' not found"],
    [{ azs: ['nova', 'zone9'] }, "availability zone 'zone9' not found"],
    [{ sshKeyName: 'lost' }, "key pair 'lost' not found"],
  ])('%j: %s', (wanted, problem) => {
    expect(firstProblem(openstackLacks(ACME_OPENSTACK, wanted))).toBe(problem);
  });

  it('has flavors and zones that are one region’s alone', () => {
    const two = { ...ACME_OPENSTACK, regions: [...ACME_OPENSTACK.regions, { id: 'RegionTwo', description: '' }] };
    expect(firstProblem(openstackLacks(two, { region: 'RegionTwo', azs: ['zone1'] }))).toBe("availability zone 'zone1' not found");
    expect(firstProblem(openstackLacks(two, { region: 'RegionTwo', azs: ['nova'] }))).toBeUndefined();
  });
});

describe('CloudStack', () => {
  it.each<[CloudStackWanted, string | undefined]>([
    [{}, undefined],
    [
      {
        project: { name: 'demo' },
        zones: [{ name: 'zone1', network: { name: 'tier1', vpc: { name: 'vpc1' } } }],
        offering: { name: 'Large Instance' },
        template: { name: 'u-2404-0-k-13210-0' },
        networks: [{ name: 'network1' }],
        sshKeyName: 'palette',
      },
      undefined,
    ],
    [{ project: { name: 'other' } }, "project 'other' not found"],
    [{ zones: [{ name: 'zone1' }, { name: 'zone9' }] }, "zone 'zone9' not found"],
    [{ zones: [{ name: 'zone1', network: { name: 'net9' } }] }, "network 'net9' not found"],
    [{ zones: [{ name: 'zone1', network: { name: 'tier1', vpc: { name: 'vpc9' } } }] }, "VPC 'vpc9' not found"],
    [{ offering: { name: 'Tiny' } }, "service offering 'Tiny' not found"],
    [{ template: { name: 'u-1604' } }, "template 'u-1604' not found"],
    [{ networks: [{ id: 'f00' }] }, "network 'f00' not found"],
    [{ sshKeyName: 'lost' }, "key pair 'lost' not found"],
  ])('%j: %s', (wanted, problem) => {
    expect(firstProblem(cloudstackLacks(ACME_CLOUDSTACK, wanted))).toBe(problem);
  });
});
