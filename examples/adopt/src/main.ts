import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { readSite, SiteStack } from 'cdktf-palette';

/** The sites that were adopted, each in a stack of its own. */
const SITES = 'sites';

const app = new App();
for (const file of readdirSync(SITES).sort()) new SiteStack(app, readSite(join(SITES, file)));
app.synth();
