import { App, TerraformOutput, TerraformStack } from 'cdktf';
import { CaCertificate, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const found = CaCertificate.fromName(stack, 'found', 'acme-root');
new TerraformOutput(stack, 'id', { value: found.certificateId });

app.synth();
