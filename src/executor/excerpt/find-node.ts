import type { Path } from '../../framework';
import { modulePath, moduleSteps, parseModule } from '../module-address';
import type { JsonEntry, JsonNode } from './json-nodes';

/** What stands somewhere in a file: with its key, where it has one. */
export interface Found {
  readonly file: string;
  readonly node: JsonNode;
  readonly entry?: JsonEntry;
  /** What a module is given: a value, not a block. */
  readonly argument?: true;
}

/** Goes down by keys; blocks may be one or several in an array, and their keys may stand in several places. */
export function atKeys(file: string, root: JsonNode, keys: readonly string[]): readonly Found[] {
  return keys.reduce<readonly Found[]>(
    (all, key) => all.flatMap(({ node }) => objects(node).flatMap((each) => named(file, each, key))),
    [{ file, node: root }],
  );
}

function named(file: string, node: JsonNode, key: string): readonly Found[] {
  if (node.kind !== 'object') return [];
  return node.entries.filter((entry) => entry.key === key).map((entry) => ({ file, node: entry.value, entry }));
}

function objects(node: JsonNode): readonly JsonNode[] {
  return node.kind === 'array' ? node.items.flatMap(objects) : [node];
}

/** Goes down by a place as the reading of a configuration notes it: `resource.palette_x.y.lifecycle`. */
export function atPlace(file: string, node: JsonNode, at: string): Found | undefined {
  return descend({ file, node }, at);
}

function descend(from: Found, at: string): Found | undefined {
  if (at === '') return from;
  const { file, node } = from;
  const index = /^\[(\d+)\]/.exec(at);
  if (index) {
    const [text, number] = index;
    if (node.kind !== 'array') return number === '0' ? descend(from, at.slice(text.length)) : undefined;
    const item = node.items[Number(number)];
    return item && descend({ file, node: item }, at.slice(text.length));
  }
  const rest = at.startsWith('.') ? at.slice(1) : at;
  for (const each of objects(node)) {
    for (const entry of each.kind === 'object' ? each.entries : []) {
      const after = rest.slice(entry.key.length);
      if (!rest.startsWith(entry.key) || !/^(?:$|[.[])/.test(after)) continue;
      const found = descend({ file, node: entry.value, entry }, after);
      if (found) return found;
    }
  }
  return undefined;
}

/** What a path in a block leads to, as far as it is written: with how many of its steps are left. */
export function atPath(from: Found, path: Path): { readonly found: Found; readonly left: number } {
  let found = from;
  for (const [i, step] of path.entries()) {
    const next = stepInto(found, step);
    if (!next) return { found, left: path.length - i };
    found = next;
  }
  return { found, left: 0 };
}

function stepInto({ file, node, ...rest }: Found, step: Path[number]): Found | undefined {
  if ('index' in step) {
    if (node.kind !== 'array') return step.index === 0 && node.kind === 'object' ? { file, node, ...rest } : undefined;
    const item = node.items[step.index];
    return item && { file, node: item };
  }
  return named(file, node, 'key' in step ? step.key : step.attribute)[0];
}

/** Where a block stands, by the address of what is made of it. */
export interface BlockPlace {
  /** The module that has it, without keys. */
  readonly module: string;
  /** Keys from the root of one of its files. */
  readonly keys: readonly string[];
  /** Which of several provider configurations. */
  readonly alias?: string;
  /** It is a value, which may be an array, and not blocks. */
  readonly value?: true;
}

const KINDS: { readonly [word: string]: string } = { var: 'variable', local: 'locals', output: 'output', check: 'check' };
const MODULE_STEP = /^module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?(?:\.|$)/;
const PROVIDER = /^provider\["(?:[^"]*\/)?([^"/]+)"\](?:\.(.+))?$/;

/** The place of the block of an address; undefined where addresses of that kind have none. */
export function placeOfBlock(address: string): BlockPlace | undefined {
  let rest = address;
  let outer = '';
  for (let step = MODULE_STEP.exec(rest)?.[0]; step; step = MODULE_STEP.exec(rest)?.[0]) {
    if (rest === step) {
      const [last] = moduleSteps(step).slice(-1);
      return last && { module: pathOf(outer), keys: ['module', last.name] };
    }
    outer += step;
    rest = rest.slice(step.length);
  }
  const module = pathOf(outer);
  const [, provider, alias] = PROVIDER.exec(rest) ?? [];
  if (provider !== undefined) return { module, keys: ['provider', provider], ...(alias === undefined ? {} : { alias }) };
  const [first = '', second, third] = rest.replace(/\[.*$/, '').split('.');
  if (second === undefined) return undefined;
  const kind = Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
  if (kind !== undefined) return { module, keys: [kind, second], ...(first === 'local' ? { value: true } : {}) };
  if (third === undefined) return { module, keys: ['resource', first, second] };
  return ['data', 'ephemeral', 'action', 'list'].includes(first) ? { module, keys: [first, second, third] } : undefined;
}

/** The place of what a module is given for a variable, by the variable's address. */
export function placeOfArgument(address: string): BlockPlace | undefined {
  const [, module = '', variable = ''] = /^(.+)\.var\.([^.]+)$/.exec(address) ?? [];
  const call = module === '' ? undefined : placeOfBlock(module);
  return call?.keys[0] === 'module' ? { module: call.module, keys: [...call.keys, variable], value: true } : undefined;
}

function pathOf(steps: string): string {
  const text = steps.replace(/\.$/, '');
  return parseModule(text) ? modulePath(text) : text;
}
