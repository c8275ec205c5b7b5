import { App, DataResource, TerraformStack } from 'cdktf';
import { Ephemeral, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const code = Ephemeral.pairingCode(stack, 'code', { cloud: 'vsphere' });

// In place of "test": what hands the code to an installer
const installer = new DataResource(stack, 'installer');
installer.addOverride('provisioner', [
  { 'local-exec': { command: 'test -n "$PAIRING_CODE"', environment: { PAIRING_CODE: code.valueOf('pairing_code') } } },
]);

app.synth();
