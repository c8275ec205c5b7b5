import { App, TerraformStack } from 'cdktf';
import { IpAddresses, IpPool, PaletteProvider, PrivateCloudGateway } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new IpPool(stack, 'nodes', {
  name: 'nodes',
  gateway: PrivateCloudGateway.fromName(stack, 'dc1', 'dc1'),
  addresses: IpAddresses.range('10.0.0.10', '10.0.0.90'),
  router: '10.0.0.1',
  prefix: 24,
  nameservers: ['10.0.0.2'],
});

app.synth();
