import { App, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import { isStage, Site, STAGES } from './site';

// One apply a stage: MIGRATION_STAGE=before, then migrating, then after. Who does it for real edits the stage here.
const stage = process.env.MIGRATION_STAGE ?? 'before';
if (!isStage(stage)) throw new Error(`MIGRATION_STAGE is one of ${STAGES.join(', ')}, not "${stage}"`);

const app = new App();
const stack = new TerraformStack(app, 'site-dc5');
new PaletteProvider(stack, 'palette');
new Site(stack, 'dc5', { name: 'dc5', stage, installCommand: process.env.GATEWAY_INSTALL_COMMAND });
app.synth();
