import { instanceText, type State } from '../../executor';
import { paletteProvider } from '../../provider';

/** The provider whose objects are taken over, by the last parts of its address. */
const OFFICIAL = /\/spectrocloud\/spectrocloud"\]/;

/** A move of all instances that a block has. */
export interface MovedBlock {
  readonly from: string;
  readonly to: string;
}

/** What a state of the official provider comes to here. */
export interface Moves {
  readonly moved: readonly MovedBlock[];
  /** Addresses of what has no counterpart. */
  readonly left: readonly string[];
}

/** Finds for each block of the official provider the type that takes it over. */
export function movesOf({ instances }: Pick<State, 'instances'>): Moves {
  const targets = new Map(
    paletteProvider.resources.flatMap(({ type, movesFrom = [] }) => movesFrom.map((source) => [source.type, type] as const)),
  );
  const moved = new Map<string, MovedBlock>();
  const left = new Set<string>();
  for (const { address, provider } of instances.values()) {
    if (address.mode !== 'managed' || !OFFICIAL.test(provider)) continue;
    const block = { ...address, key: undefined };
    const from = instanceText(block);
    const type = targets.get(address.type);
    if (type === undefined) left.add(from);
    else moved.set(from, { from, to: instanceText({ ...block, type }) });
  }
  return { moved: [...moved.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), left: [...left].sort() };
}
