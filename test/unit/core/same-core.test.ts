import { tmpdir } from 'node:os';
import { App, TerraformStack } from 'cdktf';
import { RootConstruct } from 'constructs';
import { PaletteProvider } from '../../../src';

/** As cdktn's: the same brands, and another package in what jsii says of the class. */
class OtherApp extends App {}
Object.assign(OtherApp, { [Symbol.for('jsii.rtti')]: { fqn: 'cdktn.App', version: '0.24.0' } });

/** An app of one's own says nothing of packages: what counts is what it extends. */
class OwnApp extends App {}

const provide = (app: App) => new PaletteProvider(new TerraformStack(app, 'dc1'), 'palette');
const outdir = tmpdir();

test('a provider takes apps of its own core', () => {
  for (const app of [new App({ outdir }), new OwnApp({ outdir })]) expect(() => provide(app)).not.toThrow();
});

test('and says which entry an app of the other core imports', () => {
  class OwnOtherApp extends OtherApp {}
  for (const app of [new OtherApp({ outdir }), new OwnOtherApp({ outdir })])
    expect(() => provide(app)).toThrow(
      /^The app of "dc1" is on cdktn, and its Palette provider on cdktf\. .* CDK Terrain imports "cdktf-palette\/cdktn"/,
    );
});

test('a stack without an app is left to the core', () => {
  const stack = new TerraformStack(new RootConstruct(), 'alone');
  expect(() => new PaletteProvider(stack, 'palette')).not.toThrow();
});
