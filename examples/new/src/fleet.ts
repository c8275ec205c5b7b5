import { App } from 'cdktf';
import { SiteStack } from './stack';

/** The sites by wave, each in a stack of its own. A wave comes after all of the one before; the first is the canary. */
const WAVES = [['dc1']];

const app = new App();
let before: readonly SiteStack[] = [];
for (const names of WAVES) {
  const wave = names.map((name) => new SiteStack(app, name, { workers: 2, installCommand: process.env.GATEWAY_INSTALL_COMMAND }));
  for (const stack of wave) for (const earlier of before) stack.addDependency(earlier);
  before = wave;
}
app.synth();
