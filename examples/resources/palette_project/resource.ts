import { App, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new generated.project.Project(stack, 'shop', { name: 'shop', description: 'Clusters of the shop', tags: ['team:shop'] });

app.synth();
