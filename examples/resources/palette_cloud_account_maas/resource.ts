import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { CloudAccount, Credentials, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const apiKey = new TerraformVariable(stack, 'maas_api_key', { type: 'string', sensitive: true });

new CloudAccount(stack, 'account', {
  name: 'dc2-maas',
  gateway: PrivateCloudGateway.fromName(stack, 'dc2', 'dc2'),
  credentials: Credentials.maas({
    apiEndpoint: 'http://maas.dc2.example.com:5240/MAAS',
    apiKey: apiKey.stringValue,
    apiKeyVersion: 1,
  }),
});

app.synth();
