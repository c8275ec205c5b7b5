import type { Edit } from './case';
import type { Chance } from './chance';
import { type Call, type CallRepetition, callKeys, callOutput, type ModulesModel, type Place } from './module-model';
import { CHANGES, newBlock } from './stack-changes';
import { address } from './stack-model';

/** What a change may do beside changing the model. */
export interface ModulesChange {
  readonly chance: Chance;
  readonly model: ModulesModel;
  readonly edits: Edit[];
}

const CALLS = ['m', 'n', 'o'];
const GIVEN: readonly unknown[] = ['x', 'y', 1, ['x'], { k: 1 }, null, '${sensitive("x")}', '${timestamp()}'];

export function callRepetition(chance: Chance): CallRepetition {
  if (chance.onceIn(2)) return { kind: 'none' };
  if (chance.onceIn(2)) return { kind: 'count', count: chance.below(3) };
  return { kind: 'each', keys: chance.of([['k'], ['k', 'l'], [], ['é']]) };
}

/** A call with a name that is free; what it is given refers to the first block only, which refers to no module. */
export function addCall({ chance, model }: ModulesChange): void {
  const name = CALLS.find((each) => !model.calls.root.some((call) => call.name === each));
  if (name === undefined) return;
  model.calls.root.push({
    name,
    module: chance.onceIn(3) ? 'inner' : 'outer',
    repetition: callRepetition(chance),
    given: given({ chance, model }),
    dependsOn: dependsOn({ chance, model }),
  });
}

function given({ chance, model }: Pick<ModulesChange, 'chance' | 'model'>): unknown {
  const [first] = model.places.root.blocks;
  if (!first || chance.onceIn(2)) return chance.of(GIVEN);
  const whole = address(first.name);
  return `\${${chance.of(first.repetition.kind === 'none' ? [`${whole}.id`, `${whole}.output`, whole] : [whole, `[${whole}]`])}}`;
}

function dependsOn({ chance, model }: Pick<ModulesChange, 'chance' | 'model'>): string[] {
  const [first] = model.places.root.blocks;
  return first && chance.onceIn(4) ? [address(first.name)] : [];
}

/** Calls `inner` from `outer`, or no more. */
export function nested({ chance, model }: ModulesChange): void {
  const { outer } = model.calls;
  if (outer.length > 0) outer.length = 0;
  else outer.push({ name: 'i', module: 'inner', repetition: callRepetition(chance), given: '${var.@in}', dependsOn: [] });
}

const withCall =
  (change: (all: ModulesChange, call: Call) => void) =>
  (all: ModulesChange): void => {
    const { root } = all.model.calls;
    if (root.length > 0) change(all, all.chance.of(root));
  };

function repeatedOtherwise({ chance, model }: ModulesChange, call: Call): void {
  const was = callKeys(call);
  call.repetition = callRepetition(chance);
  const is = callKeys(call);
  unrefer(model);
  if (was.length === 0 || is.length === 0 || chance.onceIn(3)) return;
  const [from, to] = [chance.of(was), chance.of(is)];
  if (from !== to) model.moved.push({ from: `module.@${call.name}${from}`, to: `module.@${call.name}${to}` });
}

/** What refers to modules would refer to what isn't there. */
function unrefer({ places: { root } }: ModulesModel): void {
  root.outputs = {};
  for (const block of root.blocks) {
    if (JSON.stringify(block.input).includes('module.@')) block.input = { kind: 'literal', json: 'x' };
    block.dependsOn = block.dependsOn.filter((name) => !name.includes('module.'));
  }
}

function renamed({ chance, model }: ModulesChange, call: Call): void {
  const name = CALLS.find((each) => !model.calls.root.some((other) => other.name === each));
  if (name === undefined) return;
  unrefer(model);
  model.calls.root[model.calls.root.indexOf(call)] = { ...call, name };
  if (!chance.onceIn(5)) model.moved.push({ from: `module.@${call.name}`, to: `module.@${name}` });
}

function dropped({ chance, model }: ModulesChange, call: Call): void {
  unrefer(model);
  model.calls.root.splice(model.calls.root.indexOf(call), 1);
  if (chance.onceIn(2)) model.removed.push({ from: `module.@${call.name}`, lifecycle: { destroy: chance.onceIn(2) } });
}

/** A block of the root module goes into one that is called, with what it has made. */
function movedInto({ chance, model }: ModulesChange, call: Call): void {
  const { root } = model.places;
  const inside = model.places[call.module];
  const block = root.blocks.at(-1);
  if (!block || root.blocks.length < 2 || inside.blocks.some(({ name }) => name === block.name)) return;
  root.blocks.pop();
  root.outputs = {};
  inside.blocks.push({
    ...newBlock(chance, block.name, inside.blocks),
    repetition: block.repetition.kind === 'length' ? { kind: 'none' } : block.repetition,
  });
  const key = chance.of(['', ...callKeys(call)]);
  if (!chance.onceIn(6)) model.moved.push({ from: address(block.name), to: `module.@${call.name}${key}.${address(block.name)}` });
}

/** The other way round. */
function movedOut({ chance, model }: ModulesChange, call: Call): void {
  const { root } = model.places;
  const inside = model.places[call.module];
  const block = inside.blocks.at(-1);
  if (!block || inside.blocks.length < 2 || root.blocks.some(({ name }) => name === block.name)) return;
  inside.blocks.pop();
  inside.outputs = {};
  root.blocks.push(newBlock(chance, block.name, root.blocks));
  const [key = ''] = callKeys(call);
  model.moved.push({ from: `module.@${call.name}${key}.${address(block.name)}`, to: address(block.name) });
}

function referred({ chance, model }: ModulesChange, call: Call): void {
  const { root } = model.places;
  root.outputs = { ...root.outputs, q: { value: `\${${callOutput(call)}}`, sensitive: true } };
  const block = root.blocks.at(-1);
  if (!block || root.blocks.length < 2 || chance.onceIn(2)) return;
  block.input = {
    kind: 'literal',
    json: `\${${chance.of([callOutput(call), `[${callOutput(call)}]`, `nonsensitive(${callOutput(call)})`])}}`,
  };
}

/** What may happen to one of the modules as to a stack of its own. */
function within({ chance, model, edits }: ModulesChange): void {
  const place = chance.of<Place>(['root', 'outer', 'outer', 'inner']);
  const own = model.places[place];
  chance.of(CHANGES)({ chance, model: own, edits });
  if (place !== 'root') own.imports = [];
}

/** What may happen to a stack with modules from one step to the next. */
export const MODULE_CHANGES: readonly ((change: ModulesChange) => void)[] = [
  within,
  within,
  within,
  within,
  addCall,
  nested,
  withCall(repeatedOtherwise),
  withCall(repeatedOtherwise),
  withCall(renamed),
  withCall(dropped),
  withCall(movedInto),
  withCall(movedInto),
  withCall(movedOut),
  withCall(referred),
  withCall(referred),
  withCall((all, call) => {
    call.given = given(all);
  }),
  withCall((all, call) => {
    call.dependsOn = dependsOn(all);
  }),
];
