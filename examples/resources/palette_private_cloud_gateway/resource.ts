import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const gateway = new generated.privateCloudGateway.PrivateCloudGateway(stack, 'dc5', {
  name: 'dc5',
  cloudType: 'vsphere',
  installMethod: 'existing_kubernetes',
});
// Run these on the cluster that it is to live on.
new TerraformOutput(stack, 'kubectl_commands', { value: gateway.kubectlCommands });

app.synth();
