import { App, TerraformStack } from 'cdktf';
import { GatewayMigration, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// All clusters of "dc5" go to "dc1", for good. The gateway "dc5" can be removed then.
new GatewayMigration(stack, 'move', {
  source: PrivateCloudGateway.fromName(stack, 'old', 'dc5'),
  target: PrivateCloudGateway.fromName(stack, 'new', 'dc1'),
});

app.synth();
