import { App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'dc1');
// Host and API key come from PALETTE_HOST and PALETTE_API_KEY; what the stack makes is marked with its name.
new PaletteProvider(stack, 'palette', { projectName: 'Default' });

app.synth();
