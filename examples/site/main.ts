import { readFileSync } from 'node:fs';
import { App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { Site } from './site';

// Host and API key come from the environment: PALETTE_HOST, PALETTE_API_KEY.
const app = new App();
const stack = new TerraformStack(app, 'site-dc1');
new PaletteProvider(stack, 'palette');
new Site(stack, 'dc1', {
  name: 'dc1',
  proxy: 'http://proxy.dc1.example.com:3128',
  certificateAuthority: process.env.SITE_CA_FILE ? readFileSync(process.env.SITE_CA_FILE, 'utf8') : undefined,
  vcenter: 'vcenter.dc1.example.com',
  workers: Number(process.env.SITE_WORKERS ?? 2),
  installCommand: process.env.SITE_INSTALL_COMMAND,
});
app.synth();
