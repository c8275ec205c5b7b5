import { Command } from 'commander';
import { VERSION } from '../version';
import { addAdoptCommand } from './adopt';
import { addApplyCommands } from './apply';
import { addCompletionCommands } from './completion';
import { printableLines } from './console';
import { addExpressionConsoleCommand } from './expression-console';
import { addFleetCommands } from './fleet';
import { addForceUnlockCommand } from './force-unlock';
import { addGatewayCommands } from './gateway';
import { addGraphCommand } from './graph';
import { addHelpCommands } from './help-command';
import { addImportCommand } from './import';
import { addInitCommand } from './init';
import { addNetworkCommand } from './network';
import { addNewCommand } from './new';
import { addPlanCommand } from './plan';
import { addProviderCommands } from './provider';
import { addProvidersCommands } from './providers';
import { addQueryCommand } from './query';
import { addShowCommands } from './show';
import { addSimulateCommands } from './simulate';
import { addStateCommands } from './state';
import { addTerraformCommand } from './terraform';
import { commandPath } from './terraform-environment';
import { nameCommand } from './traces';
import { addValidateCommand } from './validate';
import { addVersionCommand } from './version-command';
import { addWorkspaceCommands } from './workspace-commands';

/** `pcg` with all its commands. */
export function createProgram(): Command {
  const program = new Command('pcg')
    .description('Spectro Cloud Palette private cloud gateways: plans and applies stacks, and has a local Palette to try them on.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .showHelpAfterError('(pcg --help explains the commands)')
    .enablePositionalOptions()
    .hook('preAction', (_, command) => {
      nameCommand(commandPath(command));
    })
    .configureOutput({ writeErr: (text) => void process.stderr.write(printableLines(text)) });
  addNewCommand(program);
  addInitCommand(program);
  addValidateCommand(program);
  addPlanCommand(program);
  addApplyCommands(program);
  addShowCommands(program);
  addStateCommands(program);
  addWorkspaceCommands(program);
  addImportCommand(program);
  addAdoptCommand(program);
  addQueryCommand(program);
  addExpressionConsoleCommand(program);
  addForceUnlockCommand(program);
  addGatewayCommands(program);
  addFleetCommands(program);
  addGraphCommand(program);
  addNetworkCommand(program);
  addProviderCommands(program);
  addProvidersCommands(program);
  addTerraformCommand(program);
  addSimulateCommands(program);
  addCompletionCommands(program);
  addVersionCommand(program);
  addHelpCommands(program);
  return program;
}
