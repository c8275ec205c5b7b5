import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const gateway = PrivateCloudGateway.fromName(stack, 'dc1', 'dc1');
const found = new generated.dataPaletteDnsMapping.DataPaletteDnsMapping(stack, 'found', {
  searchDomainName: 'dc1.example.com',
  privateCloudGatewayId: gateway.gatewayId,
});
new TerraformOutput(stack, 'network', { value: found.network });

app.synth();
