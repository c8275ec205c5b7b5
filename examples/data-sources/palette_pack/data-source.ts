import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PackData, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new PackData(stack, 'found', { name: 'nginx', version: '1.12.1' });
new TerraformOutput(stack, 'values', { value: found.values });

app.synth();
