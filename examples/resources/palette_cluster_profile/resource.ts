import { App, TerraformStack } from 'cdktf';
import { ClusterProfile, Layer, PackData, PaletteProvider, RegistryData } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const registry = new RegistryData(stack, 'public', { name: 'Public Repo' });
const nginx = new PackData(stack, 'nginx', { name: 'nginx', registryUid: registry.id });

new ClusterProfile(stack, 'ingress', {
  name: 'ingress',
  version: '1.0.0',
  layers: [
    Layer.pack(nginx),
    Layer.manifests('shop', {
      namespace: `apiVersion: v1
kind: Namespace
metadata:
  name: shop
`,
    }),
  ],
});

app.synth();
