import { compareKeys, compareText, INDEX, type InstanceKey, indexText, parseKey } from './instance-key';

/** A call of a module, and which of its instances. */
export interface ModuleStep {
  readonly name: string;
  readonly key: InstanceKey;
}

/** The root module, where a module is named by its address. */
export const ROOT = '';

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
/** The modules before a resource, each with the dot behind it, as a pattern. */
export const MODULES = String.raw`(?:module\.${NAME}(?:\[(?:${INDEX})\])?\.)*`;
const ONE = new RegExp(String.raw`module\.(${NAME})(?:\[(${INDEX})\])?(?:\.|$)`, 'uy');

const parsed = new Map<string, readonly ModuleStep[] | undefined>();
const paths = new Map<string, string>();

/**
 * The steps to a module instance: `module.a["k"].module.b[0]`.
 * @returns undefined when the text is no address of a module; nothing for the root
 */
export function parseModule(text: string): readonly ModuleStep[] | undefined {
  if (!parsed.has(text)) parsed.set(text, readSteps(text));
  return parsed.get(text);
}

/** The steps to a module instance whose address is known to be one. */
export function moduleSteps(module: string | undefined): readonly ModuleStep[] {
  const steps = parseModule(module ?? ROOT);
  if (!steps) throw new Error(`${module} is no module`);
  return steps;
}

function readSteps(text: string): readonly ModuleStep[] | undefined {
  const steps: ModuleStep[] = [];
  for (ONE.lastIndex = 0; ONE.lastIndex < text.length; ) {
    const match = ONE.exec(text);
    if (!match || (ONE.lastIndex === text.length && text.endsWith('.'))) return undefined;
    const [, name = '', key] = match;
    try {
      steps.push({ name, key: key === undefined ? undefined : parseKey(key) });
    } catch {
      return undefined;
    }
  }
  return steps;
}

/** The address of a module instance. */
export function moduleText(steps: readonly ModuleStep[]): string {
  return steps.map(({ name, key }) => `module.${name}${indexText(key)}`).join('.');
}

/** The address of an instance of a module that another one calls. */
export function childModule(parent: string, name: string, key: InstanceKey): string {
  return qualified(parent, `module.${name}${indexText(key)}`);
}

/** The module's own address, whichever instance of it is meant: without keys. */
export function modulePath(module: string): string {
  if (!module.includes('[')) return module;
  const known = paths.get(module);
  if (known !== undefined) return known;
  const path = moduleText(moduleSteps(module).map(({ name }) => ({ name, key: undefined })));
  paths.set(module, path);
  return path;
}

/** Something of a module by its whole name: `module.a.local.b`. */
export function qualified(module: string, name: string): string {
  return module === ROOT ? name : `${module}.${name}`;
}

/** Whether a module is another one or is called by it, over any number of calls. Both without keys. */
export function isWithin(module: string, outer: string): boolean {
  return outer === ROOT || module === outer || module.startsWith(`${outer}.`);
}

/** A module as messages call it. */
export function moduleName(module: string): string {
  return module === ROOT ? 'the root module' : module;
}

/** Modules in Terraform's order: those that are called over fewer steps first. */
export function compareModules(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  const [left, right] = [moduleSteps(a), moduleSteps(b)];
  if (left.length !== right.length) return left.length - right.length;
  for (const [i, { name, key }] of left.entries()) {
    const other = right[i] as ModuleStep;
    const order = compareText(name, other.name) || compareKeys(key, other.key);
    if (order !== 0) return order;
  }
  return 0;
}
