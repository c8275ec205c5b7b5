import { App, TerraformStack } from 'cdktf';
import { DnsMapping, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new DnsMapping(stack, 'dc1', {
  gateway: PrivateCloudGateway.fromName(stack, 'gateway', 'dc1'),
  searchDomain: 'dc1.example.com',
  datacenter: 'DC1',
  network: 'VM Network',
});

app.synth();
