/** A queue from which the highest rank comes first, and of one rank who came first. */
export interface RankedQueue<T> {
  push(item: T, rank: number): void;
  /** Takes the next one out; undefined where nobody waits. */
  shift(): T | undefined;
  /** How many wait. */
  readonly size: number;
}

interface Waiting<T> {
  readonly item: T;
  readonly rank: number;
  readonly number: number;
}

/** Makes an empty queue: a binary heap, since thousands of objects may wait. */
export function createRankedQueue<T>(): RankedQueue<T> {
  const heap: Waiting<T>[] = [];
  let count = 0;
  const isBefore = (a: Waiting<T>, b: Waiting<T>) => (a.rank === b.rank ? a.number < b.number : a.rank > b.rank);
  const at = (index: number) => heap[index] as Waiting<T>;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  return {
    get size() {
      return heap.length;
    },
    push: (item, rank) => {
      heap.push({ item, rank, number: count++ });
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!isBefore(at(child), at(parent))) return;
        swap(child, parent);
        child = parent;
      }
    },
    shift: () => {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last) return undefined;
      if (heap.length === 0) return first.item;
      heap[0] = last;
      for (let parent = 0; ; ) {
        const left = 2 * parent + 1;
        if (left >= heap.length) return first.item;
        const child = left + 1 < heap.length && isBefore(at(left + 1), at(left)) ? left + 1 : left;
        if (!isBefore(at(child), at(parent))) return first.item;
        swap(child, parent);
        parent = child;
      }
    },
  };
}
