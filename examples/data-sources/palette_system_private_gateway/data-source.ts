import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new generated.dataPaletteSystemPrivateGateway.DataPaletteSystemPrivateGateway(stack, 'found');
new TerraformOutput(stack, 'id', { value: found.id });

app.synth();
