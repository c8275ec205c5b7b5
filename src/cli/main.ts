#!/usr/bin/env node
import { Command } from 'commander';
import { VERSION } from '../version';
import { addProviderCommands } from './provider';
import { addSimulateCommands } from './simulate';
import { addTerraformCommand } from './terraform';
import { UserError } from './user-error';

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('pcg')
    .description('Spectro Cloud Palette private cloud gateways: the provider, the real terraform with it, and a local Palette.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(true)
    .showHelpAfterError('(pcg --help explains the commands)')
    .enablePositionalOptions();
  addProviderCommands(program);
  addTerraformCommand(program);
  addSimulateCommands(program);
  await program.parseAsync([...argv]);
}

main(process.argv).catch((error: unknown) => {
  if (error instanceof UserError) process.stderr.write(`pcg: ${error.message}\n`);
  else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `pcg: this is a bug; please report it at https://github.com/cdktf-palette/cdktf-palette/issues\n\n${text}\n`,
    );
  }
  process.exitCode = 1;
});
