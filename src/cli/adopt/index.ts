import { type Command, Option } from 'commander';
import { PROJECT_CORE_NAMES } from '../new/cores';
import { collect } from '../stack-options';
import type { AdoptFlags } from './run';

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
    .addOption(new Option('--core <core>', 'what the stacks are written for').choices(PROJECT_CORE_NAMES).default('cdktf'))
    .option('--skip-failing', 'leave out what fails to be read, instead of ending there')
    .option('--from-state <file>', 'write moved blocks for what a state of the official provider has, and ask Palette nothing')
    .addHelpText('after', HELP)
    .action(async (flags: AdoptFlags) => {
      // The writing of YAML comes with it, which no other start should wait for.
      const { runAdopt } = await import('./run.js');
      process.exitCode = await runAdopt(flags);
    });
}
