import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new generated.dataPaletteCloudAccountCustom.DataPaletteCloudAccountCustom(stack, 'found', {
  name: 'dc1-nutanix',
  cloud: 'nutanix',
});
new TerraformOutput(stack, 'id', { value: found.id });

app.synth();
