import type { AnyResource } from './definition';
import { hasErrors } from './diagnostics';
import { equal } from './equal';
import { readNotes } from './object-notes';
import type { Path } from './path';
import { planBlock, replacedPaths } from './plan';
import type { PlanRequest, PlanResult } from './provider-instance';
import { blockType } from './schema';
import { collectSecrets } from './secrets';
import { type ProviderSession, stopOnErrors } from './session';
import type { ObjectValue, Value } from './value';

/** Plans one change: what the schema says, then the resource's rules, then what the remote side has to say. */
export function planChange(
  session: ProviderSession,
  resource: (type: string) => AnyResource,
  { type, prior, proposed, config, priorPrivate }: PlanRequest,
): Promise<PlanResult> {
  const { collected, context } = session.context(type);
  const nothingPlanned = { planned: prior, requiresReplace: [] as readonly Path[], plannedPrivate: priorPrivate };
  return session
    .run(
      `Planning a ${type}`,
      collected,
      async () => {
        const definition = resource(type);
        const { block } = definition.schema;
        const notes = readNotes(priorPrivate);
        collectSecrets(block, config, session.secrets);
        collectSecrets(block, prior, session.secrets);
        const { planned, requiresReplace } =
          proposed === null || config === null
            ? { planned: null, requiresReplace: [] }
            : planObject(definition, config, prior, notes.imported, context);
        stopOnErrors(collected);
        const action = actionOf(definition, prior, planned, requiresReplace);
        if (action && prior !== null && definition.remote !== 'none') await session.tenants?.foresee(notes);
        if (action && definition.preflight && session.data !== undefined) {
          const { unfinished } = notes;
          const objects = { prior: prior as never, planned: planned as never, config: config as never };
          await definition.preflight({ action, ...objects, unfinished }, context);
        }
        return { planned, requiresReplace, plannedPrivate: priorPrivate };
      },
      () => nothingPlanned,
    )
    .then((result) => (hasErrors(result.diagnostics) ? { ...nothingPlanned, diagnostics: result.diagnostics } : result));
}

function planObject(
  definition: AnyResource,
  config: ObjectValue,
  prior: ObjectValue | null,
  imported: boolean,
  report: Parameters<NonNullable<AnyResource['validate']>>[1],
): { readonly planned: ObjectValue; readonly requiresReplace: readonly Path[] } {
  const { block } = definition.schema;
  const planned: { [name: string]: Value } = { ...planBlock(block, config, prior) };
  const replaced: Path[] = [];
  definition.plan?.({
    add: report.add,
    error: report.error,
    warn: report.warn,
    config: config as never,
    prior: prior as never,
    planned: planned as never,
    replace: (path) => void replaced.push(path),
  });
  if (!prior) return { planned, requiresReplace: [] };
  // The very object that came: who asked needn't compare or encode it again.
  if (equal(blockType(block), planned, prior)) return { planned: prior, requiresReplace: replaced };
  if (!definition.update && replaced.length === 0) return { planned, requiresReplace: everyChange(definition, planned, prior) };
  return { planned, requiresReplace: [...replacedPaths(block, planned, prior, imported), ...replaced] };
}

/** Without an update handler, each attribute that differs replaces the object. */
function everyChange(definition: AnyResource, planned: ObjectValue, prior: ObjectValue): Path[] {
  const type = blockType(definition.schema.block);
  if (type.kind !== 'object') return [];
  return Object.entries(type.attributes)
    .filter(([name, attribute]) => !equal(attribute, planned[name] ?? null, prior[name] ?? null))
    .map(([name]) => [{ attribute: name }]);
}

function actionOf(
  definition: AnyResource,
  prior: ObjectValue | null,
  planned: ObjectValue | null,
  requiresReplace: readonly Path[],
) {
  if (planned === null) return prior === null ? undefined : 'delete';
  if (prior === null) return 'create';
  if (requiresReplace.length > 0) return 'replace';
  return equal(blockType(definition.schema.block), planned, prior) ? undefined : 'update';
}
