import { DiagnosticError, errorAt, isUnknown, type ProviderInstance, t } from '../../framework';
import { type InstanceAddress, instanceText } from '../address';
import { convert } from '../expression/convert';
import { evaluate } from '../expression/evaluate';
import { answered } from '../expression/pending-call';
import type { ResourceBlock } from '../model';
import { encodeObject } from '../objects';
import type { StateInstance } from '../state/state';
import type { PlanRun } from './plan-run';

/** An object that an `import` block names, as the provider begins with it. */
export interface Imported {
  readonly id: string;
  readonly instance: StateInstance;
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
  // Neither a destroy nor a look at what is there takes anything new into the state.
  if (!wanted || run.mode !== 'normal') return undefined;
  const id = await importId(run, wanted.id, text);
  const { imported, diagnostics } = await provider.import(address.type, id);
  run.problems.check(diagnostics, text);
  if (!imported) throw invalidId(text, `the provider found nothing to import under "${id}".`);
  const current = encodeObject(block.schema, imported.state, {
    private: imported.private,
    sensitive: [],
    dependencies: [],
    createBeforeDestroy: false,
  });
  return { id, instance: { address, provider: block.config.provider, current, deposed: {} } };
}

async function importId(run: PlanRun, expression: Parameters<typeof evaluate>[0], text: string): Promise<string> {
  const given = convert(await answered(() => evaluate(expression, run.scope)), t.string);
  if (isUnknown(given.value)) throw invalidId(text, 'the id depends on values that only apply will tell.');
  if (typeof given.value !== 'string' || given.value === '') throw invalidId(text, 'the id is null or empty.');
  return given.value;
}

function invalidId(text: string, why: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, 'Invalid import id argument', `${text} cannot be imported: ${why}`));
}
