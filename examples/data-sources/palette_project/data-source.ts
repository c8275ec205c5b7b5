import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { PaletteProvider, ProjectData } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new ProjectData(stack, 'found', { name: 'Default' });
new TerraformOutput(stack, 'id', { value: found.id });

app.synth();
