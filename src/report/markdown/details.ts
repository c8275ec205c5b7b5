import type { Action, Plan, ResourceChange } from '../../executor/plan/plan';
import { changeDiff } from '../change-diff';
import type { Naming } from '../names';
import { painter } from '../render/paint';
import { changeText, driftChangeText } from '../terminal';
import { asDiffLines, fenced } from './escape';
import { objectText } from './object';
import { actionWords } from './table';

const plain = painter(false);
// So many details are tried that turn out too long, before no more are.
const MOST_MISSES = 100;
// A block of a detail alone has about as many characters.
const LEAST_ROOM = 150;

// The smaller, the sooner it is shown.
const WEIGHT: { readonly [action in Action]: number } = {
  'delete-create': 0,
  'create-delete': 0,
  update: 1,
  delete: 2,
  create: 3,
  read: 4,
  forget: 5,
  'no-op': 6,
};

/** What changes in each object, folded; what has no room is counted. */
export function detailSection(changes: readonly ResourceChange[], names: Naming, given: number): string {
  const title = '### Details\n\n';
  const order = [...changes].sort((a, b) => WEIGHT[a.action] - WEIGHT[b.action]);
  const shown = fitting(order, given - title.length, (change) =>
    folded(`${objectText(change, names)}: ${actionWords(change)}`, changeText(change, plain, names)),
  );
  const left = changes.length - shown.size;
  const texts = changes.flatMap((change) => shown.get(change) ?? []);
  const note = left === 0 ? '' : `_The details of ${left} of ${changes.length} changes are left out: there is no room for them._\n`;
  return texts.length === 0 ? note : `${title}${texts.join('')}${note}`;
}

/**
 * What had changed outside, each with what it was and is, folded. Where there is no room for that, objects are named, then
 * counted.
 */
export function driftSection({ drift }: Plan, names: Naming, room: number): string {
  if (drift.length === 0) return '';
  const title = '### Changed outside of pcg\n\n';
  // What is planned comes before what has been.
  const shown = fitting(drift, room / 4 - title.length, (change) =>
    folded(`${objectText(change, names)} ${driftWords(change)}`, driftChangeText(change, changeDiff(change), plain, names)),
  );
  const named = drift
    .filter((change) => !shown.has(change))
    .map((change) => `- ${objectText(change, names)} ${driftWords(change)}\n`);
  const note =
    named.length === 0
      ? ''
      : `\n${named.join('')}\n_There is no room for what changed in ${named.length === 1 ? 'it' : 'these'}._\n`;
  const text = `${title}${[...shown.values()].join('')}${note}\n`;
  if (text.length <= room / 2) return text;
  const short = `${title}${drift.length} objects; there is no room for their names.\n\n`;
  return short.length <= room ? short : '';
}

function driftWords({ action }: ResourceChange): string {
  if (action === 'delete') return 'was deleted';
  return action === 'no-op' ? 'was moved' : 'was changed';
}

/** The texts of those that fit, in the order in which they are tried. */
function fitting(
  changes: readonly ResourceChange[],
  given: number,
  textOf: (change: ResourceChange) => string,
): ReadonlyMap<ResourceChange, string> {
  const shown = new Map<ResourceChange, string>();
  let room = given;
  let misses = 0;
  for (const change of changes) {
    if (room < LEAST_ROOM || misses > MOST_MISSES) break;
    const text = textOf(change);
    if (text.length > room) {
      misses++;
      continue;
    }
    room -= text.length;
    shown.set(change, text);
  }
  return shown;
}

/** A text that opens when its summary is clicked. @param summary already Markdown */
export function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${fenced(asDiffLines(text), 'diff')}\n\n</details>\n`;
}
