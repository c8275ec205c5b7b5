import type { State, StateInstance } from '../../executor';
import { instanceText } from '../../executor/address';
import { openStore } from '../open-store';
import { locateState } from '../state-file';
import type { Connection } from './connection';

/** How the user says in whose state a gateway is. */
export interface OwnerOptions {
  readonly dir?: string;
  readonly stack?: string;
  readonly synth?: boolean;
  readonly state?: string;
}

/** A state that is locked. */
export interface LockedState {
  readonly name: string;
  /** What the state has of a gateway: itself, and the waits for it. */
  ofGateway(uid: string): readonly StateInstance[];
  /** The uid of a gateway that the state has by this name or uid. */
  uidOf(named: string): string | undefined;
  /** Takes objects out of the state, and leaves them in Palette as they are. */
  forget(instances: readonly StateInstance[]): Promise<void>;
}

const TYPES = new Set(['palette_private_cloud_gateway', 'palette_private_cloud_gateway_ready']);

/** Whether a stack is given. */
export function isGiven({ dir, stack, state }: OwnerOptions): boolean {
  return dir !== undefined || stack !== undefined || state !== undefined;
}

/** Does something with the state of a stack, which is locked meanwhile and saved after, whatever happens. */
export async function withState<T>(
  { dir = '.', ...options }: OwnerOptions,
  { console, signal }: Pick<Connection, 'console' | 'signal'>,
  run: (state: LockedState) => Promise<T>,
): Promise<T> {
  const { storage } = locateState({ dir, ...options });
  const opening = { command: 'gateway drain', operation: 'OperationTypeApply', emit: console.emit, signal };
  const store = await openStore(storage, opening);
  try {
    return await run({
      name: storage.name,
      ofGateway: (uid) => gatewayIn(store.state, uid),
      uidOf: (named) => uidIn(store.state, named),
      forget: (instances) =>
        store.finish(
          null,
          instances.map(({ address, provider }) => ({ address, provider, object: null })),
        ),
    });
  } finally {
    await store.close();
  }
}

function gatewayIn({ instances }: State, uid: string): readonly StateInstance[] {
  return [...instances.values()].filter(
    ({ address, current }) => address.mode === 'managed' && TYPES.has(address.type) && current?.attributes.id === uid,
  );
}

function uidIn({ instances }: State, named: string): string | undefined {
  const uids = [...instances.values()]
    .filter(({ address }) => address.mode === 'managed' && address.type === 'palette_private_cloud_gateway')
    .map(({ current }) => current?.attributes)
    .filter((attributes) => attributes?.id === named || attributes?.name === named)
    .map((attributes) => attributes?.id);
  return uids.find((uid) => typeof uid === 'string');
}

/** The address of an instance, as terraform writes it. */
export function addressOf({ address }: StateInstance): string {
  return instanceText(address);
}
