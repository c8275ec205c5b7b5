import type { Document } from '../support/scenario';
import type { Edit } from './case';
import type { Chance } from './chance';
import { address, type Block, type Model, type Part, type Repetition } from './stack-model';

/** What a change may do beside changing the model. */
export interface Change {
  readonly chance: Chance;
  readonly model: Model;
  readonly edits: Edit[];
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const LITERALS: readonly unknown[] = [
  'x',
  'y',
  1,
  2,
  null,
  true,
  ['x', 'y'],
  { k: 1, l: 'm' },
  { k: 2 },
  { k: 1, l: 'm', n: 3 },
  [],
  {},
  ['y'],
  '${sensitive("x")}',
  '${sensitive("y")}',
  '${tomap({})}',
  '${toset(["b", "a"])}',
  '${tolist([1])}',
  { k: '${sensitive(1)}', l: 2 },
  '${join("", ["e", "\u0301"])}',
  'a\ud800b',
  '${timestamp()}',
  '${1/3}',
  '${fileset(path.module, "./clusters/*.json")}',
  '${data.terraform_remote_state.@r.outputs.n}',
];
const AROUND = [
  '#',
  '#',
  '#',
  '[#, 1]',
  '{k = #, l = 1}',
  '"x-${jsonencode(#)}"',
  'startswith("x-${jsonencode(#)}", "x-")',
  'merge({q = 1}, {z = #})',
  'try(#, 1)',
  'sensitive(#)',
  '# == "x" ? "p" : "q"',
  '# == "x" ? ["p"] : ["q", 1]',
  'length([#])',
  'tolist([#])',
  '[for v in [#] : v]',
  '[resource.#]',
  '# == null ? 1 : [1]',
];

/** A block that refers to those before it, sometimes. */
export function newBlock(chance: Chance, name: string, before: readonly Block[]): Block {
  return {
    name,
    repetition: chance.onceIn(3) ? repetition(chance, before) : { kind: 'none' },
    input: part(chance, before),
    triggers: chance.onceIn(3) ? part(chance, before) : { kind: 'literal', json: null },
    dependsOn: before.length > 0 && chance.onceIn(5) ? [chance.of(before).name] : [],
    createBeforeDestroy: chance.onceIn(4),
    ignoreChanges: chance.onceIn(7) ? ignored(chance) : [],
    triggeredBy: before.length > 0 && chance.onceIn(6) ? triggeredBy(chance, chance.of(before)) : undefined,
    provisioners: chance.onceIn(4) ? chance.of(['notes', 'notes', 'notes', 'fails', 'names itself']) : 'none',
    condition: chance.onceIn(15) ? chance.of(['${path.module != ""}', '${path.module != ""}', '${path.module == "x"}']) : undefined,
  };
}

function part(chance: Chance, before: readonly Block[]): Part {
  if (before.length === 0 || chance.onceIn(2)) return { kind: 'literal', json: chance.of(LITERALS) };
  return {
    kind: 'reference',
    to: chance.of(before).name,
    attribute: chance.of(['id', 'output', 'output', 'input']),
    around: chance.of(AROUND),
  };
}

function repetition(chance: Chance, before: readonly Block[]): Repetition {
  if (before.length > 0 && chance.onceIn(6)) return { kind: 'length', of: chance.of(before).name };
  if (chance.onceIn(2)) return { kind: 'count', count: chance.of([0, 1, 2, 2, 3, '${sensitive(1)}']) };
  return { kind: 'each', keys: chance.of([['k'], ['k', 'l'], ['l', 'é'], [], ['x', 'y', 'z']]), set: chance.onceIn(2) };
}

function ignored(chance: Chance): Block['ignoreChanges'] {
  return chance.of(['all', ['input'], ['triggers_replace'], ['input.k'], ['input', 'triggers_replace'], ['input[0]']]);
}

function triggeredBy(chance: Chance, { name, repetition: { kind } }: Block): Block['triggeredBy'] {
  const key = kind === 'each' ? '["k"]' : kind === 'none' ? '' : '[0]';
  return { to: name, path: chance.of(['', key, `${key}.input`, `${key}.input.k`, `${key}.input.n`, `${key}.output`]) };
}

export const freeName = ({ blocks }: Model): string | undefined =>
  NAMES.find((name) => !blocks.some((block) => block.name === name));

/** Keys that instances of a block have now. */
export function keys({ repetition: { kind, ...rest } }: Block): readonly string[] {
  if (kind === 'none') return [''];
  if (kind === 'each') return (rest as { keys: readonly string[] }).keys.map((key) => `["${key}"]`);
  return ['[0]', '[1]'];
}

/** What may happen to a stack from one step to the next. */
export const CHANGES: readonly ((change: Change) => void)[] = [
  withBlock(({ chance }, block, before) => {
    block.input = part(chance, before);
  }),
  withBlock(({ chance }, block, before) => {
    block.triggers = part(chance, before);
  }),
  withBlock((_, block) => {
    block.createBeforeDestroy = !block.createBeforeDestroy;
  }),
  withBlock(({ chance }, block) => {
    block.ignoreChanges = chance.onceIn(2) ? ignored(chance) : [];
  }),
  withBlock(({ chance }, block) => {
    block.provisioners = chance.of(['none', 'notes', 'fails', 'fails', 'names itself']);
  }),
  withBlock(failsAgain),
  withBlock(({ edits }, { name }) => void edits.push({ name, what: 'tainted' })),
  withBlock(({ edits }, { name }) => void edits.push({ name, what: 'deposed' })),
  withBlock(({ edits, chance }, { name }) => void (chance.onceIn(2) && edits.push({ name, what: 'lost' }))),
  withBlock(repeatedOtherwise),
  withBlock(renamed),
  withBlock(renamed),
  withBlock(dropped),
  withBlock(dropped),
  withBlock(emptiedBesideFailure),
  withBlock(emptiedBesideFailure),
  withBlock(ontoEmpty),
  withBlock(ontoEmpty),
  added,
  imported,
  movedAnyhow,
  movedAnyhow,
  outputs,
  outputs,
  variables,
  locals,
  remoteState,
];

/** What is of interest in a mode. */
export const ALSO: { readonly [mode in 'destroy' | 'refresh-only']: readonly ((change: Change) => void)[] } = {
  destroy: [withBlock(forgotten)],
  'refresh-only': [added, ({ model }) => outputOf(model.blocks.at(-1), model)],
};

export function withBlock(change: (change: Change, block: Block, before: readonly Block[]) => void): (change: Change) => void {
  return (all) => {
    const { blocks } = all.model;
    if (blocks.length === 0) return;
    const at = all.chance.below(blocks.length);
    change(all, blocks[at] as Block, blocks.slice(0, at));
  };
}

/** A replacement that fails, each time that it is tried. */
export function failsAgain({ chance }: Change, block: Block): void {
  block.provisioners = 'fails';
  block.createBeforeDestroy = true;
  block.ignoreChanges = [];
  block.triggers = { kind: 'literal', json: chance.below(1000) };
}

function repeatedOtherwise({ chance, model }: Change, block: Block, before: readonly Block[]): void {
  const was = keys(block);
  model.outputs = {};
  block.repetition = chance.onceIn(3) ? { kind: 'none' } : repetition(chance, before);
  if (block.triggeredBy) block.triggeredBy = undefined;
  for (const other of model.blocks) if (other.triggeredBy?.to === block.name) other.triggeredBy = undefined;
  const is = keys(block);
  if (was.length === 0 || is.length === 0 || chance.onceIn(2)) return;
  const [from, to] = [chance.of(was), chance.of(is)];
  if (from !== to && !is.includes(from))
    model.moved.push({ from: `${address(block.name)}${from}`, to: `${address(block.name)}${to}` });
}

export function renamed({ chance, model }: Change, block: Block): void {
  const to = freeName(model);
  if (to === undefined) return;
  rename(model, block, to);
  if (!chance.onceIn(6)) model.moved.push({ from: address(block.name), to: address(to) });
}

function rename(model: Model, block: Block, to: string): void {
  model.blocks[model.blocks.indexOf(block)] = { ...block, name: to };
  model.outputs = {};
  const follow = (part: Part): Part => (part.kind === 'reference' && part.to === block.name ? { ...part, to } : part);
  for (const other of model.blocks) {
    other.input = follow(other.input);
    other.triggers = follow(other.triggers);
    other.dependsOn = other.dependsOn.map((name) => (name === block.name ? to : name));
    if (other.triggeredBy?.to === block.name) other.triggeredBy = { ...other.triggeredBy, to };
    if (other.repetition.kind === 'length' && other.repetition.of === block.name) other.repetition = { kind: 'length', of: to };
  }
}

/** A run that fails leaves the names of blocks without instances in the state. */
function emptiedBesideFailure(change: Change, block: Block): void {
  const { chance, model } = change;
  const others = model.blocks.filter((other) => other !== block);
  if (others.length === 0) return;
  failsAgain(change, chance.of(others));
  model.outputs = {};
  block.repetition = { kind: 'count', count: 0 };
  for (const other of others) if (other.triggeredBy?.to === block.name) other.triggeredBy = undefined;
}

/** Takes the name of a block that has no instances. */
function ontoEmpty({ model }: Change, block: Block): void {
  const empty = model.blocks.find((other) => other !== block && hasNoInstances(other));
  if (!empty) return;
  drop(model, empty);
  rename(model, block, empty.name);
  model.moved.push({ from: address(block.name), to: address(empty.name) });
}

function hasNoInstances({ repetition }: Block): boolean {
  return repetition.kind === 'count' ? repetition.count === 0 : repetition.kind === 'each' && repetition.keys.length === 0;
}

function drop(model: Model, block: Block): void {
  model.blocks.splice(model.blocks.indexOf(block), 1);
  model.outputs = {};
  for (const other of model.blocks) {
    other.dependsOn = other.dependsOn.filter((name) => name !== block.name);
    if (other.triggeredBy?.to === block.name) other.triggeredBy = undefined;
    if (other.repetition.kind === 'length' && other.repetition.of === block.name) other.repetition = { kind: 'none' };
  }
}

export function dropped({ chance, model }: Change, block: Block): void {
  drop(model, block);
  if (chance.onceIn(2)) return;
  const note = [{ 'local-exec': { command: `echo @${block.name} removed >> log`, when: 'destroy' } }];
  model.removed.push({
    from: address(block.name),
    lifecycle: { destroy: chance.onceIn(2) },
    ...(chance.onceIn(2) ? { provisioner: note } : {}),
  });
}

export function forgotten(change: Change, block: Block): void {
  dropped(change, block);
  const { model } = change;
  model.removed = [
    ...model.removed.filter(({ from }) => from !== address(block.name)),
    { from: address(block.name), lifecycle: { destroy: false } },
  ];
}

function outputOf(block: Block | undefined, model: Model): void {
  if (block) model.outputs = { ...model.outputs, q: { value: `\${${address(block.name)}}`, sensitive: true } };
}

function added({ chance, model }: Change): void {
  const name = freeName(model);
  if (name !== undefined) model.blocks.push(newBlock(chance, name, model.blocks));
}

function imported({ chance, model }: Change): void {
  const name = freeName(model);
  if (name === undefined) return;
  const block = newBlock(chance, name, model.blocks);
  if (chance.onceIn(2)) block.input = { kind: 'literal', json: null };
  model.blocks.push(block);
  const key = chance.onceIn(5) ? chance.of(['["nope"]', '[7]', '']) : (keys(block)[0] ?? '["k"]');
  model.imports.push({ to: `${address(name)}${key}`, id: chance.of(['q', 'q', '${sensitive("q")}']) });
}

/** Moves that may collide, chain up or lead to what is there. */
function movedAnyhow({ chance, model }: Change): void {
  const places = NAMES.slice(0, 5).flatMap((name) => ['', '[0]', '["k"]', ''].map((key) => `${address(name)}${key}`));
  const isDeclared = (place: string) => model.blocks.some(({ name }) => address(name) === place);
  for (const from of chance.many(1, 2, () => chance.of(places))) {
    const to = chance.of(places);
    if (from !== to && (!isDeclared(from) || chance.onceIn(8))) model.moved.push({ from, to });
  }
}

function outputs({ chance, model }: Change): void {
  const value = (): unknown => {
    const block = model.blocks.length > 0 ? chance.of(model.blocks) : undefined;
    if (!block || chance.onceIn(4))
      return chance.of<unknown>([null, 1, 'x', [], {}, '${sensitive("x")}', '${1/3}', '${tomap({})}']);
    const whole = address(block.name);
    const one = block.repetition.kind === 'none' ? `${whole}.output` : `${whole}`;
    return `\${${chance.of([whole, one, `[${one}]`, `try(${one}.nope, 1)`, `{k = ${one}}`])}}`;
  };
  model.outputs = Object.fromEntries(
    ['o', 'p'].slice(chance.below(2)).map((name) => [name, { value: value(), ...(chance.onceIn(5) ? {} : { sensitive: true }) }]),
  );
}

/** Types with a default and with what a file of values may give. */
const TYPED: readonly (readonly [type: string, fallback: unknown, given: string])[] = [
  ['string', 'd', '"e\\u0301 ${"x"}"'],
  ['number', 7, '1e2'],
  ['bool', true, '"false"'],
  ['list(string)', ['a'], '[1, "b", true]'],
  ['set(number)', [2, 1], '[3, "3", 1]'],
  ['map(string)', { k: 'v' }, '{\n  k = 1\n  "l" : true,\n}'],
  ['object({a = string, b = optional(object({c = optional(bool, true)}), {})})', { a: 'x' }, '{ a = "y", b = {} }'],
  ['object({c = optional(object({d = optional(string, "n"), e = optional(number)}), {})})', {}, '{ c = { e = "7" } }'],
  ['list(object({a = optional(string, "z")}))', [{}], '[{}, { a = null }]'],
  ['tuple([string, number])', ['x', 1], '[1, "2"]'],
  ['any', { k: [1] }, '[1, "x"]'],
  ['string', 'd', 'null'],
];

function variables({ chance, model }: Change): void {
  const [type, fallback, given] = chance.of(TYPED);
  const rule = (condition: string): Document => ({ validation: [{ condition, error_message: 'Not so.' }] });
  const limit = model.locals.lim !== undefined;
  model.given = chance.onceIn(2) ? [`@v = ${given}`] : [];
  model.variables = {
    v: {
      type,
      default: fallback,
      ...(chance.onceIn(5) ? { sensitive: true } : {}),
      ...(given !== 'null' && chance.onceIn(8) ? { ephemeral: true } : {}),
      ...(chance.onceIn(5) ? rule('${can(jsonencode(var.@v))}') : {}),
      ...(limit && chance.onceIn(2) ? rule('${length(jsonencode(var.@v)) < local.@lim}') : {}),
    },
  };
  const block = model.blocks.at(-1);
  if (block)
    block.input = {
      kind: 'literal',
      json: chance.of(['${var.@v}', { k: '${var.@v}' }, '${[for x in [var.@v] : x]}', '${ephemeralasnull(var.@v)}']),
    };
}

function locals({ chance, model }: Change): void {
  model.locals = { lim: chance.of([3, 100]), m: '${local.@lim + 1}', ...(chance.onceIn(8) ? { wrong: '${1 + "x"}' } : {}) };
  const block = model.blocks.at(-1);
  if (block && chance.onceIn(2)) block.input = { kind: 'literal', json: '${local.@m}' };
}

function remoteState({ chance, model }: Change): void {
  const defaults = chance.onceIn(3) ? { defaults: { n: 2 } } : {};
  model.data = { terraform_remote_state: { '@r': { backend: 'local', config: { path: 'other.tfstate' }, ...defaults } } };
}
