import { type Command, Option } from 'commander';
import { RULE_CHOICES } from '../../simulator/world/rules';
import { SEED_NAMES } from '../../simulator/world/seed-names';
import { print } from '../console';
import { refuseCommand } from '../help-command';
import { addSimulateChange } from './change';
import { DEFAULT_PORT } from './client';
import { addSimulateControls } from './controls';
import { addSimulateRun } from './run';
import { type ServeFlags, startSimulator } from './serve';

const VERSIONS = RULE_CHOICES.paletteVersion;

/** `pcg simulate …` */
export function addSimulateCommands(program: Command): void {
  const repeated = (value: string, before: readonly string[] = []) => [...before, value];
  const simulate = program
    .command('simulate')
    .description('a Palette on this machine, to try everything on')
    .option('--port <port>', 'where to listen; 0 takes any free port', String(DEFAULT_PORT))
    .option('--seed <seed>', `what it begins with: ${SEED_NAMES.join(', ')}`, 'default')
    .option('--snapshot <file>', 'begin with a world that was saved with "pcg simulate snapshot"')
    .option(
      '--inventory <file>',
      'what the data centres hold (YAML or JSON), in place of what they make up; other names are refused',
    )
    .option('--data <file>', 'keep the world in this file')
    .option('--speed <factor>', 'how much faster than the clock on the wall its time goes (default: "60")')
    .addOption(
      new Option('--clock <kind>', 'whether its time runs, or moves by "pcg simulate clock" alone').choices(['running', 'manual']),
    )
    .option('--fault <spec>', 'order a fault; see docs/simulator.md; can be repeated', repeated)
    .option('--faults <file>', 'order the faults in this file: JSON, an array of orders')
    .option('--rate-limit', "hold to Palette's rate limits")
    .option('--record <file>', 'write all traffic to this file (HAR 1.2), without secrets')
    .option('--https', 'serve HTTPS, with a certificate authority made for this run')
    .option('--ca-file <file>', "where to write the authority's certificate with --https", 'palette-ca.pem')
    .option('--tls-name <name>', 'another name or address that the certificate is for; can be repeated', repeated)
    .option(
      '--host-name <name>',
      'another name that clients call it by; web pages reach it under no other; can be repeated',
      repeated,
    )
    .addOption(
      new Option('--palette-version <version>', 'which Palette it is (default: "4.10"; OpenStack is gone from 4.8 on)').choices(
        VERSIONS,
      ),
    )
    .option('--strict <rule=value>', 'choose where the known facts leave it open (below); can be repeated', repeated)
    .addHelpText('after', () => `\nRules for --strict, the first value as it is without:\n${ruleLines()}`)
    // What is no command of it is refused below, by a better error.
    .allowExcessArguments()
    .action(async (flags: ServeFlags, { args }: Command) => {
      if (args[0] !== undefined) refuseCommand(simulate, args[0], 'pcg simulate outage berlin');
      const running = await startSimulator(flags);
      // Before anything is said: who reads it may end this at once.
      const ended = new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      print(running.greeting);
      await ended;
      const farewell = await running.close();
      if (farewell !== '') print(`\n${farewell}\n`);
    });
  addSimulateRun(simulate);
  addSimulateControls(simulate);
  addSimulateChange(simulate);
}

function ruleLines(): string {
  return Object.entries(RULE_CHOICES)
    .filter(([rule]) => rule !== 'paletteVersion')
    .map(([rule, values]) => `  ${rule}=${values.join('|')}`)
    .join('\n');
}
