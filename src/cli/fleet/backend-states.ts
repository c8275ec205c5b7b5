import { readConfiguration, statesBeside } from '../../executor';
import { systemClock } from '../../runtime/clock';
import type { ChosenStack } from '../stacks/chosen';
import { type GoneStack, leftIn } from './gone-stacks';

/**
 * Stacks that the app has no more, while the backends of its other stacks keep a state with objects of theirs.
 * @throws DiagnosticError where a backend can't tell, and StateError where it doesn't answer
 */
export async function goneInBackends(stacks: readonly ChosenStack[]): Promise<readonly GoneStack[]> {
  const known = new Set(stacks.map(({ name }) => name));
  const asked = new Set<string>();
  // By the names of their states: two backends may keep the same.
  const gone = new Map<string, readonly GoneStack[]>();
  for (const { name, folder } of stacks) {
    const { backend } = readConfiguration(folder);
    // Local ones are looked at where they are.
    if (backend.type === 'local') continue;
    // Most stacks of an app keep their states alike, and one of them is asked for all.
    const kind = JSON.stringify([backend.type, backend.settings]).replaceAll(name, '{stack}');
    if (asked.has(kind)) continue;
    asked.add(kind);
    const context = { directory: folder, env: process.env, clock: systemClock };
    for (const { stack, open } of await statesBeside(backend, name, context)) {
      if (known.has(stack)) continue;
      const { name: place, remote } = open();
      try {
        if (gone.has(place)) continue;
        const state = await remote?.read();
        gone.set(place, state === undefined || state.length === 0 ? [] : leftIn(stack, place, state.toString()));
      } finally {
        await remote?.close();
      }
    }
  }
  return [...gone.values()].flat();
}
