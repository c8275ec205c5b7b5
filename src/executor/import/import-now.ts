import { DiagnosticError, errorAt, type Json } from '../../framework';
import { type InstanceAddress, instanceText, parseAddress, resourceText } from '../address';
import { literalFromJson } from '../config/variable-type';
import { ephemeralsOfProviders } from '../ephemeral/closing';
import type { LocatedDiagnostic } from '../events';
import { identityJson } from '../identity';
import type { ResourceBlock } from '../model/bound-configuration';
import { askForImport } from '../plan/import';
import { createPlanRun, type PlanInput } from '../plan/make-plan';
import { notFound } from '../plan/managed';
import type { PlanRun } from '../plan/plan-run';
import { providerSteps } from '../plan/provider-steps';
import { refreshObject, storedAfterRefresh } from '../plan/refresh';
import { nowhereToImport } from '../plan/still-declared';
import { Problems } from '../run/problems';
import { walk } from '../run/walk';
import { attachState } from '../scope/attach-state';
import type { StateStore } from '../state/store';
import { isDeclared } from './declared';
import { type ImportSource, sourceText } from './source';

/** What is to be taken over by hand: an object, and the address that it gets. */
export interface ImportRequest {
  /** `palette_x.y["a"]`. */
  readonly address: string;
  /** An import ID, or the JSON of an identity. */
  readonly source: { readonly id: string } | { readonly identity: Json };
}

/** How an import by hand ended. */
export interface ImportedNow {
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Takes an object into the state at once, as `terraform import` does: nothing is planned and nothing of the object is changed. Its
 * provider's configuration sees what the state has.
 */
export async function importNow(input: PlanInput, store: StateStore, request: ImportRequest): Promise<ImportedNow> {
  const problems = new Problems(input.emit, input.secrets, input.model.configuration);
  await problems.attempt(request.address, async () => {
    const { state } = input;
    const unmoved = { instances: state.instances, emptyBlocks: state.emptyBlocks, from: new Map(), problems: [] };
    const run = createPlanRun({ ...input, options: { mode: 'refresh-only' } }, unmoved, problems);
    const stop = () => run.providers.stop();
    input.signal.addEventListener('abort', stop, { once: true });
    try {
      const address = targetOf(run, request.address);
      if (!(await isDeclared(input, address))) throw new DiagnosticError(nowhereToImport(address));
      attachState(run, state.instances, run.expansions, () => true);
      if (!(await configure(run, blockOf(run, address).config.provider))) return false;
      await importInto(run, store, address, request.source);
    } finally {
      input.signal.removeEventListener('abort', stop);
      await run.ephemerals.closeAll();
      await run.providers.close();
    }
    return true;
  });
  return { diagnostics: problems.all };
}

function blockOf(run: PlanRun, address: InstanceAddress): ResourceBlock {
  return run.model.blocks.get(resourceText(address)) as ResourceBlock;
}

/** @throws DiagnosticError for what can't be imported to */
function targetOf({ model, before }: PlanRun, text: string): InstanceAddress {
  const address = parseAddress(text);
  const refuse = (summary: string, detail: string) => new DiagnosticError(errorAt(undefined, summary, detail));
  if (address?.mode !== 'managed') {
    throw refuse(
      'Invalid import address',
      `${text} is no address of a resource, such as palette_ip_pool.a or palette_ip_pool.a["x"].`,
    );
  }
  if (!model.blocks.has(resourceText(address))) {
    const detail = `The configuration has no ${resourceText(address)}. Write its block first: what is imported is managed by that from then on.`;
    throw refuse('Resource address does not exist in the configuration', detail);
  }
  if (before.get(text)?.current) {
    const detail = `The state has ${text} already. To import to this address, take the object that is there out of the state first.`;
    throw refuse('Resource already managed', detail);
  }
  return address;
}

/** Configures one provider, with what its configuration needs. @returns whether that went well */
async function configure(run: PlanRun, ref: string): Promise<boolean> {
  const { failed, skipped } = await walk(providerSteps(run, [ref], ephemeralsOfProviders(run.model, [ref])), run.stopped);
  return failed.length === 0 && skipped.length === 0;
}

async function importInto(
  run: PlanRun,
  store: StateStore,
  address: InstanceAddress,
  given: ImportRequest['source'],
): Promise<void> {
  const text = instanceText(address);
  const block = blockOf(run, address);
  const provider = run.providers.get(block.config.provider);
  const source = sourceOf(block, given, text);
  run.emit({ kind: 'import_start', address: text, source: sourceText(source) });
  const instance = await askForImport(run, block, address, provider, source);
  run.emit({ kind: 'import_complete', address: text });
  const found = instance.current && (await refreshObject(run, provider, instance, instance.current, block.schema));
  const object = found && storedAfterRefresh(found, block.schema);
  if (!object) throw notFound(text, source);
  await store.finish(null, [{ address, provider: instance.provider, object }]);
  await store.save();
}

function sourceOf(block: ResourceBlock, given: ImportRequest['source'], text: string): ImportSource {
  if ('id' in given) return given;
  if (block.identity) return { identity: identityJson(block.identity, literalFromJson(given.identity), text) };
  const detail = `The provider ${block.source} knows no identity of ${block.address.type}. Use its id.`;
  throw new DiagnosticError(errorAt(undefined, 'Import by identity not supported', detail));
}
