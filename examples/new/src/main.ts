import { App } from 'cdktf';
import { SiteStack } from './stack';

/** The sites, each in a stack of its own: one more name is one more site. */
const SITES = ['dc1'];

const app = new App();
for (const name of SITES) {
  new SiteStack(app, name, { workers: 2, installCommand: process.env.GATEWAY_INSTALL_COMMAND });
}
app.synth();
