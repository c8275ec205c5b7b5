import type { Json } from '../../../framework';

/** Attributes and blocks as a configuration has them. */
export type Body = { readonly [name: string]: Json };

/** What is left of a configuration, by the paths that a description's `overrides` take. */
export type Overrides = { readonly [path: string]: Json };

/** Palette says too little of an object to describe it. */
export class Undescribable extends Error {}

/** Attributes of one object, taken one by one by whoever has a word for them. What nobody takes is left over. */
export class Attributes {
  readonly #left: Map<string, Json>;
  readonly #inner: [path: string, Attributes][] = [];

  constructor(body: Body) {
    this.#left = new Map(Object.entries(body));
  }

  text(name: string): string | undefined {
    return this.#take(name, (value): value is string => typeof value === 'string');
  }

  number(name: string): number | undefined {
    return this.#take(name, (value): value is number => typeof value === 'number');
  }

  flag(name: string): boolean | undefined {
    return this.#take(name, (value): value is boolean => typeof value === 'boolean');
  }

  texts(name: string): readonly string[] | undefined {
    return this.#take(name, isTexts);
  }

  textsByName(name: string): { readonly [name: string]: string } | undefined {
    return this.#take(name, isTextsByName);
  }

  /** @throws Undescribable where Palette says nothing of it */
  neededText(name: string): string {
    return this.text(name) ?? missing(name);
  }

  /** @throws Undescribable where Palette says nothing of it */
  neededNumber(name: string): number {
    return this.number(name) ?? missing(name);
  }

  /** The only block of a kind; what is left in it, is left under its name. Of several, none is taken. */
  block(name: string): Attributes | undefined {
    const value = this.#left.get(name);
    const only = Array.isArray(value) && value.length === 1 ? (value as readonly Json[])[0] : value;
    return isBody(only) ? this.#open(name, only) : undefined;
  }

  /** The same, of what every such object has. @throws Undescribable where Palette says nothing of it */
  neededBlock(name: string): Attributes {
    return this.block(name) ?? missing(name);
  }

  /** The first of several blocks, where a description has room for one: all of them are left, and go over what it says. */
  firstOf(name: string): Attributes | undefined {
    const value = this.#left.get(name);
    return isBodies(value) && value.length > 1 && value[0] ? new Attributes(value[0]) : undefined;
  }

  /** All blocks of a kind; what is left in one, is left under its name and its place. */
  blocks(name: string): readonly Attributes[] {
    const value = this.#left.get(name);
    if (!isBodies(value)) return [];
    this.#left.delete(name);
    return value.map((body) => new Attributes(body));
  }

  /** Says where blocks that were taken by {@link blocks} stand in the end. */
  place(name: string, blocks: readonly Attributes[]): void {
    blocks.forEach((each, index) => {
      this.#inner.push([`${name}.${index}`, each]);
    });
  }

  /** Takes something as it is. */
  take(name: string): Json | undefined {
    const value = this.#left.get(name);
    this.#left.delete(name);
    return value;
  }

  /** Puts something among what is left. */
  leave(name: string, value: Json): void {
    this.#left.set(name, value);
  }

  /** What nobody has taken; undefined where that is nothing. */
  get left(): Overrides | undefined {
    const all = [...this.#entries()];
    return all.length === 0 ? undefined : Object.fromEntries(all);
  }

  *#entries(): Generator<readonly [string, Json]> {
    yield* this.#left;
    for (const [path, inner] of this.#inner) {
      for (const [name, value] of inner.#entries()) yield [`${path}.${name}`, value];
    }
  }

  #open(name: string, body: Body): Attributes {
    const inner = new Attributes(body);
    this.#left.delete(name);
    this.#inner.push([name, inner]);
    return inner;
  }

  #take<T extends Json>(name: string, fits: (value: Json) => value is T): T | undefined {
    const value = this.#left.get(name);
    if (value === undefined || !fits(value)) return undefined;
    this.#left.delete(name);
    return value;
  }
}

function isBody(value: Json | undefined): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBodies(value: Json | undefined): value is readonly Body[] {
  return Array.isArray(value) && value.every(isBody);
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isTextsByName(value: Json): value is { readonly [name: string]: string } {
  return isBody(value) && Object.values(value).every((each) => typeof each === 'string');
}

function missing(name: string): never {
  throw new Undescribable(`Palette says nothing of its ${name}`);
}
