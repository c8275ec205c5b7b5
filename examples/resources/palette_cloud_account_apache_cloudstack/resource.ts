import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { CloudAccount, Credentials, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const apiKey = new TerraformVariable(stack, 'cloudstack_api_key', { type: 'string', sensitive: true });
const secretKey = new TerraformVariable(stack, 'cloudstack_secret_key', { type: 'string', sensitive: true });

new CloudAccount(stack, 'account', {
  name: 'dc3-cloudstack',
  gateway: PrivateCloudGateway.fromName(stack, 'dc3', 'dc3'),
  credentials: Credentials.apacheCloudStack({
    apiUrl: 'https://cloudstack.dc3.example.com:8080/client/api',
    apiKey: apiKey.stringValue,
    secretKey: secretKey.stringValue,
    keyVersion: 1,
  }),
});

app.synth();
