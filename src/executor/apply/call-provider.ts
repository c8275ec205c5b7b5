import {
  blockType,
  type Diagnostic,
  dropUnknowns,
  errorAt,
  hasErrors,
  type ObjectValue,
  type PrivateData,
  type StateResult,
} from '../../framework';
import { absoluteText } from '../address';
import { fromSchema } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkAppliedConsistent, checkAppliedKnown, checkAppliedObject } from '../objchange/check-applied';
import { tolerance } from '../objchange/legacy';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { Marks } from '../plan/plan-run';
import { idOf } from '../plan/refresh';
import { encodeObject } from '../scope/objects';
import type { ObjectChange } from '../state/store';
import type { Final, Subject } from './plan-again';
import { provision } from './provisioners';
import { timed } from './timed';

interface Made {
  readonly diagnostics: readonly Diagnostic[];
  /** What is kept in state; null when there is nothing to keep. */
  readonly kept: ObjectValue | null;
  readonly marks: Marks;
}

/** Has the provider make the object or change it, and its provisioners run, and keeps what came of it. */
export async function callProvider(subject: Subject, final: Final): Promise<Made> {
  const { run, block, change, text, config } = subject;
  const provider = run.providers.get(block.config.provider);
  const action = change.action === 'update' ? 'update' : 'create';
  const intent = await run.store.begin({ address: change.address, action });
  return timed(run, { address: text, action, ...idOf(final.prior) }, async (progress) => {
    const { type } = change.address;
    const { prior, planned, private: plannedPrivate } = final;
    const answer = await provider.apply({ type, prior, planned, config, plannedPrivate }, progress);
    const made = judge(subject, final, answer);
    let { diagnostics } = made;
    const failed = action === 'create' && hasErrors(diagnostics);
    const provisioned = action === 'create' && made.kept !== null && !failed && hasCreateProvisioners(block);
    // Who finds the object of a run that died among its provisioners has to know that it isn't finished.
    await run.store.finish(intent, [stateChange(subject, final, made, failed || provisioned)]);
    if (provisioned) {
      const { address } = change;
      const self = fromSchema(blockType(block.schema.block), made.kept as ObjectValue, made.marks);
      run.values.set(absoluteText(address), address.key, self);
      const { provisioners } = block.config;
      const failures = await provision(run, 'create', { address: text, provisioners, self, scope: subject.scope });
      diagnostics = [...diagnostics, ...failures];
      if (failures.length === 0) await run.store.finish(null, [stateChange(subject, final, made, false)]);
    }
    const id = idOf(made.kept);
    return { result: { ...made, diagnostics }, succeeded: !hasErrors(diagnostics), ...id };
  });
}

function hasCreateProvisioners({ config }: ResourceBlock): boolean {
  return config.provisioners.some(({ when }) => when === 'create');
}

/** What of a provider's answer can be kept, and what is wrong with it. */
function judge(
  { run, block, change, text, sensitive }: Subject,
  { prior, planned, private: plannedPrivate }: Final,
  answer: StateResult,
): Made & { readonly private: PrivateData } {
  const schema = block.schema.block;
  const about = { address: text, provider: block.source, sensitive: change.afterSensitive };
  const diagnostics: Diagnostic[] = [...answer.diagnostics];
  const invalid = checkAppliedObject(schema, answer.state, about);
  if (invalid.length > 0) {
    return { diagnostics: [...diagnostics, ...invalid], kept: prior, marks: sensitive, private: plannedPrivate };
  }
  if (answer.state === null) {
    if (!hasErrors(diagnostics)) diagnostics.push(vanished(text));
    return { diagnostics, kept: prior, marks: marksOf(schema, prior, sensitive), private: plannedPrivate };
  }
  diagnostics.push(...checkAppliedKnown(schema, answer.state, about));
  const tolerate = tolerance(answer.legacyTypeSystem, run.log);
  if (!hasErrors(diagnostics)) {
    const inconsistent = checkAppliedConsistent(schema, { planned, applied: answer.state }, about);
    if (tolerate) tolerate(inconsistent);
    else diagnostics.push(...inconsistent);
  }
  const kept = dropUnknowns(answer.state) as ObjectValue;
  return { diagnostics, kept, marks: marksOf(schema, kept, sensitive), private: answer.private };
}

/** What of an object is sensitive: by its schema, and by its configuration. */
export function marksOf(schema: ResourceBlock['schema']['block'], value: ObjectValue | null, sensitive: Marks): Marks {
  return mergePaths(sensitivePaths(schema, value), sensitive);
}

function stateChange(
  { run, block, change, text }: Subject,
  { prior }: Final,
  made: ReturnType<typeof judge> | Made,
  tainted: boolean,
): ObjectChange {
  const { address } = change;
  const provider = block.config.provider;
  if (made.kept === null) return { address, provider, object: null };
  const stored = run.plan.prior.instances.get(text)?.current;
  // The provider left the object as it was, so it stays as it is stored.
  if (made.kept === prior && stored) return { address, provider, object: stored };
  const object = encodeObject(block.schema, made.kept, {
    private: 'private' in made ? made.private : null,
    sensitive: made.marks,
    dependencies: run.model.dependencies.sorted(block.text),
    createBeforeDestroy: run.createBeforeDestroy.has(block.text),
    tainted,
    // What goes on is the same object; what is made in place of another is none that it had.
    extra: change.action === 'update' ? stored?.extra : undefined,
  });
  return { address, provider, object };
}

function vanished(text: string): Diagnostic {
  return errorAt(
    undefined,
    'Provider produced inconsistent result after apply',
    `When applying changes to ${text}, the provider returned no object and no error. This is a bug in the provider.`,
  );
}
