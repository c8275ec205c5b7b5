import type { Command } from 'commander';
import { systemClock } from '../../runtime/clock';
import { createConsole } from '../console';
import { withPalette } from '../gateway/connection';
import { quietFactory } from '../provider-factory';
import { collect } from '../stack-options';
import { UserError } from '../user-error';
import { adopt } from './adopt';
import { brokenRules } from './broken-rules';
import { adoptState } from './from-state';
import { adoptedText } from './summary';
import { projectAround } from './write-project';

interface Options {
  readonly gateway: readonly string[];
  readonly project: readonly string[];
  readonly out?: string;
  readonly skipFailing?: boolean;
  readonly fromState?: string;
}

const HELP = `
Which Palette it is comes from the environment: PALETTE_HOST, PALETTE_API_KEY and PALETTE_PROJECT. The key needs to read only.

  pcg adopt --out sites                          all gateways of the tenant, with all that is used through them
  pcg adopt --gateway dc1 --out dc1              one of them
  pcg adopt --from-state terraform.tfstate       moved blocks for what the official provider manages`;

/** `pcg adopt` */
export function addAdoptCommand(program: Command): void {
  program
    .command('adopt')
    .description('describe what Palette has already, so that stacks take it over as it is')
    .option('--gateway <name>', 'only this gateway and what is used through it, by name or uid; may be given again', collect, [])
    .option('--project <name>', 'only what is in this project, besides what belongs to the tenant; may be given again', collect, [])
    .option('--out <dir>', 'where to write: a folder that is empty, not there yet, or left by an adoption that was cut off')
    .option('--skip-failing', 'leave out what fails to be read, instead of ending there')
    .option('--from-state <file>', 'write moved blocks for what a state of the official provider has, and ask Palette nothing')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      process.exitCode = await run(options);
    });
}

async function run({ gateway: gateways, project: projects, out, skipFailing = false, fromState }: Options): Promise<number> {
  if (fromState !== undefined) {
    if (gateways.length > 0 || projects.length > 0 || skipFailing)
      throw new UserError('--from-state takes all that a state has; leave --gateway, --project and --skip-failing out');
    adoptState(fromState, out, createConsole());
    return 0;
  }
  if (out === undefined) throw new UserError('--out says where to write: name a folder that is empty or not there yet');
  return withPalette(async ({ palette, console, signal }) => {
    const tools = {
      client: palette.client,
      provider: quietFactory(process.env),
      clock: systemClock,
      signal,
      say: console.say,
      project: projectAround,
      brokenRules,
    };
    const adopted = await adopt({ gateways, projects, out, skipFailing }, tools);
    console.out(adoptedText(adopted));
    return 0;
  });
}
