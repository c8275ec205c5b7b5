import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { CloudAccount, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'openstack', name: 'dc4-openstack' });
const found = new generated.dataPalettePlacementOpenstack.DataPalettePlacementOpenstack(stack, 'found', {
  cloudAccountId: account.accountId,
});
new TerraformOutput(stack, 'flavors', { value: found.flavors });

app.synth();
