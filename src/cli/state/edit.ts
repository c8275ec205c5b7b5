import { instancesAt, instanceText, removal, stateMove, typedTarget } from '../../executor';
import { noInstance } from '../no-instance';
import { type EditOptions, editState, warning } from './edit-state';

interface DryRunOptions extends EditOptions {
  readonly dryRun?: boolean;
}

/** `pcg state rm` */
export function removeFromState(addresses: readonly string[], { dryRun, ...options }: DryRunOptions): Promise<void> {
  return editState(options, 'state rm', async ({ store, console }) => {
    const wanted = addresses.map((text) => [text, instancesAt(store.state, typedTarget(text))] as const);
    const found = wanted.flatMap(([, instances]) => instances);
    const missing = wanted.flatMap(([text, { length }]) => (length === 0 ? [text] : []));
    const [first] = missing;
    if (found.length === 0 && first !== undefined) {
      if (!dryRun) throw noInstance(first, store.state, console.names);
      console.out('Would have removed nothing.');
    }
    for (const text of missing)
      console.diagnose([warning('No matching object', noInstance(text, store.state, console.names).message)]);
    const gone = [...new Map(found.map((instance) => [instanceText(instance.address), instance]))];
    for (const [text] of gone) console.out(`${dryRun ? 'Would remove' : 'Removed'} ${text}`);
    if (dryRun) return 0;
    await store.finish(
      null,
      gone.flatMap(([, instance]) => removal(instance)),
    );
    console.out(`Successfully removed ${gone.length} resource instance(s).`);
    return 0;
  });
}

/** `pcg state mv` */
export function moveInState(given: string, target: string, { dryRun, ...options }: DryRunOptions): Promise<void> {
  return editState(options, 'state mv', async ({ store, console }) => {
    const { changes, from, to } = stateMove(store.state, typedTarget(given), typedTarget(target));
    console.out(`${dryRun ? 'Would move' : 'Move'} ${JSON.stringify(from)} to ${JSON.stringify(to)}`);
    if (dryRun) return 0;
    await store.finish(null, changes);
    console.out('Successfully moved 1 object(s).');
    return 0;
  });
}
