import type { State } from '../executor';
import type { Names } from '../report';
import type { ObjectName } from '../report/names';
import { listed, meant } from './find-object';
import { type Plain, plain, plainObject } from './plain';

/** The state of a stack under test. */
export class TestState {
  readonly #objects: readonly (ObjectName & { readonly attributes: { readonly [name: string]: Plain } })[];
  /** Values of the outputs, sensitive ones too. */
  readonly outputs: { readonly [name: string]: Plain };

  constructor({ instances, outputs }: State, names: Names) {
    this.#objects = [...instances].flatMap(([address, { current }]) =>
      current ? [{ ...names.of(address), attributes: plainObject(current.attributes) }] : [],
    );
    this.outputs = Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, plain(value)]));
  }

  /** Addresses of all objects, of data sources too. */
  get addresses(): readonly string[] {
    return this.#objects.map(({ address }) => address);
  }

  /**
   * The attributes of an object, by Terraform's names.
   * @param which its address, the path of its construct (`site-kiel/prod`), or its name
   * @throws Error when there is none, or there are several
   */
  object(which: string): { readonly [attribute: string]: Plain } {
    const [object, ...more] = meant(which, this.#objects);
    if (!object) throw new Error(`The state has no object ${which}. It has:\n${listed(this.#objects)}`);
    if (more.length > 0) throw new Error(`Several objects of the state go by ${which}: say which.\n${listed([object, ...more])}`);
    return object.attributes;
  }
}
