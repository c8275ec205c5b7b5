import type { Manner } from './case';
import type { Chance } from './chance';
import { type Change, dropped, forgotten, freeName, keys, newBlock, renamed, withBlock } from './stack-changes';
import { address, type Block } from './stack-model';

/** A stack of few plain blocks, in whose second step one manner meets one thing that the configuration says, or that happened to the state. */
export interface Corner {
  readonly way: readonly Manner[];
  /** What becomes of the model before step N. */
  readonly change: (change: Change, step: number) => void;
}

/** Those that are left alone keep what was recorded of them. */
export const isCorner = (index: number): boolean => index % 5 === 3;

const MANNERS: readonly Manner[] = [
  {},
  { refresh: false },
  { mode: 'destroy' },
  { mode: 'destroy', refresh: false },
  { mode: 'destroy', targets: true },
  { mode: 'refresh-only' },
  { mode: 'refresh-only', targets: true },
  { targets: true },
  { replace: true },
];

const MEETINGS: readonly ((change: Change) => void)[] = [
  withBlock(movedAndDeclared),
  movedAndNew,
  withBlock(removedAndDeclared),
  withBlock(forgotten),
  withBlock(dropped),
  withBlock(renamed),
  importedNowhere,
  importedBeside,
  withBlock(({ edits, chance }, { name }) => void edits.push({ name, what: chance.of(['tainted', 'deposed', 'lost']) })),
];

export function cornerOf(chance: Chance): Corner {
  const [manner, meeting, other] = [chance.of(MANNERS), chance.of(MEETINGS), chance.of(MEETINGS)];
  const alsoOther = chance.onceIn(4);
  return {
    way: [{}, manner, {}],
    change: (change, step) => {
      if (step === 0) for (const block of change.model.blocks) plain(block);
      if (step === 1) meeting(change);
      if (step === 1 && alsoOther) other(change);
    },
  };
}

function plain(block: Block): void {
  block.provisioners = 'none';
  block.condition = undefined;
  block.triggeredBy = undefined;
  block.ignoreChanges = [];
}

/** Says that a block, or one of its instances, is called otherwise now, which it isn't. */
function movedAndDeclared({ chance, model }: Change, block: Block): void {
  const to = freeName(model);
  if (to === undefined) return;
  const key = chance.onceIn(2) ? '' : (keys(block)[0] ?? '');
  model.moved.push({ from: `${address(block.name)}${key}`, to: `${address(to)}${key}` });
}

/** The state has nothing yet that could move. */
function movedAndNew(change: Change): void {
  const block = addedPlain(change);
  if (block) movedAndDeclared(change, block);
}

function removedAndDeclared({ chance, model }: Change, block: Block): void {
  model.removed.push({ from: address(block.name), lifecycle: { destroy: chance.onceIn(2) } });
}

/** Imports for a block, or for an instance of one, that isn't there. */
function importedNowhere({ chance, model }: Change): void {
  const to = chance.onceIn(2) ? freeName(model) : model.blocks[0]?.name;
  model.imports.push({ to: `${address(to ?? 'g')}${chance.of(['', '[7]', '["nope"]'])}`, id: 'q' });
}

function importedBeside(change: Change): void {
  const block = addedPlain(change);
  if (block) change.model.imports.push({ to: `${address(block.name)}${keys(block)[0] ?? ''}`, id: 'q' });
}

function addedPlain({ chance, model }: Change): Block | undefined {
  const name = freeName(model);
  if (name === undefined) return undefined;
  const block = newBlock(chance, name, []);
  plain(block);
  model.blocks.push(block);
  return block;
}
