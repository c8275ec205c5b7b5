/** What is due at a moment of world time. */
export interface Due {
  readonly at: number;
  readonly kind: 'cluster' | 'gateway';
  readonly uid: string;
}

/** A heap of what is due, soonest first. Ties go by kind and uid, so that a reloaded world runs in the same order. */
export interface DueQueue {
  add(due: Due): void;
  /** Takes out what is due first, when that is at or before `until`. */
  take(until: number): Due | undefined;
}

/** An empty queue. */
export function createDueQueue(): DueQueue {
  const heap: Due[] = [];
  const swap = (one: number, other: number) => {
    const kept = heap[one] as Due;
    heap[one] = heap[other] as Due;
    heap[other] = kept;
  };
  const less = (one: number, other: number) => isBefore(heap[one] as Due, heap[other] as Due);
  return {
    add: (due) => {
      let index = heap.push(due) - 1;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (!less(index, parent)) break;
        swap(index, parent);
        index = parent;
      }
    },
    take: (until) => {
      const first = heap[0];
      if (first === undefined || first.at > until) return undefined;
      const last = heap.pop() as Due;
      if (heap.length === 0) return first;
      heap[0] = last;
      let index = 0;
      for (;;) {
        const left = index * 2 + 1;
        let smallest = index;
        if (left < heap.length && less(left, smallest)) smallest = left;
        if (left + 1 < heap.length && less(left + 1, smallest)) smallest = left + 1;
        if (smallest === index) return first;
        swap(index, smallest);
        index = smallest;
      }
    },
  };
}

function isBefore(one: Due, other: Due): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.kind !== other.kind) return one.kind < other.kind;
  return one.uid < other.uid;
}
