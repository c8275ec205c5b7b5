import { type InstanceAddress, instanceText, resourceText } from '../../address';
import type { Draft } from '../draft';
import { isWhole, movesInOrder } from './move-order';

/**
 * Checks `moved` and `import` blocks against each other, and imports against the resources. What contradicts the resources otherwise is
 * found by those plans that look at them.
 */
export function checkMoves(draft: Draft): void {
  checkMoved(draft);
  const targets = new Set<string>();
  for (const { value, place } of draft.imports) {
    // What is evaluated is known only when it is planned.
    if (value.toKey) continue;
    const text = instanceText(value.to);
    if (targets.has(text)) {
      draft.problems.error(
        place,
        'Duplicate import configuration',
        `Another import block imports into ${text} already. One object goes to one address.`,
      );
    }
    targets.add(text);
    const problem = misfittingKey(value.to, draft);
    if (problem) draft.problems.error(place, "Invalid import 'to' expression", problem);
  }
}

/** What is wrong with the kind of key that an import's target has. */
function misfittingKey(to: InstanceAddress, draft: Draft): string | undefined {
  const config = draft.resources.get(resourceText(to))?.config;
  if (!config) return undefined;
  const used = config.count ? 'count' : config.forEach ? 'for_each' : undefined;
  const wanted = to.key === undefined ? undefined : typeof to.key === 'number' ? 'count' : 'for_each';
  if (used === wanted) return undefined;
  if (wanted === undefined)
    return `The target resource is using ${used}; the address needs the key of an instance: ${instanceText(to)}[…].`;
  return `The target resource does not use ${wanted}.`;
}

function checkMoved(draft: Draft): void {
  const from = new Map<string, string>();
  const to = new Map<string, string>();
  for (const { value, place } of draft.moved) {
    const [source, target] = [instanceText(value.from), instanceText(value.to)];
    // What moves as a whole and what moves by itself are told apart, also where they are written alike.
    const kind = isWhole(value) ? 'whole' : 'one';
    const [otherTarget, otherSource] = [from.get(`${kind} ${source}`), to.get(`${kind} ${target}`)];
    if (otherTarget !== undefined && otherTarget !== target) {
      draft.problems.error(
        place,
        'Ambiguous move statements',
        `A statement declares that ${source} moved to ${otherTarget}, but this one says it moved to ${target}. Each resource can move to only one destination resource.`,
      );
    } else if (otherSource !== undefined && otherSource !== source) {
      draft.problems.error(
        place,
        'Ambiguous move statements',
        `A statement declares that ${otherSource} moved to ${target}, but this one says that ${source} did. Each resource can have moved from only one source resource.`,
      );
    }
    from.set(`${kind} ${source}`, target);
    to.set(`${kind} ${target}`, source);
  }
  if (movesInOrder(draft.moved.map(({ value }) => value))) return;
  const all = draft.moved.map(({ value: { from, to } }) => `${instanceText(from)} to ${instanceText(to)}`).join(', ');
  draft.problems.error(
    undefined,
    'Cyclic dependency in move statements',
    `The moved blocks lead back to where they begin (${all}). A chain of moves must end with an address that is declared.`,
  );
}
