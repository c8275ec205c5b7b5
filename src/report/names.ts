import { absoluteText, instanceText, parseAddress, resourceText } from '../executor/address';
import type { Configuration } from '../executor/config/configuration';
import type { ResourceChange } from '../executor/plan/plan';
import type { State } from '../executor/state/state';
import type { Block, Path } from '../framework';
import { printable } from './render/quote';
import type { Schemas } from './state-json';

/** What an object of a stack is called. Nothing in it is escaped yet. */
export interface ObjectName {
  /** Its `name`, where that is known and no secret. */
  readonly name?: string;
  /** The path of its construct, without cdktf's own last part. */
  readonly path?: string;
  readonly address: string;
}

/** Tells what objects are called. */
export interface Naming {
  /** Whether objects have other names than their addresses. */
  readonly given: boolean;
  /** What the object, or the block, at an address is called. */
  of(address: string): ObjectName;
  /** The same in a line of text: `kiel-prod (site-kiel/prod)`, and the address where no path is known. */
  text(address: string): string;
  /** Whether {@link text} leaves the address out. */
  hides(address: string): boolean;
  /** Sentences with names before the addresses in them. @param own the address that need not be said: they are about that object */
  inText(text: string, own?: string): string;
}

/**
 * What people call the objects of a stack: cdktf makes addresses of paths and hashes
 * (`palette_cluster_vsphere.site-kiel_prod_Resource_1A2B3C4D`), and who wrote the app knows `kiel-prod` in `site-kiel/prod`.
 * It learns names as a run goes on. Objects of stacks that cdktf didn't synthesize go by their addresses, which somebody chose.
 */
export class Names implements Naming {
  #synthesized = false;
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<string, string>();

  get given(): boolean {
    return this.#synthesized;
  }

  /** Learns where the resources of a configuration come from. */
  read({ stackName, resources }: Pick<Configuration, 'stackName' | 'resources'>): void {
    this.#synthesized ||= stackName !== undefined;
    for (const [address, { constructPath }] of Object.entries(resources)) {
      if (constructPath === undefined) continue;
      this.#synthesized = true;
      this.#paths.set(address, constructPath.replace(/\/Resource$/, ''));
    }
  }

  /** Learns names that are written out in a configuration. */
  readLiterals({ resources }: Pick<Configuration, 'resources'>, schemas: Schemas): void {
    for (const [address, { address: resource, provider, count, forEach, body }] of Object.entries(resources)) {
      const { name } = body;
      if (count || forEach || typeof name !== 'string' || /[$%]\{/.test(name)) continue;
      if (isOpen(schemas(provider, resource.mode, resource.type)?.block, [])) this.#know(address, name);
    }
  }

  /** Learns the names that objects of a state have. */
  readState({ instances }: Pick<State, 'instances'>, schemas: Schemas): void {
    for (const [text, { address, provider, current, deposed }] of instances) {
      const object = current ?? Object.values(deposed)[0];
      const block = schemas(provider, address.mode, address.type)?.block;
      if (object && isOpen(block, object.sensitive)) this.#know(text, object.attributes.name);
    }
  }

  /** Learns what a changed object is called: as it is there, else as it will be. */
  learn({ address, block, before, beforeSensitive, after, afterSensitive }: ResourceChange): void {
    const text = instanceText(address);
    const open = isOpen(block, [...beforeSensitive, ...afterSensitive]);
    // What is a secret from now on is told no more.
    if (!open) this.#names.delete(text);
    for (const side of open ? [after, before] : []) if (side) this.#know(text, side.name);
  }

  /** Its `name`, whoever wrote the stack; undefined where it is not known, or a secret. */
  nameOf(address: string): string | undefined {
    return this.#names.get(address);
  }

  of(address: string): ObjectName {
    if (!this.#synthesized) return { address };
    const name = this.#names.get(address);
    const path = this.#pathOf(address);
    return { address, ...(name === undefined ? {} : { name }), ...(path === undefined ? {} : { path }) };
  }

  text(address: string): string {
    const { name, path } = this.of(address);
    if (name === undefined) return path === undefined ? printable(address) : short(path);
    return `${short(name)} (${path === undefined ? printable(address) : short(path)})`;
  }

  hides(address: string): boolean {
    return this.#pathOf(address) !== undefined;
  }

  inText(text: string, own?: string): string {
    if (!this.#synthesized) return text;
    return text.replace(ADDRESS, (found) => {
      if (!this.hides(found)) return found;
      return found === own ? this.text(found) : `${this.text(found)} [${found}]`;
    });
  }

  #pathOf(address: string): string | undefined {
    const known = this.#paths.get(address);
    if (known !== undefined || !address.includes(']')) return known;
    const instance = parseAddress(address);
    if (!instance) return undefined;
    const block = resourceText(instance);
    const path = this.#paths.get(block);
    return path === undefined ? undefined : `${path}${address.slice(absoluteText(instance).length)}`;
  }

  #know(address: string, name: unknown): void {
    if (typeof name === 'string' && name.trim() !== '') this.#names.set(address, name);
  }
}

/** Everything goes by its address. */
export const BY_ADDRESS: Naming = new Names();

/** The longest part that is shown of a name or a path. */
const LONGEST = 100;

/** A name or a path, cut where it is longer than anybody reads. */
export function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}

function short(text: string): string {
  return printable(cut(text));
}

// An address that stands by itself: not in quotes, as in a command, not behind the colon of an owner mark, and not that of an attribute.
const ADDRESS =
  /(?<![^\s(])(?:module\.[\p{L}_][\p{L}\p{N}_-]*(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*(?:data\.)?[\p{L}_][\p{L}\p{N}_-]*\.[\p{L}_][\p{L}\p{N}_-]*(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?![^\s.,:;)]|[.:]\S)/gu;

/** Whether the `name` of an object is there for everybody to see. */
function isOpen(block: Block | undefined, sensitive: readonly Path[]): boolean {
  const attribute = block && Object.hasOwn(block.attributes, 'name') ? block.attributes.name : undefined;
  if (!attribute || attribute.sensitive || attribute.writeOnly) return false;
  return !sensitive.some(
    ([first]) => first === undefined || ('attribute' in first ? first.attribute : 'key' in first && first.key) === 'name',
  );
}
