import { isNode, LineCounter, parseDocument } from 'yaml';
import { formProblems, type InventoryProblem, pathText } from './check';
import { referenceProblems } from './references';
import { INVENTORY_SCHEMA, type Inventory } from './schema';

/** An inventory can't be used: its message names every place, and what is expected there. */
export class InventoryError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InventoryError';
  }
}

/**
 * Reads an inventory out of YAML or JSON.
 * @param file how errors call it, with the line: `site.yaml:7: …`
 * Throws an InventoryError that tells everything that is wrong.
 */
export function readInventory(text: string, file = 'the inventory'): Inventory {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : counter.linePos(offset).line);
  const broken = document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])}: ${message}`);
  if (broken.length > 0) throw new InventoryError(broken.join('\n'));
  const value = plain(() => document.toJS(), file);
  const lineOf = (path: InventoryProblem['path']): number => {
    const parent = path.length === 0 ? document.contents : document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    // A key has a line of its own, which is better than that of its value.
    const items = typeof parent === 'object' && parent !== null && 'items' in parent ? (parent.items as readonly unknown[]) : [];
    const pair = items.find((item) => isPairOf(item, key)) as { readonly key: unknown } | undefined;
    const node = pair?.key ?? (path.length === 0 ? document.contents : document.getIn(path, true)) ?? parent;
    return lineAt(isNode(node) ? node.range?.[0] : undefined);
  };
  return checked(value, (problem) => `${file}:${lineOf(problem.path)}: ${problemText(problem)}`);
}

/** The inventory that was given as a value. Throws an InventoryError that tells everything that is wrong. */
export function checkInventory(value: unknown): Inventory {
  return checked(value, (problem) => `The inventory: ${problemText(problem)}`);
}

function checked(value: unknown, told: (problem: InventoryProblem) => string): Inventory {
  const form = formProblems(INVENTORY_SCHEMA, value);
  const problems = form.length > 0 ? form : referenceProblems(value as Inventory);
  if (problems.length > 0) throw new InventoryError(problems.map(told).join('\n'));
  return value as Inventory;
}

function problemText({ path, message }: InventoryProblem): string {
  return path.length === 0 ? message : `${pathText(path)} ${message}`;
}

/** References to nothing (`*name`), and those that would grow without end, are found only now. */
function plain(read: () => unknown, file: string): unknown {
  try {
    return read();
  } catch (error) {
    throw new InventoryError(`${file}: ${(error as Error).message}`);
  }
}

function isPairOf(item: unknown, key: string | number | undefined): boolean {
  if (typeof item !== 'object' || item === null || !('key' in item)) return false;
  const { key: its } = item;
  return typeof its === 'object' && its !== null && 'value' in its && its.value === key;
}
