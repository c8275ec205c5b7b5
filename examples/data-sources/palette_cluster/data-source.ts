import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new generated.dataPaletteCluster.DataPaletteCluster(stack, 'found', { name: 'dc1-apps' });
new TerraformOutput(stack, 'state', { value: found.state });

app.synth();
