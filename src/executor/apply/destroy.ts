import { blockType, type Diagnostic, errorAt, hasErrors } from '../../framework';
import { instanceText, resourceText } from '../address';
import { isRemoved } from '../config/check/removed';
import type { Provisioner } from '../config/configuration';
import { fromSchema } from '../expression/marked-value';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { ResourceChange } from '../plan/plan';
import { idOf } from '../plan/refresh';
import { encodeObject } from '../scope/objects';
import type { StateObject } from '../state/state';
import type { ApplyRun } from './apply-run';
import { provision } from './provisioners';
import { timed } from './timed';

/** Deletes an object: one that goes, a deposed one, or the old one of a replacement. */
export async function destroyObject(run: ApplyRun, change: ResourceChange): Promise<boolean> {
  const text = instanceText(change.address);
  const { address, provider } = change;
  const deposed = change.deposed ?? (change.action === 'create-delete' ? run.deposed.get(text) : undefined);
  const key = deposed === undefined ? {} : { deposed };
  if (change.action === 'forget') {
    await run.store.finish(null, [{ address, provider, ...key, object: null }]);
    return true;
  }
  const stored = storedObject(run, text, change);
  const before = change.before;
  if (!stored || !before) return true;
  const self = fromSchema(blockType(change.block), before, change.beforeSensitive);
  const provisioned = { address: text, provisioners: provisionersOf(run, address), self, scope: run.scope };
  // Terraform runs none for a deposed object, and the old object of a create_before_destroy replacement is one.
  const failed = stored.tainted || deposed !== undefined ? [] : await provision(run, 'destroy', provisioned);
  run.problems.check(failed, text);

  const instance = run.providers.get(provider);
  const remove = async () => {
    const intent = await run.store.begin({ address, action: 'delete', ...key });
    return timed(run, { address: text, action: 'delete', ...key, ...idOf(before) }, async (progress) => {
      const { plannedPrivate } = change;
      const removal = { type: address.type, prior: before, planned: null, config: null, plannedPrivate };
      const answer = await instance.apply(removal, progress);
      const problems: readonly Diagnostic[] =
        answer.state !== null && !hasErrors(answer.diagnostics) ? [...answer.diagnostics, stillThere(text)] : answer.diagnostics;
      const left = hasErrors(problems) ? leftOver(change, stored, answer) : null;
      await run.store.finish(intent, [{ address, provider, ...key, object: left }]);
      return { result: problems, succeeded: !hasErrors(problems) };
    });
  };
  run.problems.check(await run.limit.inGroup(instance.concurrencyGroup?.(address.type, before), remove), text);
  run.done.destroyed++;
  return true;
}

/** Those of its block, or of the `removed` block that says that there is none any more. */
function provisionersOf({ model }: ApplyRun, address: ResourceChange['address']): readonly Provisioner[] {
  const text = resourceText(address);
  // Of several the last one counts, though the first says whether the object is destroyed.
  const removed = () => model.configuration.removed.findLast((each) => isRemoved(each, text, address.module));
  return (model.blocks.get(text)?.config ?? removed())?.provisioners ?? [];
}

function storedObject(run: ApplyRun, text: string, { deposed }: ResourceChange): StateObject | undefined {
  const instance = run.plan.prior.instances.get(text);
  return deposed === undefined ? instance?.current : instance?.deposed[deposed];
}

/** What state keeps of an object whose deletion failed: what the provider says, or what was there. */
function leftOver(
  { block, schemaVersion, before }: ResourceChange,
  stored: StateObject,
  answer: { readonly state: ResourceChange['before']; readonly private: ResourceChange['plannedPrivate'] },
): StateObject {
  if (answer.state === null || answer.state === before) return stored;
  const sensitive = mergePaths(sensitivePaths(block, answer.state), stored.sensitive);
  return encodeObject({ version: schemaVersion, block }, answer.state, { ...stored, sensitive, private: answer.private });
}

function stillThere(text: string): Diagnostic {
  return errorAt(
    undefined,
    'Provider returned invalid result object after apply',
    `After deleting ${text}, the provider still has an object and no error. This is a bug in the provider.`,
  );
}
