import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const system = new generated.systemPrivateGateway.SystemPrivateGateway(stack, 'system');
new TerraformOutput(stack, 'id', { value: system.id });

app.synth();
