import { type Path, type PathStep, t, type Value } from '../../framework';
import { compareText, type InstanceKey } from '../address';
import { type MarkedValue, typed, UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import type { Expansion } from './expansion';

interface Instances {
  readonly expansion: Expansion;
  readonly byKey: Map<InstanceKey, MarkedValue>;
  /** All instances in one value; made when somebody refers to the block. */
  whole: MarkedValue | undefined;
}

/** What references to resources evaluate to as a walk goes on; blocks go by their address in one instance of their module. */
export class ResourceValues {
  readonly #blocks = new Map<string, Instances>();

  /** Says which instances a block has, before any of them has a value. */
  expanded(block: string, expansion: Expansion): void {
    this.#blocks.set(block, { expansion, byKey: new Map(), whole: undefined });
  }

  /** Gives an instance its value, or another one than before. */
  set(block: string, key: InstanceKey, value: MarkedValue): void {
    const instances = this.#blocks.get(block);
    if (!instances) throw new Error(`${block} has no instances yet`);
    instances.byKey.set(key, value);
    instances.whole = undefined;
  }

  /** Whether an instance has a value yet. */
  has(block: string, key: InstanceKey): boolean {
    return this.#blocks.get(block)?.byKey.has(key) === true;
  }

  /** One instance's value. */
  instance(block: string, key: InstanceKey): MarkedValue {
    return this.#blocks.get(block)?.byKey.get(key) ?? UNKNOWN_OF_ANY_TYPE;
  }

  /** The block's value: an object, a tuple of them with `count`, an object of them with `for_each`. */
  block(block: string): MarkedValue {
    const instances = this.#blocks.get(block);
    if (!instances) return UNKNOWN_OF_ANY_TYPE;
    instances.whole ??= combine(instances);
    return instances.whole;
  }
}

/**
 * With targets, instances that are neither in the run nor in the state are left out, as Terraform leaves them out; what stays in the
 * state counts, whether the block has that instance or not.
 */
function combine({ expansion, byKey }: Instances): MarkedValue {
  return combined(expansion, byKey, UNKNOWN_OF_ANY_TYPE);
}

/** The values of instances in one, by how they are repeated. @param absent stands for those that have none */
export function combined(expansion: Expansion, byKey: ReadonlyMap<InstanceKey, MarkedValue>, absent: MarkedValue): MarkedValue {
  const of = (key: InstanceKey) => byKey.get(key) ?? absent;
  switch (expansion.repetition) {
    case 'none':
      return of(undefined);
    case 'count': {
      const last = [...byKey.keys()].reduce<number>((most, key) => (typeof key === 'number' && key > most ? key : most), -1);
      const items = Array.from({ length: last + 1 }, (_, index) => of(index));
      return typed(
        t.tuple(items.map(({ type }) => type)),
        items.map(({ value }) => value),
        items.flatMap((item, index) => under({ index }, item)),
      );
    }
    case 'each': {
      const keys = [...byKey.keys()].filter((key) => typeof key === 'string').sort(compareText);
      const entries = keys.map((key) => [key, of(key)] as const);
      const record = <T>(pick: (item: MarkedValue) => T) => Object.fromEntries(entries.map(([key, item]) => [key, pick(item)]));
      return typed(
        t.object(record(({ type }) => type)),
        record<Value>(({ value }) => value),
        entries.flatMap(([key, item]) => under({ attribute: key }, item)),
      );
    }
  }
}

function under(step: PathStep, { sensitive }: MarkedValue): Path[] {
  return sensitive.map((path) => [step, ...path]);
}
