import { App, DataResource, TerraformStack } from 'cdktf';
import { Ephemeral, GatewayInstall, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const dc6 = new PrivateCloudGateway(stack, 'dc6', { name: 'dc6', install: GatewayInstall.existingKubernetes() });
const manifests = Ephemeral.manifests(stack, 'manifests', { gateway: { gatewayId: dc6.gateway.id } });

// In place of "cat > /dev/null": kubectl apply -f -
const installation = new DataResource(stack, 'installation', { triggersReplace: { registration: dc6.gateway.registration } });
installation.addOverride('provisioner', [
  { 'local-exec': { command: 'echo "$JET" | cat > /dev/null', environment: { JET: manifests.valueOf('jet_manifest') } } },
]);

app.synth();
