import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { PaletteProvider, ProxyConfig } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const password = new TerraformVariable(stack, 'proxy_password', { type: 'string', sensitive: true });

new ProxyConfig(stack, 'proxy', {
  httpsProxy: 'http://proxy.dc1.example.com:3128',
  noProxy: ['.dc1.example.com'],
  clusterCidrs: ['10.244.0.0/16', '10.96.0.0/12'],
  username: 'palette',
  password: password.stringValue,
});

app.synth();
