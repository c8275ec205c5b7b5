import type { Manner } from './case';
import type { Chance } from './chance';
import { type Change, dropped, failsAgain, forgotten, freeName, keys, newBlock, renamed, withBlock } from './stack-changes';
import { address, type Block } from './stack-model';

/** A stack of few plain blocks, in whose second step things meet that seldom do. */
export interface Corner {
  readonly way: readonly Manner[];
  /** What becomes of the model before step N. */
  readonly change: (change: Change, step: number) => void;
}

/** Those that are left alone keep what was recorded of them. */
export const isCorner = (index: number): boolean => index % 5 === 3;

export function cornerOf(chance: Chance, index: number): Corner {
  if (index % 2 === 1) return meeting(chance);
  return chance.onceIn(2) ? failure(chance) : nothingComesOfIt(chance);
}

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

/** One manner, and one thing that the configuration says or that happened to the state. */
function meeting(chance: Chance): Corner {
  const [manner, first, second] = [chance.of(MANNERS), chance.of(MEETINGS), chance.of(MEETINGS)];
  const isBoth = chance.onceIn(4);
  return {
    way: [{}, manner, {}],
    change: (change, step) => {
      if (step === 0) allPlain(change);
      if (step === 1) first(change);
      if (step === 1 && isBoth) second(change);
    },
  };
}

/** An apply that fails at one block, while something becomes of others. */
function failure(chance: Chance): Corner {
  const [first, second] = [chance.of(BESIDE), chance.of(BESIDE)];
  return {
    way: [{}, chance.onceIn(4) ? { targets: true } : {}, {}],
    change: (change, step) => {
      if (step === 0) allPlain(change);
      if (step !== 1) return;
      withBlock(failsAgain)(change);
      first(change);
      second(change);
    },
  };
}

/** What a block is made of is planned as unknown, and turns out to be what it was. */
function nothingComesOfIt(chance: Chance): Corner {
  const around = chance.of(['length([#])', 'startswith("x-${jsonencode(#)}", "x-")', '# == null ? 1 : 2', 'can(#)']);
  const isReplaced = chance.onceIn(2);
  return {
    way: [{}, chance.onceIn(4) ? { replace: true } : {}, {}],
    change: (change, step) => {
      const { model } = change;
      if (step === 0) {
        allPlain(change);
        const first = model.blocks[0] ?? addedPlain(change);
        const last = addedPlain(change);
        if (first && last) last.input = { kind: 'reference', to: first.name, attribute: 'output', around };
      }
      const [first, last] = [model.blocks[0], model.blocks.at(-1)];
      if (step !== 1 || !first || !last) return;
      if (isReplaced) first.triggers = { kind: 'literal', json: chance.below(1000) };
      else first.input = { kind: 'literal', json: chance.of(['p', 'q', ['r']]) };
      last.createBeforeDestroy = !last.createBeforeDestroy;
    },
  };
}

const BESIDE: readonly ((change: Change) => void)[] = [
  withBlock(dropped),
  withBlock(forgotten),
  withBlock(renamed),
  withBlock(({ edits }, { name }) => void edits.push({ name, what: 'deposed' })),
  withBlock((_, block) => {
    block.repetition = { kind: 'count', count: 0 };
  }),
  withBlock(({ chance }, block) => {
    block.triggers = { kind: 'literal', json: chance.below(1000) };
  }),
  withBlock((_, block) => {
    block.createBeforeDestroy = !block.createBeforeDestroy;
  }),
  dependent,
];

function allPlain({ model }: Change): void {
  for (const block of model.blocks) plain(block);
}

function plain(block: Block): void {
  block.provisioners = 'none';
  block.condition = undefined;
  block.triggeredBy = undefined;
  block.ignoreChanges = [];
}

/** A new block that waits for the last one, by what it is made of, or by its word. */
function dependent(change: Change): void {
  const before = [...change.model.blocks];
  const block = addedPlain(change, before);
  if (block) block.dependsOn = before.slice(-1).map(({ name }) => name);
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

function addedPlain({ chance, model }: Change, before: readonly Block[] = []): Block | undefined {
  const name = freeName(model);
  if (name === undefined) return undefined;
  const block = newBlock(chance, name, before);
  plain(block);
  model.blocks.push(block);
  return block;
}
