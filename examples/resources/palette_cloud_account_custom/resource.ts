import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { CloudAccount, Credentials, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const password = new TerraformVariable(stack, 'nutanix_password', { type: 'string', sensitive: true });

new CloudAccount(stack, 'account', {
  name: 'dc1-nutanix',
  gateway: PrivateCloudGateway.fromName(stack, 'dc1', 'dc1'),
  credentials: Credentials.custom({
    cloud: 'nutanix',
    credentials: {
      NUTANIX_ENDPOINT: 'prism.dc1.example.com',
      NUTANIX_USER: 'palette',
      NUTANIX_PASSWORD: password.stringValue,
    },
    credentialsVersion: 1,
  }),
});

app.synth();
