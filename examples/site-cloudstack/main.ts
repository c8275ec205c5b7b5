import { App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { Site } from './site';

// Host and API key come from the environment: PALETTE_HOST, PALETTE_API_KEY.
const app = new App();
const stack = new TerraformStack(app, 'site-dc3');
new PaletteProvider(stack, 'palette');
new Site(stack, 'dc3', { name: 'dc3', workers: 2, installCommand: process.env.GATEWAY_INSTALL_COMMAND });
app.synth();
