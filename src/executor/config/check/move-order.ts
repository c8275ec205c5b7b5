import { type InstanceAddress, instanceText, resourceText } from '../../address';

/** What a `moved` block says. */
export interface Move {
  readonly from: InstanceAddress;
  readonly to: InstanceAddress;
}

/** Whether whole blocks move, with all instances that they have. */
export function isWhole({ from, to }: Move): boolean {
  return from.key === undefined && to.key === undefined;
}

/**
 * Moves in the order in which they are done: what moves onto an address comes before what moves away from it, also where the one
 * is about a block and the other about an instance of it (Terraform: internal/refactoring).
 * @returns undefined when they lead back to where they begin
 */
export function movesInOrder(moves: readonly Move[]): readonly Move[] | undefined {
  const before = predecessors(moves);
  const ordered = new Set<Move>();
  const open = new Set<Move>();
  for (const start of moves) {
    const way = ordered.has(start) ? [] : [start];
    // A chain may be as long as the configuration is large.
    for (let move = way.at(-1); move; move = way.at(-1)) {
      open.add(move);
      const next = before(move).find((other) => !ordered.has(other));
      if (next === undefined) {
        ordered.add(move);
        open.delete(move);
        way.pop();
      } else if (open.has(next)) return undefined;
      else way.push(next);
    }
  }
  return [...ordered];
}

/** Finds what is to be done before a move. */
function predecessors(moves: readonly Move[]): (move: Move) => readonly Move[] {
  const index = new Map<string, Move[]>();
  const note = (key: string, move: Move): void => {
    const known = index.get(key);
    if (known) known.push(move);
    else index.set(key, [move]);
  };
  const chain = (move: Move, address: InstanceAddress) => `${isWhole(move)} ${instanceText(address)}`;
  for (const move of moves) {
    note(`to ${chain(move, move.to)}`, move);
    if (isWhole(move)) note(`whole to ${resourceText(move.to)}`, move);
    else for (const block of new Set([move.from, move.to].map(resourceText))) note(`one about ${block}`, move);
  }
  const found = (key: string) => index.get(key) ?? [];
  return (move) => [
    ...found(`to ${chain(move, move.from)}`),
    ...(isWhole(move)
      ? found(`one about ${resourceText(move.from)}`)
      : [move.from, move.to].flatMap((address) => found(`whole to ${resourceText(address)}`))),
  ];
}
