import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new TerraformOutput(stack, 'size', { value: '${provider::palette::gateway_size(6, 1)}' });

app.synth();
