import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { ClusterProfileData, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = new ClusterProfileData(stack, 'found', { name: 'vsphere-ubuntu', context: 'tenant' });
new TerraformOutput(stack, 'version', { value: found.version });

app.synth();
