#!/usr/bin/env node
import { Command } from 'commander';
import { optimiseLate } from '../runtime/optimise-late';
import { VERSION } from '../version';
import { addApplyCommands } from './apply';
import { createConsole, printableLines } from './console';
import { addForceUnlockCommand } from './force-unlock';
import { addGraphCommand } from './graph';
import { addHelpCommands } from './help-command';
import { addPlanCommand } from './plan';
import { addProviderCommands } from './provider';
import { addShowCommands } from './show';
import { addSimulateCommands } from './simulate';
import { tellable } from './tell-error';
import { addTerraformCommand } from './terraform';
import { commandPath, refuseCliArgs } from './terraform-environment';
import { UserError } from './user-error';

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('pcg')
    .description('Spectro Cloud Palette private cloud gateways: plans and applies stacks, and has a local Palette to try them on.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .showHelpAfterError('(pcg --help explains the commands)')
    .enablePositionalOptions()
    .hook('preAction', (_, command) => refuseCliArgs(commandPath(command), process.env))
    .configureOutput({ writeErr: (text) => void process.stderr.write(printableLines(text)) });
  addPlanCommand(program);
  addApplyCommands(program);
  addShowCommands(program);
  addForceUnlockCommand(program);
  addGraphCommand(program);
  addProviderCommands(program);
  addTerraformCommand(program);
  addSimulateCommands(program);
  addHelpCommands(program);
  await program.parseAsync([...argv]);
}

// Whoever reads may go away (`pcg plan | head`); what goes on here goes on. Output that is lost otherwise makes the command fail,
// however well it went: it ends with its own exit code after that.
let lost = false;
process.on('exit', () => {
  if (lost) process.exitCode = 1;
});
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    if (lost) return;
    lost = true;
    if (stream === process.stdout) process.stderr.write(`pcg: the output could not be written: ${message}\n`);
  });
}

optimiseLate();
main(process.argv).catch((error: unknown) => {
  const diagnostics = tellable(error);
  if (diagnostics) createConsole().diagnose(diagnostics);
  else if (error instanceof UserError) process.stderr.write(`pcg: ${printableLines(error.message)}\n`);
  else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `pcg: this is a bug; please report it at https://github.com/cdktf-palette/cdktf-palette/issues\n\n${printableLines(text)}\n`,
    );
  }
  process.exitCode = 1;
});
