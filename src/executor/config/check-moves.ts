import { type InstanceAddress, instanceText, resourceText } from '../address';
import type { Draft } from './draft';
import { isWhole, movesInOrder } from './move-order';

/** Checks `moved`, `import` and `removed` blocks against each other and against the resources. */
export function checkMoves(draft: Draft): void {
  checkMoved(draft);
  const targets = new Set<string>();
  for (const { value, place } of draft.imports) {
    const text = instanceText(value.to);
    if (targets.has(text)) {
      draft.problems.error(
        place,
        'Duplicate import configuration',
        `Another import block imports into ${text} already. One object goes to one address.`,
      );
    }
    targets.add(text);
    if (!draft.resources.has(resourceText(value.to))) {
      draft.problems.error(
        place,
        'Configuration for import target does not exist',
        `The configuration for the given import ${text} does not exist. All target instances must have an associated configuration to be imported.`,
      );
    }
    const problem = misfittingKey(value.to, draft);
    if (problem) draft.problems.error(place, "Invalid import 'to' expression", problem);
  }
  const removed = new Set<string>();
  for (const { value, place } of draft.removed) {
    const text = resourceText(value.from);
    if (removed.has(text))
      draft.problems.error(place, 'Duplicate removed block', `Another removed block is about ${text} already.`);
    removed.add(text);
    if (draft.resources.has(text)) {
      draft.problems.error(
        place,
        'Removed resource still exists',
        `This statement declares that ${text} was removed, but it is still declared in configuration. Remove its block, or this statement.`,
      );
    }
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
    if (stillDeclared(value.from, value.to, draft)) {
      draft.problems.error(
        place,
        'Moved object still exists',
        `This statement declares a move from ${source}, but that resource is still declared. Remove its block, or this statement.`,
      );
    }
  }
  if (movesInOrder(draft.moved.map(({ value }) => value))) return;
  const all = draft.moved.map(({ value: { from, to } }) => `${instanceText(from)} to ${instanceText(to)}`).join(', ');
  draft.problems.error(
    undefined,
    'Cyclic dependency in move statements',
    `The moved blocks lead back to where they begin (${all}). A chain of moves must end with an address that is declared.`,
  );
}

/** Whether a whole block moved that is there still; with keys, the instances decide, which the plan knows. */
function stillDeclared(from: InstanceAddress, to: InstanceAddress, draft: Draft): boolean {
  const declared = draft.resources.get(resourceText(from));
  if (!declared || from.key !== undefined || resourceText(from) === resourceText(to)) return false;
  const repeated = declared.config.count !== undefined || declared.config.forEach !== undefined;
  return to.key === undefined || !repeated;
}
