import { instancesAt, instanceText, typedTarget } from '../../executor';
import { compareInstances } from '../../executor/address';
import { stateText } from '../../report';
import { createConsole } from '../console';
import { noInstance } from '../no-instance';
import { knownSchemas } from '../run-providers';
import { type LookOptions, needState } from '../state-file';

interface ListOptions extends LookOptions {
  readonly id?: string;
}

/** `pcg state list` */
export async function listState(addresses: readonly string[], { id, ...options }: ListOptions): Promise<void> {
  const { state, configuration } = await needState(options);
  const { out, names } = createConsole();
  names.read(configuration);
  const found = addresses.map((text) => [text, instancesAt(state, typedTarget(text))] as const);
  for (const [text, instances] of found) {
    if (instances.length === 0 && !state.emptyBlocks.has(text)) throw noInstance(text, state, names);
  }
  const wanted = addresses.length === 0 ? state.instances.values() : found.flatMap(([, instances]) => instances);
  const listed = [...new Set(wanted)].filter(({ current }) => id === undefined || current?.attributes.id === id);
  for (const { address } of listed.sort((a, b) => compareInstances(a.address, b.address))) out(instanceText(address));
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
