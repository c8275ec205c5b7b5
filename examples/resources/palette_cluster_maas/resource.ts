import { App, TerraformStack } from 'cdktf';
import { CloudAccount, ClusterCloud, ClusterProfileData, PaletteProvider, WorkloadCluster } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'maas', name: 'dc2-maas' });
const profile = new ClusterProfileData(stack, 'profile', { name: 'maas-ubuntu', context: 'tenant' });

new WorkloadCluster(stack, 'apps', {
  name: 'dc2-apps',
  account,
  profiles: [profile],
  tags: ['team:shop'],
  cloud: ClusterCloud.maas({
    domain: 'maas',
    resourcePool: 'default',
    zones: ['az1'],
  }),
  controlPlane: { name: 'control-plane', count: 1, atLeast: { cpu: 4, memory: 8192 } },
  workers: [{ name: 'workers', count: 2, atLeast: { cpu: 8, memory: 16384 } }],
});

app.synth();
