import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const { DataPalettePrivateCloudGatewayHealth } = generated.dataPalettePrivateCloudGatewayHealth;
const health = new DataPalettePrivateCloudGatewayHealth(stack, 'health', {
  privateCloudGatewayId: PrivateCloudGateway.fromName(stack, 'dc1', 'dc1').gatewayId,
});
new TerraformOutput(stack, 'deploying', { value: health.deploying });
new TerraformOutput(stack, 'queued', { value: health.queued });

app.synth();
