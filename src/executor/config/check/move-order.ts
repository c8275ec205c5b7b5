import { type InstanceAddress, instanceText, resourceText } from '../../address';
import { modulePath, moduleSteps } from '../../module-address';
import type { MoveConfig } from '../configuration';
import { type FlatMove, isFlat, type MovePlace, type PlaceStep, placeOf } from './move-endpoint';

/** Whether whole blocks move, with all instances that they have. */
export function isWhole({ from, to }: FlatMove): boolean {
  return from.key === undefined && to.key === undefined;
}

/**
 * Moves in the order in which they are done: what moves onto an address comes before what moves away from it, also where the one
 * is about a block and the other about an instance of it (Terraform: internal/refactoring).
 * @returns undefined when they lead back to where they begin
 */
export function movesInOrder(moves: readonly MoveConfig[]): readonly MoveConfig[] | undefined {
  const flat = moves.filter(isFlat);
  return flat.length === moves.length ? inOrder(flat, predecessors(flat)) : inOrder(moves, predecessorsAmong(moves));
}

function inOrder<M>(moves: readonly M[], before: (move: M) => readonly M[]): readonly M[] | undefined {
  const ordered = new Set<M>();
  const open = new Set<M>();
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
function predecessors(moves: readonly FlatMove[]): (move: FlatMove) => readonly FlatMove[] {
  const index = new Map<string, FlatMove[]>();
  const note = (key: string, move: FlatMove): void => {
    const known = index.get(key);
    if (known) known.push(move);
    else index.set(key, [move]);
  };
  const chain = (move: FlatMove, address: InstanceAddress) => `${isWhole(move)} ${instanceText(address)}`;
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

/** The same where modules move, or what is in them: each is held against each. */
function predecessorsAmong(moves: readonly MoveConfig[]): (move: MoveConfig) => readonly MoveConfig[] {
  const places = new Map(moves.map((move) => [move, { from: placeOf(move, move.from), to: placeOf(move, move.to) }] as const));
  const found = new Map<MoveConfig, readonly MoveConfig[]>();
  const waitsFor = (a: MoveConfig, b: MoveConfig): boolean => {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other || a === b) return false;
    if (isSame(one.from, other.to)) return true;
    const nested =
      isInside(one.from, other.to) || isInside(one.to, other.to) || isInside(other.from, one.from) || isInside(other.to, one.from);
    if (!nested) return false;
    // What gives a module other keys only comes before what moves inside it.
    return moduleSteps(a.within).length >= moduleSteps(b.within).length || !isReindex(a);
  };
  return (move) => {
    const known = found.get(move) ?? moves.filter((other) => waitsFor(move, other));
    found.set(move, known);
    return known;
  };
}

function isReindex({ from, to }: MoveConfig): boolean {
  return !('type' in from) && modulePath(from.module) === modulePath(to.module ?? '');
}

function meets(a: PlaceStep | undefined, b: PlaceStep | undefined): boolean {
  if (!a || !b) return a === b;
  return a.name === b.name && (a.any === true || b.any === true || a.key === b.key);
}

function isSame(a: MovePlace, b: MovePlace): boolean {
  // What moves as a whole and what moves by itself are told apart, also where they are written alike.
  if (a.block?.any !== b.block?.any || !meets(a.block, b.block)) return false;
  return a.modules.length === b.modules.length && a.modules.every((step, i) => meets(step, b.modules[i]));
}

function isInside(inner: MovePlace, outer: MovePlace): boolean {
  if (!outer.modules.every((step, i) => meets(step, inner.modules[i]))) return false;
  if (outer.block === undefined) return inner.modules.length > outer.modules.length || inner.block !== undefined;
  return (
    inner.modules.length === outer.modules.length &&
    outer.block.any === true &&
    inner.block !== undefined &&
    inner.block.any === undefined &&
    inner.block.name === outer.block.name
  );
}
