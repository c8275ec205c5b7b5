import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const { DataPalettePrivateCloudGatewayClusters } = generated.dataPalettePrivateCloudGatewayClusters;
const found = new DataPalettePrivateCloudGatewayClusters(stack, 'found', {
  privateCloudGatewayId: PrivateCloudGateway.fromName(stack, 'dc1', 'dc1').gatewayId,
});
new TerraformOutput(stack, 'ids', { value: found.ids });
// Whether the API key sees everything that may hang on the gateway.
new TerraformOutput(stack, 'complete', { value: found.complete });

app.synth();
