import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// The gateways that do not take work now.
const down = new generated.dataPalettePrivateCloudGateways.DataPalettePrivateCloudGateways(stack, 'down', { running: false });
new TerraformOutput(stack, 'ids', { value: down.ids });

app.synth();
