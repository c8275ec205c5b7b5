import { nextRandom } from '../../../src/simulator/world/random';

/** Choices that repeat: case N of seed S makes the same ones each time. */
export class Chance {
  readonly #random: { state: number };

  constructor(seed: number, index: number) {
    this.#random = { state: (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0 };
    // Neighbours begin alike.
    for (let i = 0; i < 4; i++) nextRandom(this.#random);
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(nextRandom(this.#random) * end);
  }

  /** True once in `n` times. */
  onceIn(n: number): boolean {
    return this.below(n) === 0;
  }

  of<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new TypeError('there is nothing to choose from');
    return choices[this.below(choices.length)] as T;
  }

  /** Some of them, in their order; each once in `n` times. */
  some<T>(choices: readonly T[], n: number): readonly T[] {
    return choices.filter(() => this.onceIn(n));
  }

  /** From `least` to `most` of what `make` makes. */
  many<T>(least: number, most: number, make: (i: number) => T): readonly T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, i) => make(i));
  }
}
