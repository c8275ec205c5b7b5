import { App, TerraformStack } from 'cdktf';
import { ListOf, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// pcg query --generate found.tf.json, in the folder of the stack
new ListOf(stack, 'accounts', { type: 'palette_cloud_account_custom', config: { cloud: 'nutanix' } });

app.synth();
