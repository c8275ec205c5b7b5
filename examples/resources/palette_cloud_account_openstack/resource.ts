import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { CloudAccount, Credentials, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const password = new TerraformVariable(stack, 'openstack_password', { type: 'string', sensitive: true });

new CloudAccount(stack, 'account', {
  name: 'dc4-openstack',
  gateway: PrivateCloudGateway.fromName(stack, 'dc4', 'dc4'),
  credentials: Credentials.openStack({
    identityEndpoint: 'https://openstack.dc4.example.com:5000/v3',
    username: 'palette',
    password: password.stringValue,
    passwordVersion: 1,
    region: 'RegionOne',
    domain: 'Default',
    project: 'demo',
  }),
});

app.synth();
