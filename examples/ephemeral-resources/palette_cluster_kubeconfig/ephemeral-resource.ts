import { App, DataResource, TerraformStack } from 'cdktf';
import { Ephemeral, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// Of a WorkloadCluster in the same stack: Ephemeral.kubeconfig(stack, 'kubeconfig', { cluster })
const apps = new generated.dataPaletteCluster.DataPaletteCluster(stack, 'apps', { name: 'dc1-apps' });
const kubeconfig = new Ephemeral(stack, 'kubeconfig', { type: 'palette_cluster_kubeconfig', config: { cluster_id: apps.id } });

// For a provider block, a write-only argument, or a provisioner.
const check = new DataResource(stack, 'check');
check.addOverride('provisioner', [
  { 'local-exec': { command: 'test -n "$KUBECONFIG_TEXT"', environment: { KUBECONFIG_TEXT: kubeconfig.valueOf('kubeconfig') } } },
]);

app.synth();
