import { App, TerraformStack } from 'cdktf';
import { CloudAccount, ClusterCloud, ClusterProfileData, PaletteProvider, WorkloadCluster } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'openstack', name: 'dc4-openstack' });
const profile = new ClusterProfileData(stack, 'profile', { name: 'openstack-ubuntu', context: 'tenant' });

new WorkloadCluster(stack, 'apps', {
  name: 'dc4-apps',
  account,
  profiles: [profile],
  tags: ['team:shop'],
  cloud: ClusterCloud.openStack({
    domain: 'Default',
    region: 'RegionOne',
    project: 'demo',
    sshKey: 'palette',
    dnsServers: ['10.0.0.2'],
    subnetCidr: '192.168.151.0/24',
  }),
  controlPlane: { name: 'control-plane', count: 1, flavor: 'm1.large', zones: ['zone1'] },
  workers: [{ name: 'workers', count: 2, flavor: 'm1.large', zones: ['zone1'] }],
});

app.synth();
