import { App, TerraformStack } from 'cdktf';
import { CloudAccount, ClusterCloud, ClusterProfileData, PaletteProvider, WorkloadCluster } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'custom/nutanix', name: 'dc1-nutanix' });
const profile = new ClusterProfileData(stack, 'profile', { name: 'nutanix-ubuntu', context: 'tenant' });

new WorkloadCluster(stack, 'apps', {
  name: 'dc1-nutanix-apps',
  account,
  profiles: [profile],
  cloud: ClusterCloud.custom({
    cloud: 'nutanix',
    yaml: `apiVersion: cluster.x-k8s.io/v1beta1
kind: Cluster
metadata:
  name: dc1-nutanix-apps
spec:
  paused: false
`,
  }),
  controlPlane: {
    yaml: `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlane
metadata:
  name: control-plane
spec:
  replicas: 1
`,
  },
  workers: [
    {
      yaml: `apiVersion: cluster.x-k8s.io/v1beta1
kind: MachineDeployment
metadata:
  name: workers
spec:
  replicas: 1
`,
      overrides: { 'MachineDeployment.spec.replicas': '2' },
    },
  ],
});

app.synth();
