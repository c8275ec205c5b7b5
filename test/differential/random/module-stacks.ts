import type { RandomStack, RandomStep } from './case';
import { Chance } from './chance';
import { addCall, MODULE_CHANGES, type ModulesChange, nested } from './module-changes';
import { callKeys, emptyModel, type ModulesModel, modulesConfiguration } from './module-model';
import { newBlock } from './stack-changes';
import { address } from './stack-model';

type Manner = Pick<RandomStep, 'mode'> & { readonly targets?: true; readonly replace?: true };

const WAYS: readonly (readonly Manner[])[] = [
  [{}, {}, {}],
  [{}, {}, {}],
  [{}, {}, {}, {}],
  [{}, { targets: true }, {}],
  [{}, { replace: true }, {}],
  [{}, {}, { mode: 'destroy' }],
  [{}, { mode: 'destroy', targets: true }, {}],
];

/** Case N of a seed: a stack with modules, nested one deep. Terraform does each by itself. */
export function randomModules(seed: number, index: number): RandomStack {
  const chance = new Chance(seed, index);
  const model: ModulesModel = {
    places: { root: emptyModel(), outer: emptyModel(), inner: emptyModel() },
    calls: { root: [], outer: [] },
    moved: [],
    removed: [],
  };
  return { index, steps: chance.of(WAYS).map((manner, i) => step(chance, model, manner, i)), alone: true };
}

function step(chance: Chance, model: ModulesModel, { mode, targets, replace }: Manner, i: number): RandomStep {
  const change: ModulesChange = { chance, model, edits: [] };
  const places = Object.values(model.places);
  for (const each of [model, ...places]) if (!chance.onceIn(4)) each.moved = [];
  for (const each of [model, ...places]) if (!chance.onceIn(4)) each.removed = [];
  for (const place of places) {
    place.imports = [];
    for (const block of place.blocks) if (block.condition?.includes('==')) block.condition = undefined;
  }
  if (i === 0) begin(change);
  for (const each of chance.many(i === 0 ? 0 : 1, i === 0 ? 2 : 3, () => chance.of(MODULE_CHANGES))) each(change);
  for (const place of places) {
    if (!JSON.stringify(place.blocks).includes('terraform_remote_state') || place.data) continue;
    place.data = { terraform_remote_state: { '@r': { backend: 'local', config: { path: 'other.tfstate' } } } };
  }
  const addresses = addressesOf(model);
  return {
    ...modulesConfiguration(model),
    ...(i > 0 && change.edits.length > 0 ? { edits: change.edits } : {}),
    ...(mode ? { mode } : {}),
    ...(targets ? { targets: chance.many(1, 2, () => chance.of(addresses)) } : {}),
    ...(replace
      ? { replace: chance.many(1, 2, () => chance.of(addresses.filter((each) => each.includes('terraform_data')))) }
      : {}),
  };
}

function begin(change: ModulesChange): void {
  const { chance, model } = change;
  for (const [place, least] of [
    ['root', 1],
    ['outer', 1],
    ['inner', 1],
  ] as const) {
    const { blocks } = model.places[place];
    for (const name of ['a', 'b', 'c'].slice(0, least + chance.below(2))) blocks.push(newBlock(chance, name, blocks));
    const [last] = blocks.slice(-1);
    if (place !== 'root' && last && chance.onceIn(2)) last.input = { kind: 'literal', json: '${var.@in}' };
  }
  addCall(change);
  if (chance.onceIn(2)) nested(change);
}

function addressesOf({ places, calls }: ModulesModel): readonly string[] {
  const modules = calls.root.flatMap((call) =>
    ['', ...callKeys(call)].flatMap((key) => {
      const module = `module.@${call.name}${key}`;
      const blocks = places[call.module].blocks.map(({ name }) => `${module}.${address(name)}`);
      return [module, ...blocks, ...(call.module === 'outer' ? calls.outer.map(({ name }) => `${module}.module.@${name}`) : [])];
    }),
  );
  return [...places.root.blocks.map(({ name }) => address(name)), ...modules, 'module.@gone', 'terraform_data.@gone'];
}
