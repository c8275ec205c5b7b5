import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareScenario } from '../differential/support/compare';
import { pcgProgram } from '../differential/support/pcg-program';
import type { Document, Scenario } from '../differential/support/scenario';
import { Side } from '../differential/support/side';
import { terraformProgram } from '../differential/support/terraform-program';
import { describeWithJudges, judgeCommand, judges } from './support/judges';
import { OpenStackCloud } from './support/openstack-cloud';

jest.setTimeout(300_000);

/** Without a password of its own: the environment has it. */
function openstack(resource: Document, rest: Document = {}): Document {
  const source = 'terraform-provider-openstack/openstack';
  return { terraform: { required_providers: { openstack: { source } } }, resource, ...rest };
}

const NET = { name: 'pcg', admin_state_up: true, tags: ['b', 'a'] };
const SUBNET = { name: 'nodes', network_id: '${openstack_networking_network_v2.n.id}', cidr: '10.0.0.0/24', ip_version: 4 };
const rule = (port: number) => ({
  direction: 'ingress',
  ethertype: 'IPv4',
  protocol: 'tcp',
  port_range_min: port,
  port_range_max: port,
  remote_ip_prefix: '0.0.0.0/0',
  security_group_id: '${openstack_networking_secgroup_v2.s.id}',
});

const ALL = {
  openstack_networking_network_v2: { n: NET },
  openstack_networking_subnet_v2: { s: { ...SUBNET, allocation_pool: { start: '10.0.0.10', end: '10.0.0.99' } } },
  openstack_networking_secgroup_v2: { s: { name: 'api', description: 'the API' } },
  openstack_networking_secgroup_rule_v2: {
    r: { for_each: { api: 6443, web: 443 }, ...rule(0), port_range_min: '${each.value}', port_range_max: '${each.value}' },
  },
  openstack_compute_keypair_v2: { k: { name: 'admin', public_key: 'ssh-ed25519 AAAA admin' } },
};

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a network with all that a gateway needs, changed, replaced and destroyed',
    steps: [
      { config: openstack(ALL) },
      {
        config: openstack({
          ...ALL,
          openstack_networking_network_v2: { n: { ...NET, name: 'renamed', description: 'of the gateway', tags: ['a'] } },
        }),
      },
      { config: openstack({ ...ALL, openstack_networking_secgroup_rule_v2: { r: { for_each: { api: 6443 }, ...rule(6443) } } }) },
      {
        config: openstack({ ...ALL, openstack_compute_keypair_v2: { k: { name: 'other', public_key: 'ssh-ed25519 BBBB other' } } }),
      },
      { run: 'destroy' },
    ],
  },
  {
    name: 'what the provider refuses before it asks anybody',
    steps: [
      {
        config: openstack({ openstack_networking_subnet_v2: { s: { ...SUBNET, network_id: 'n', ip_version: 5 } } }),
        refused: /expected ip_version to be one of/,
      },
      {
        config: openstack({
          openstack_networking_subnet_v2: { s: { ...SUBNET, network_id: 'n', no_gateway: true, gateway_ip: '10.0.0.1' } },
        }),
        refused: /conflicts with/,
      },
    ],
  },
  {
    name: 'a port and a machine that nobody makes: planned, with all that is not known yet',
    steps: [
      {
        config: openstack({
          openstack_networking_network_v2: { n: NET },
          openstack_networking_port_v2: {
            p: { name: 'p', network_id: '${openstack_networking_network_v2.n.id}', fixed_ip: { ip_address: '10.0.0.5' } },
          },
          openstack_compute_instance_v2: {
            i: {
              name: 'gateway',
              image_id: 'ubuntu',
              flavor_id: 'm1',
              key_pair: 'admin',
              security_groups: ['default'],
              metadata: { role: 'pcg' },
              block_device: [{ uuid: 'ubuntu', source_type: 'image', destination_type: 'volume', volume_size: 60, boot_index: 0 }],
              network: { port: '${openstack_networking_port_v2.p.id}' },
              timeouts: { create: '30m' },
            },
          },
        }),
        run: 'plan',
      },
    ],
  },
];

describeWithJudges([judges.openstack], 'terraform and pcg with the OpenStack provider', () => {
  const home = mkdtempSync(join(tmpdir(), 'palette-openstack-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const rc = join(home, 'terraformrc');
    const [program = ''] = judgeCommand(judges.openstack) ?? [];
    writeFileSync(
      rc,
      `provider_installation {\n  dev_overrides {\n    "terraform-provider-openstack/openstack" = ${JSON.stringify(dirname(program))}\n  }\n}\n`,
    );
    const clouds = await Promise.all([OpenStackCloud.start(), OpenStackCloud.start()]);
    const [theirs, ours] = clouds.map(({ env }) => ({ ...env, TF_CLI_CONFIG_FILE: rc, XDG_CACHE_HOME: home }));
    try {
      await compareScenario(scenario, { terraform: new Side(terraformProgram(theirs)), pcg: new Side(pcgProgram(ours)) });
      expect(clouds[1]?.names).toEqual(clouds[0]?.names);
    } finally {
      for (const cloud of clouds) await cloud.close();
    }
  });
});
