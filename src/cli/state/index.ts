import type { Command } from 'commander';
import { addLockOptions, addStateOptions } from '../stack-options';
import { moveInState, removeFromState } from './edit';
import { listState, showObject } from './look';
import { replaceProviderInState } from './replace-provider';
import { setTainted } from './taint';
import { pullState, pushState } from './transfer';

const DIR = ['--dir <dir>', 'a synthesized stack, or a cdktf app', '.'] as const;

/** `pcg state …`, `pcg taint`, `pcg untaint` */
export function addStateCommands(program: Command): void {
  const state = program.command('state').description('what is in the state: look at it, and mend it by hand');
  const look = (name: string, description: string) =>
    addStateOptions(
      state
        .command(name)
        .description(description)
        .option(...DIR),
    );
  const edit = (name: string, description: string, parent = state) =>
    addLockOptions(
      addStateOptions(
        parent
          .command(name)
          .description(description)
          .option(...DIR),
      ),
    );
  look('list', 'list the objects in the state')
    .argument('[address...]', 'only these: instances, resources or modules')
    .option('--id <id>', 'only the object with this id')
    .action(listState);
  look('show', 'show one object in the state').argument('<address>', 'palette_cluster_vsphere.apps').action(showObject);
  edit('rm', 'take objects out of the state, and leave them as they are')
    .argument('<address...>', 'an instance, or a resource with all of its instances')
    .option('--dry-run', 'say what would go')
    .action(removeFromState);
  edit('mv', 'give an object in the state another address; a moved block in the configuration does it for everybody')
    .argument('<from>', 'where it is: an instance, or a resource with all of its instances')
    .argument('<to>', 'where it is to be')
    .option('--dry-run', 'say what would move')
    .action(moveInState);
  edit('replace-provider', 'give all objects of a provider to another one, with the same schemas')
    .argument('<from>', 'the source address that the state has')
    .argument('<to>', 'the source address that it is to have')
    .option('--auto-approve', 'do not ask')
    .action(replaceProviderInState);
  look('pull', 'print the state as it is kept').action(pullState);
  edit('push', 'put a state in the place of the one that is kept, if it is the same one and newer')
    .argument('<file>', 'the file that has it; - is stdin')
    .option('--force', 'whatever is there now')
    .action(pushState);
  for (const tainted of [true, false]) {
    const name = tainted ? 'taint' : 'untaint';
    const what = tainted
      ? 'mark an object as one to be replaced by the next apply; "plan --replace" asks for that without touching the state'
      : 'take the mark away that has an object replaced';
    edit(name, what, program)
      .argument('<address>', 'palette_cluster_vsphere.apps')
      .option('--allow-missing', 'succeed when the state has no such object')
      .action((address: string, options) => setTainted(tainted, address, options));
  }
}
