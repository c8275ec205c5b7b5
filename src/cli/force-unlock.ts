import type { Command } from 'commander';
import { forceUnlock, LockError } from '../executor';
import { createConsole } from './console';
import { addStackOptions } from './stack-options';
import { type LookOptions, locateState } from './state-file';
import { UserError } from './user-error';

/** `pcg force-unlock` */
export function addForceUnlockCommand(program: Command): void {
  addStackOptions(
    program
      .command('force-unlock')
      .description('clear away what a run that died left of its lock')
      .argument('<lock-id>', 'the ID that the lock error shows')
      .option('--dir <dir>', 'a synthesized stack, or a cdktf app', '.')
      .option('--force', 'do not ask: taken as terraform has it, since nobody is asked'),
  ).action(async (id: string, options: LookOptions) => {
    await forceUnlock(locateState(options).storage, id).catch((error: unknown) => {
      throw error instanceof LockError ? new UserError(error.message) : error;
    });
    createConsole().say('The state has been unlocked.');
  });
}
