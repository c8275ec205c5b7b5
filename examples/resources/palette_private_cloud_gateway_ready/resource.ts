import { App, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// Ends when somebody has installed the gateway "dc5", and it runs.
new generated.privateCloudGatewayReady.PrivateCloudGatewayReady(stack, 'dc5', { name: 'dc5', timeouts: { create: '45m' } });

app.synth();
