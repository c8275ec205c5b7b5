import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PaletteProvider, RegistryData } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new RegistryData(stack, 'found', { name: 'Public Repo' });
new TerraformOutput(stack, 'id', { value: found.id });

app.synth();
