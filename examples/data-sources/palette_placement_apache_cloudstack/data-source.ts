import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { CloudAccount, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'apache_cloudstack', name: 'dc3-cloudstack' });
const found = new generated.dataPalettePlacementApacheCloudstack.DataPalettePlacementApacheCloudstack(stack, 'found', {
  cloudAccountId: account.accountId,
  zone: 'zone1',
});
new TerraformOutput(stack, 'offerings', { value: found.offerings });

app.synth();
