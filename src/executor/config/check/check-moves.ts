import { type InstanceAddress, instanceText, resourceText } from '../../address';
import type { Configuration, ImportConfig, MoveConfig, ResourceConfig } from '../configuration';
import type { Draft } from '../draft';
import { endpointFromRoot, moveKind } from './move-endpoint';
import { movesInOrder } from './move-order';

/**
 * Checks `moved` and `import` blocks against each other, and imports against the resources. What contradicts the resources otherwise is
 * found by those plans that look at them.
 * @param moves those of all modules
 */
export function checkMoves(draft: Draft, moves: readonly MoveConfig[], resources: Configuration['resources']): void {
  checkMoved(draft, moves);
  const targets = new Set<string>();
  for (const { value, place } of draft.imports) {
    if (isNowhere(value, resources)) {
      const { summary, detail } = undeclaredImport(value.to);
      draft.problems.error(place, summary, detail);
    }
    // What is evaluated is known only when it is planned.
    if (value.keys) continue;
    const text = instanceText(value.to);
    if (targets.has(text)) {
      draft.problems.error(
        place,
        'Duplicate import configuration',
        `Another import block imports into ${text} already. One object goes to one address.`,
      );
    }
    targets.add(text);
    const block = resourceText(value.to);
    const problem = Object.hasOwn(resources, block) ? misfittingKey(value.to, resources[block]) : undefined;
    if (problem) draft.problems.error(place, "Invalid import 'to' expression", problem);
  }
}

/**
 * Whether an import is to a block that isn't declared, and is wrong whatever is planned: Terraform could have its configuration generated
 * only where it is one object of the root module, and leaves such an import alone where a plan isn't about it.
 */
function isNowhere({ to, keys, forEach }: ImportConfig, resources: Configuration['resources']): boolean {
  if (Object.hasOwn(resources, resourceText(to))) return false;
  return to.module !== undefined || (!keys && (to.key !== undefined || forEach !== undefined));
}

/** What is said of an import to an instance that the configuration doesn't have. */
export function undeclaredImport(to: InstanceAddress): { readonly summary: string; readonly detail: string } {
  const detail = `The configuration for the given import ${instanceText(to)} does not exist. All target instances must have an associated configuration to be imported.`;
  return { summary: 'Configuration for import target does not exist', detail };
}

/** What is wrong with the kind of key that an import's target has. @param config undefined for a block that isn't declared */
export function misfittingKey(to: InstanceAddress, config: ResourceConfig | undefined): string | undefined {
  const used = config?.count ? 'count' : config?.forEach ? 'for_each' : undefined;
  const wanted = to.key === undefined ? undefined : typeof to.key === 'number' ? 'count' : 'for_each';
  if (used === wanted) return undefined;
  if (wanted === undefined)
    return `The target resource is using ${used}; the address needs the key of an instance: ${instanceText(to)}[…].`;
  return `The target resource does not use ${wanted}.`;
}

function checkMoved({ problems, moved }: Draft, moves: readonly MoveConfig[]): void {
  const from = new Map<string, string>();
  const to = new Map<string, string>();
  const places = new Map<unknown, Draft['moved'][number]['place']>(moved.map(({ value, place }) => [value, place]));
  for (const move of moves) {
    const place = places.get(move);
    const [source, target] = [endpointFromRoot(move.from, move), endpointFromRoot(move.to, move)];
    // What moves as a whole and what moves by itself are told apart, also where they are written alike.
    const kind = moveKind(move);
    const noun = 'type' in move.from ? 'resource' : 'module';
    const [otherTarget, otherSource] = [from.get(`${kind} ${source}`), to.get(`${kind} ${target}`)];
    if (otherTarget !== undefined && otherTarget !== target) {
      problems.error(
        place,
        'Ambiguous move statements',
        `A statement declares that ${source} moved to ${otherTarget}, but this one says it moved to ${target}. Each ${noun} can move to only one destination ${noun}.`,
      );
    } else if (otherSource !== undefined && otherSource !== source) {
      problems.error(
        place,
        'Ambiguous move statements',
        `A statement declares that ${otherSource} moved to ${target}, but this one says that ${source} did. Each ${noun} can have moved from only one source ${noun}.`,
      );
    }
    from.set(`${kind} ${source}`, target);
    to.set(`${kind} ${target}`, source);
  }
  if (movesInOrder(moves)) return;
  const all = moves.map((move) => `${endpointFromRoot(move.from, move)} to ${endpointFromRoot(move.to, move)}`).join(', ');
  problems.error(
    undefined,
    'Cyclic dependency in move statements',
    `The moved blocks lead back to where they begin (${all}). A chain of moves must end with an address that is declared.`,
  );
}
