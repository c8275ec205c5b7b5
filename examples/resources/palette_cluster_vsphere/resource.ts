import { App, TerraformStack } from 'cdktf';
import { CloudAccount, ClusterCloud, ClusterProfileData, PaletteProvider, WorkloadCluster } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'vsphere', name: 'dc1-vcenter' });
const profile = new ClusterProfileData(stack, 'profile', { name: 'vsphere-ubuntu', context: 'tenant' });

new WorkloadCluster(stack, 'apps', {
  name: 'dc1-apps',
  account,
  profiles: [profile],
  tags: ['team:shop'],
  cloud: ClusterCloud.vsphere({
    datacenter: 'DC1',
    folder: 'palette',
    placement: { cluster: 'cluster1', resourcePool: 'Resources', datastore: 'datastore1', network: 'VM Network' },
  }),
  controlPlane: { name: 'control-plane', count: 1, size: { cpu: 4, memory: 8192, disk: 60 } },
  workers: [{ name: 'workers', count: 2, size: { cpu: 8, memory: 16384, disk: 100 } }],
});

app.synth();
