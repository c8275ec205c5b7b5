import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new TerraformOutput(stack, 'addresses', { value: '${provider::palette::pool_capacity("10.0.0.10-10.0.0.90")}' });

app.synth();
