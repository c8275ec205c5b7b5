import { App, DataResource, TerraformStack } from 'cdktf';
import { Ephemeral, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

// A PrivateCloudGateway has its installation with it; this is for one of your own.
const dc6 = new generated.privateCloudGateway.PrivateCloudGateway(stack, 'dc6', {
  name: 'dc6',
  cloudType: 'vsphere',
  installMethod: 'existing_kubernetes',
});
const manifests = Ephemeral.manifests(stack, 'manifests', { gateway: { gatewayId: dc6.id } });

// In place of "cat > /dev/null": kubectl apply -f -
const installation = new DataResource(stack, 'installation', { triggersReplace: { registration: dc6.registration } });
installation.addOverride('provisioner', [
  { 'local-exec': { command: 'echo "$JET" | cat > /dev/null', environment: { JET: manifests.valueOf('jet_manifest') } } },
]);

app.synth();
