import type { Log } from '../runtime/log';

/** Something that a client sent and the simulator has no place for: a field, a parameter, or a whole operation. */
export interface Unknown {
  /** `POST /v1/spectroclusters/vsphere`; a path that nothing serves as it was asked for. */
  readonly operation: string;
  /** `spec.machinepoolconfig[].x`, `query.x`; empty where the operation itself is unknown. */
  readonly field: string;
  /** How many times it came. */
  readonly count: number;
}

/** What was sent and isn't known, since the beginning or the last reset. No value of a request is in it. */
export interface UnknownLog {
  /** The operation, or some of the fields of its request, are unknown. Fields that stand there several times count so often. */
  note(operation: string, fields?: readonly string[]): void;
  /** In the order in which each came first. */
  list(): readonly Unknown[];
  clear(): void;
}

/** Whoever makes names up for each request must not fill the memory: more different ones than this count as one. */
const MOST_KEPT = 1_000;
const OTHERS = '(others)';
const LONGEST_TEXT = 300;

/** A log of what isn't known. Everything goes to `log`, too, as a warning. */
export function createUnknownLog(log: Log): UnknownLog {
  const known = new Map<string, Unknown>();
  const add = (operation: string, field: string, count: number) => {
    log('warn', unknownText({ operation, field, count }));
    const key = JSON.stringify([operation, field]);
    const kept = known.get(key) ?? (known.size < MOST_KEPT ? undefined : known.get(OTHERS));
    if (kept === undefined && known.size >= MOST_KEPT) known.set(OTHERS, { operation: OTHERS, field: '', count });
    else if (kept === undefined) known.set(key, { operation, field, count });
    else known.set(known.has(key) ? key : OTHERS, { ...kept, count: kept.count + count });
  };
  return {
    note: (operation, fields) => {
      if (fields === undefined) return add(shortened(operation), '', 1);
      const counts = new Map<string, number>();
      for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
      for (const [field, count] of counts) add(operation, shortened(field), count);
    },
    list: () => [...known.values()],
    clear: () => known.clear(),
  };
}

/** `unknown: POST /v1/spectroclusters/vsphere spec.machinepoolconfig[].x ×3` */
export function unknownText({ operation, field, count }: Unknown): string {
  return `unknown: ${[operation, field, `×${count}`].filter((part) => part !== '').join(' ')}`;
}

/**
 * The fields that `sent` has and `kept` hasn't, wherever they stand: `spec.machinepoolconfig[].x`. One that stands in several
 * elements of a list is there once for each.
 */
export function droppedFields(sent: unknown, kept: unknown, path = ''): readonly string[] {
  if (Array.isArray(sent)) {
    const items: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return sent.flatMap((item, index) => droppedFields(item, items[index], `${path}[]`));
  }
  if (!isObject(sent)) return [];
  return Object.entries(sent).flatMap(([name, value]) => {
    const at = path === '' ? nameText(name) : `${path}.${nameText(name)}`;
    return isObject(kept) && Object.hasOwn(kept, name) ? droppedFields(value, kept[name], at) : [at];
  });
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** A name that could be mistaken for a path, or that a terminal would act on, stands in quotes. */
function nameText(name: string): string {
  return /^[\w-]+$/.test(name) ? name : JSON.stringify(name).replace(/[\u007f-\u009f\u2028\u2029]/g, '?');
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
