import { compareKeys, compareText, INDEX, type InstanceKey, indexText, parseKey } from './instance-key';
import { compareModules, MODULES, modulePath, qualified, ROOT } from './module-address';

export { compareKeys, compareText, type InstanceKey } from './instance-key';

/** A resource block: `palette_x.y`, `data.palette_x.y`, `ephemeral.palette_x.y`, `module.m.palette_x.y`. */
export interface ResourceAddress {
  /** The module that it is in, as Terraform writes it: of a block without keys, of an instance with them. Absent in the root module. */
  readonly module?: string | undefined;
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
}

/** One instance of a resource: `palette_x.y[0]`, `module.m["k"].palette_x.y["a"]`. */
export interface InstanceAddress extends ResourceAddress {
  readonly key: InstanceKey;
}

/** A block that something refers to, or one instance of it. */
export interface ResourceReference extends ResourceAddress {
  /** @default the whole block */
  readonly key?: InstanceKey;
}

/** The module of an address; {@link ROOT} where it says nothing. */
export function moduleOf({ module = ROOT }: Pick<ResourceAddress, 'module'>): string {
  return module;
}

/** The same address in a module. In the root it is the very same: there are many, and each other way to make them is slower to read. */
export function withModule<A extends Pick<ResourceAddress, 'module' | 'type' | 'name'>>(address: A, module: string): A {
  return module === ROOT ? address : { ...address, module };
}

/** What an address has of a module. */
export function inModule(module: string): Pick<ResourceAddress, 'module'> {
  return module === ROOT ? {} : { module };
}

/** The block's name within its module. */
export function localText({ mode, type, name }: ResourceAddress): string {
  return mode === 'managed' ? `${type}.${name}` : `${mode}.${type}.${name}`;
}

/** The block's address as Terraform writes it: whichever instance of its module is meant. */
export function resourceText(address: ResourceAddress): string {
  const { module } = address;
  return module === undefined ? localText(address) : qualified(modulePath(module), localText(address));
}

/** The address of a block in one instance of its module: `module.m["k"].palette_x.y`. */
export function absoluteText(address: ResourceAddress): string {
  const { module } = address;
  return module === undefined ? localText(address) : qualified(module, localText(address));
}

/** How many steps after the first name of a reference lead to the block: one to `palette_x.y`, two to `data.palette_x.y`. */
export function stepsToBlock({ mode }: Pick<ResourceAddress, 'mode'>): 1 | 2 {
  return mode === 'managed' ? 1 : 2;
}

/** What a reference to nothing is told to be missing. */
export function resourceKind({ mode }: Pick<ResourceAddress, 'mode'>): string {
  return mode === 'ephemeral' ? 'An ephemeral resource' : mode === 'data' ? 'A data resource' : 'A managed resource';
}

/** The instance's address as Terraform writes it. */
export function instanceText(address: InstanceAddress): string {
  const { key } = address;
  return key === undefined ? absoluteText(address) : absoluteText(address) + indexText(key);
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const ADDRESS = new RegExp(
  String.raw`^(${MODULES})(?:(data|ephemeral)\.)?(?!module\.)(${NAME})\.(${NAME})(?:\[(${INDEX})\])?$`,
  'u',
);

/**
 * Reads an address.
 * @returns undefined when the text is none
 */
export function parseAddress(text: string): InstanceAddress | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  const [, modules = '', kind, type = '', name = '', key] = match;
  const mode = kind === 'data' || kind === 'ephemeral' ? kind : 'managed';
  const module = modules.slice(0, -1);
  let exactKey: InstanceKey;
  try {
    exactKey = key === undefined ? undefined : parseKey(key);
  } catch {
    return undefined;
  }
  return module === ROOT ? { mode, type, name, key: exactKey } : { module, mode, type, name, key: exactKey };
}

/** Orders addresses as plans list them: by module, then data first, then by type, name and key, numbers by value. */
export function compareInstances(a: InstanceAddress, b: InstanceAddress): number {
  return (
    compareModules(a.module, b.module) ||
    compareText(a.mode, b.mode) ||
    compareText(a.type, b.type) ||
    compareText(a.name, b.name) ||
    compareKeys(a.key, b.key)
  );
}
