import { App, TerraformStack } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new generated.sshKey.SshKey(stack, 'ops', {
  name: 'ops',
  sshKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ops@example.com',
});

app.synth();
