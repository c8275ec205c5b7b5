import type { Manner, RandomStack, RandomStep } from './case';
import { Chance } from './chance';
import { ALSO, CHANGES, type Change, newBlock } from './stack-changes';
import { type Corner, cornerOf, isCorner } from './stack-corners';
import { address, configuration, type Model } from './stack-model';

/** Few ways, so that terraform can do many stacks of one way at once. */
const WAYS: readonly (readonly Manner[])[] = [
  [{}, {}, {}],
  [{}, {}, {}, {}],
  [{}, {}, {}],
  [{}, {}, {}, {}],
  [{}, { replace: true }, {}],
  [{}, { mode: 'destroy' }],
  [{}, { mode: 'refresh-only' }, {}],
  [{}, { targets: true }, {}],
  [{}, { targets: true, replace: true }, {}],
  [{}, { mode: 'destroy', targets: true }, {}],
  [{}, { refresh: false }, { mode: 'destroy', refresh: false }],
  [{ targets: true }, {}, { mode: 'destroy' }],
];

/** Case N of a seed. */
export function randomStack(seed: number, index: number): RandomStack {
  const chance = new Chance(seed, index);
  const model: Model = {
    blocks: [],
    outputs: {},
    variables: {},
    given: [],
    locals: {},
    moved: [],
    removed: [],
    imports: [],
    data: undefined,
  };
  const corner = isCorner(index) ? cornerOf(chance, index) : undefined;
  const steps = (corner?.way ?? chance.of(WAYS)).map((manner, i) => step(chance, model, manner, i, corner));
  return {
    index,
    steps,
    alone: chance.onceIn(12) || steps.some(({ config }) => Object.keys(config).length < 2 && !config.resource),
  };
}

function step(
  chance: Chance,
  model: Model,
  { mode, refresh, targets, replace }: Manner,
  i: number,
  corner: Corner | undefined,
): RandomStep {
  const change: Change = { chance, model, edits: [] };
  // What these blocks say was true once; it may stay for a while.
  for (const list of ['moved', 'removed', 'imports'] as const) if (!chance.onceIn(4)) model[list] = [];
  // What is refused is taken back: else nothing would come of the other steps.
  for (const block of model.blocks) if (block.condition?.includes('==')) block.condition = undefined;
  if (i === 0) {
    const count = chance.onceIn(20) ? 0 : 1 + chance.below(4);
    for (const name of ['a', 'b', 'c', 'd'].slice(0, count)) model.blocks.push(newBlock(chance, name, model.blocks));
  }
  if (corner) corner.change(change, i);
  else for (const each of chance.many(i === 0 ? 0 : 1, i === 0 ? 2 : 3, () => chance.of(CHANGES))) each(change);
  // What only these modes do otherwise would be rare.
  if (mode !== undefined && !corner && chance.onceIn(2)) for (const each of ALSO[mode]) each(change);
  // A resource that is declared again was not removed.
  if (!corner)
    model.removed = model.removed.filter(
      ({ from }) => chance.onceIn(9) || !model.blocks.some(({ name }) => address(name) === from),
    );
  if (JSON.stringify(configuration(model)).includes('terraform_remote_state') && !model.data)
    model.data = { terraform_remote_state: { '@r': { backend: 'local', config: { path: 'other.tfstate' } } } };
  const addresses = [
    ...model.blocks.flatMap(({ name, repetition: { kind } }) => [
      address(name),
      `${address(name)}${kind === 'each' ? '["k"]' : kind === 'none' ? '' : '[0]'}`,
    ]),
    'terraform_data.@gone',
  ];
  return {
    config: configuration(model),
    ...(i > 0 && change.edits.length > 0 ? { edits: change.edits } : {}),
    ...(model.given.length > 0 ? { values: model.given } : {}),
    ...(mode ? { mode } : {}),
    ...(refresh === undefined ? {} : { refresh }),
    ...(targets ? { targets: chance.many(1, 2, () => chance.of(addresses)) } : {}),
    ...(replace
      ? { replace: chance.many(1, 2, () => (chance.onceIn(15) ? 'data.terraform_remote_state.@r' : chance.of(addresses))) }
      : {}),
  };
}
