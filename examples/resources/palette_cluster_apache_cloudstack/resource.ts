import { App, TerraformStack } from 'cdktf';
import { CloudAccount, ClusterCloud, ClusterProfileData, PaletteProvider, WorkloadCluster } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'apache_cloudstack', name: 'dc3-cloudstack' });
const profile = new ClusterProfileData(stack, 'profile', { name: 'cloudstack-ubuntu', context: 'tenant' });

new WorkloadCluster(stack, 'apps', {
  name: 'dc3-apps',
  account,
  profiles: [profile],
  tags: ['team:shop'],
  cloud: ClusterCloud.apacheCloudStack({
    sshKeyName: 'palette',
    zones: [{ name: 'zone1', network: { name: 'network1' } }],
  }),
  controlPlane: { name: 'control-plane', count: 1, offering: 'Medium Instance', networks: ['network1'] },
  workers: [{ name: 'workers', count: 2, offering: 'Medium Instance', networks: ['network1'] }],
});

app.synth();
