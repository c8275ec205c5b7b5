import { instanceText, tainting, typedAddress } from '../../executor';
import { noInstance } from '../no-instance';
import { UserError } from '../user-error';
import { type EditOptions, editState, warning } from './edit-state';

interface TaintOptions extends EditOptions {
  readonly allowMissing?: boolean;
}

/** `pcg taint`, `pcg untaint` */
export function setTainted(tainted: boolean, given: string, { allowMissing, ...options }: TaintOptions): Promise<void> {
  return editState(options, tainted ? 'taint' : 'untaint', async ({ store, console }) => {
    const address = typedAddress(given);
    const text = instanceText(address);
    if (address.mode !== 'managed') throw new UserError(`Resource instance ${text} cannot be ${tainted ? '' : 'un'}tainted`);
    const instance = store.state.instances.get(text);
    const object = instance?.current;
    if (!instance || !object) {
      if (!allowMissing) throw noInstance(given, store.state, console.names);
      const detail = `Resource instance ${text} was not found, but this is not an error because --allow-missing was given.`;
      console.diagnose([warning('No such resource instance', detail)]);
      return 0;
    }
    if (!tainted && !object.tainted) {
      throw new UserError(`Resource instance ${text} is not currently tainted, and so it cannot be untainted.`);
    }
    await store.finish(null, [tainting(instance, object, tainted)]);
    console.out(`Resource instance ${text} has been ${tainted ? 'marked as tainted' : 'successfully untainted'}.`);
    return 0;
  });
}
