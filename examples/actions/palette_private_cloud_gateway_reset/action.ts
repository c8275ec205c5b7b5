import { App, TerraformStack } from 'cdktf';
import { Action, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// pcg apply --invoke action.palette_private_cloud_gateway_reset.dc8
Action.reset(stack, 'dc8', { gateway: PrivateCloudGateway.fromName(stack, 'stuck', 'dc8') });

app.synth();
