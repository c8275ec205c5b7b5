import { DiagnosticError, errorAt, type ProviderInstance } from '../../framework';
import { type InstanceAddress, instanceText, resourceText } from '../address';
import type { Expression } from '../expression/ast';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { identityJson, identityValue } from '../identity';
import { invalidId, namedId, namedObjects } from '../import/named-objects';
import { type ImportSource, sourceText } from '../import/source';
import type { BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import { sensitivePaths } from '../objchange/sensitive-paths';
import { encodeObject } from '../scope/objects';
import type { StateInstance } from '../state/state';
import type { PlanRun, WantedImport } from './plan-run';

/** An object that an `import` block names, as the provider begins with it. */
export interface Imported {
  readonly source: ImportSource;
  readonly instance: StateInstance;
}

/** The expressions of the `import` blocks that are about a block. */
export function importExpressions({ configuration }: BoundConfiguration, block: string): readonly Expression[] {
  return configuration.imports
    .filter(({ to }) => resourceText(to) === block)
    .flatMap(({ keys = [], id, identity, forEach }) => [...keys.map(({ key }) => key), id, identity, forEach])
    .filter((expression) => expression !== undefined);
}

/** Finds out what the `import` blocks name that are about a block. @throws DiagnosticError, ExpressionError */
export async function resolveImports(run: PlanRun, block: ResourceBlock): Promise<void> {
  // Neither a destroy nor a look at what is there takes anything new into the state.
  if (run.mode === 'refresh-only') return;
  for (const config of run.model.configuration.imports) {
    if (resourceText(config.to) !== block.text) continue;
    for (const object of await answered(() => namedObjects(config, run.scope))) {
      const text = instanceText(object.to);
      if (run.imports.has(text)) throw importedTwice(text);
      run.imports.set(text, { ...object, config });
    }
  }
}

/**
 * Imports what an `import` block names for this address, when there is one.
 * @throws DiagnosticError
 */
export async function importInstance(
  run: PlanRun,
  block: ResourceBlock,
  address: InstanceAddress,
  provider: ProviderInstance,
): Promise<Imported | undefined> {
  const text = instanceText(address);
  const wanted = run.imports.get(text);
  if (!wanted || run.mode !== 'normal') return undefined;
  const source = await sourceOf(run, block, wanted, text);
  return { source, instance: await askForImport(run, block, address, provider, source) };
}

/** Asks a provider for an object by what names it. @throws DiagnosticError */
export async function askForImport(
  { problems }: Pick<PlanRun, 'problems'>,
  block: ResourceBlock,
  address: InstanceAddress,
  provider: ProviderInstance,
  source: ImportSource,
): Promise<StateInstance> {
  const text = instanceText(address);
  const { imported, diagnostics } = await ask(block, provider, source, text);
  problems.check(diagnostics, text);
  if (!imported) throw invalidId(address, `the provider found nothing to import under ${sourceText(source)}.`);
  const current = encodeObject(block.schema, imported.state, {
    private: imported.private,
    sensitive: sensitivePaths(block.schema.block, imported.state),
    dependencies: [],
    createBeforeDestroy: false,
  });
  return { address, provider: block.config.provider, current, deposed: {} };
}

function ask(block: ResourceBlock, provider: ProviderInstance, source: ImportSource, text: string) {
  const { type } = block.address;
  if ('id' in source) return provider.import(type, source.id);
  if (!block.identity || !provider.importByIdentity) throw noIdentity(block, text);
  return provider.importByIdentity(type, identityValue(block.identity, source.identity));
}

async function sourceOf({ problems }: PlanRun, block: ResourceBlock, wanted: WantedImport, text: string): Promise<ImportSource> {
  const { to, scope } = wanted;
  const { id, identity } = wanted.config;
  if (id) {
    const known = await answered(() => namedId(id, wanted));
    if (known === undefined) throw invalidId(to, 'the id depends on values that only apply will tell.');
    return { id: known };
  }
  if (!block.identity) throw noIdentity(block, text);
  const given = await answered(() => evaluate(identity as Expression, scope));
  problems.learn(given.value, given.sensitive);
  return { identity: identityJson(block.identity, given, text) };
}

function importedTwice(text: string): DiagnosticError {
  const detail = `Another import block imports into ${text} already. One object goes to one address.`;
  return new DiagnosticError(errorAt(undefined, 'Duplicate import configuration', detail));
}

function noIdentity({ source, address }: ResourceBlock, text: string): DiagnosticError {
  const detail = `${text} cannot be imported by identity: the provider ${source} knows no identity of ${address.type}. Use its id.`;
  return new DiagnosticError(errorAt(undefined, 'Import by identity not supported', detail));
}
