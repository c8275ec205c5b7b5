import { App, TerraformStack } from 'cdktf';
import { Action, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// pcg apply --invoke action.palette_private_cloud_gateway_migrate.dc1
Action.migrate(stack, 'dc1', {
  source: PrivateCloudGateway.fromName(stack, 'old', 'dc1'),
  target: PrivateCloudGateway.fromName(stack, 'new', 'dc1b'),
});

app.synth();
