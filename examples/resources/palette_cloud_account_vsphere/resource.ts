import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { CloudAccount, Credentials, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const password = new TerraformVariable(stack, 'vcenter_password', { type: 'string', sensitive: true });

new CloudAccount(stack, 'account', {
  name: 'dc1-vcenter',
  gateway: PrivateCloudGateway.fromName(stack, 'dc1', 'dc1'),
  credentials: Credentials.vsphere({
    vcenter: 'vcenter.dc1.example.com',
    username: 'palette',
    password: password.stringValue,
    passwordVersion: 1,
  }),
});

app.synth();
