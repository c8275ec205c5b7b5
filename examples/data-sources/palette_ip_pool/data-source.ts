import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const gateway = PrivateCloudGateway.fromName(stack, 'dc1', 'dc1');
const found = new generated.dataPaletteIpPool.DataPaletteIpPool(stack, 'found', {
  name: 'nodes',
  privateCloudGatewayId: gateway.gatewayId,
});
new TerraformOutput(stack, 'available_addresses', { value: found.availableAddresses });

app.synth();
