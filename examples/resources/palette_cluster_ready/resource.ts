import { App, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const apps = new generated.dataPaletteCluster.DataPaletteCluster(stack, 'apps', { name: 'dc1-apps' });

new generated.clusterReady.ClusterReady(stack, 'ready', { clusterId: apps.id, timeouts: { create: '1h' } });

app.synth();
