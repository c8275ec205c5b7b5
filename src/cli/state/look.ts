import { stateText } from '../../report';
import { createConsole } from '../console';
import { noInstance } from '../no-instance';
import { knownSchemas } from '../run-providers';
import { type LookOptions, needState } from '../state-file';

/** `pcg state list` */
export async function listState(addresses: readonly string[], options: LookOptions): Promise<void> {
  const { state } = await needState(options);
  const wanted = (address: string) =>
    addresses.length === 0 ||
    addresses.some(
      (each) =>
        address === each || address.startsWith(`${each}[`) || (each.startsWith('module.') && address.startsWith(`${each}.`)),
    );
  const { out } = createConsole();
  for (const address of [...state.instances.keys()].filter(wanted).sort()) out(address);
}

/** `pcg state show` */
export async function showObject(address: string, options: LookOptions): Promise<void> {
  const { state, configuration } = await needState(options);
  const { find } = await knownSchemas({ configuration, state, env: process.env });
  const { out, names } = createConsole();
  names.read(configuration);
  names.readState(state, find);
  if (!state.instances.has(address)) throw noInstance(address, state, names);
  out(stateText(state, find, address, names));
}
