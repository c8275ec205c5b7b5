import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new TerraformOutput(stack, 'no_proxy', { value: '${provider::palette::no_proxy(["intranet.example"], ["10.0.0.0/8"])}' });

app.synth();
