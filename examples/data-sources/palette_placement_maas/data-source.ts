import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { CloudAccount, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'maas', name: 'dc2-maas' });
const found = new generated.dataPalettePlacementMaas.DataPalettePlacementMaas(stack, 'found', {
  cloudAccountId: account.accountId,
});
new TerraformOutput(stack, 'resource_pools', { value: found.resourcePools });

app.synth();
