import { readFileSync } from 'node:fs';
import { text as textOf } from 'node:stream/consumers';
import { checkPush, readState, stateFileText } from '../../executor';
import { type LookOptions, lookAtState } from '../state-file';
import { UserError } from '../user-error';
import { type EditOptions, editState } from './edit-state';

/** `pcg state pull`: nothing where there is no state yet. The text has what is secret, as the state has it. */
export async function pullState(options: LookOptions): Promise<void> {
  const { state } = await lookAtState(options);
  if (state) process.stdout.write(stateFileText(state));
}

/** `pcg state push` */
export async function pushState(file: string, { force, ...options }: EditOptions & { readonly force?: boolean }): Promise<void> {
  const [name, text] = file === '-' ? ['stdin', await textOf(process.stdin)] : [file, readFileSync(file, 'utf8')];
  const given = readState(text, name);
  if (!given) throw new UserError(`${name} has no state in it`);
  await editState(options, 'state push', async ({ store, storage, console }) => {
    if (!force) checkPush(store.state, given);
    store.replace(given);
    console.say(`The state ${storage.name} is now that of ${name} (serial ${given.serial}).`);
    return 0;
  });
}
