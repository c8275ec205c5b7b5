import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { CloudAccount, generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const account = CloudAccount.fromName(stack, 'account', { kind: 'vsphere', name: 'dc1-vcenter' });
const found = new generated.dataPalettePlacementVsphere.DataPalettePlacementVsphere(stack, 'found', {
  cloudAccountId: account.accountId,
  datacenter: 'DC1',
  computeCluster: 'cluster1',
});
new TerraformOutput(stack, 'datastores', { value: found.datastores });

app.synth();
