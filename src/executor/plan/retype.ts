import { stringify } from 'lossless-json';
import { type Diagnostic, DiagnosticError, errorAt, hasErrors } from '../../framework';
import { instanceText, resourceText } from '../address';
import type { BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import { sourceOf } from '../model/schemas';
import type { Problems } from '../run/problems';
import { encodeObject, privateOf } from '../scope/objects';
import type { StateInstance, StateObject } from '../state/state';
import type { Moved } from './moves';

/**
 * Has the providers take over what moved to another resource type, from the state as it stands: the provider that it comes
 * from isn't asked, so it needn't be there (https://developer.hashicorp.com/terraform/plugin/framework/resources/state-move).
 * What can't be taken over is told, and is no part of the answer.
 */
export async function retypeMoved(model: BoundConfiguration, moved: Moved, problems: Problems): Promise<Moved> {
  if (![...moved.from].some(([is, was]) => moved.instances.get(is)?.address.type !== was.type)) return moved;
  const instances = new Map<string, StateInstance>();
  for (const [is, instance] of moved.instances) {
    const was = moved.from.get(is);
    if (was === undefined || was.type === instance.address.type) instances.set(is, instance);
    else {
      await problems.attempt(is, async () => {
        const { taken, diagnostics } = await retype(model, instance, was.type);
        instances.set(is, taken);
        problems.add(diagnostics, is);
      });
    }
  }
  return { ...moved, instances };
}

interface Retyped {
  readonly taken: StateInstance;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws DiagnosticError */
async function retype(model: BoundConfiguration, instance: StateInstance, sourceType: string): Promise<Retyped> {
  const { address, provider: ref } = instance;
  const block = model.blocks.get(resourceText(address));
  if (!block) throw notDeclared(instance, sourceType);
  const provider = model.schemas.factory(block.source)();
  const diagnostics: Diagnostic[] = [];
  const take = async (stored: StateObject): Promise<StateObject> => {
    const answer = await provider.move({
      sourceProvider: sourceOf(ref),
      sourceType,
      sourceVersion: stored.schemaVersion,
      sourceJson: stringify(stored.attributes) ?? 'null',
      sourcePrivate: privateOf(stored),
      targetType: address.type,
    });
    if (hasErrors(answer.diagnostics) || answer.state === null) throw new DiagnosticError(...answer.diagnostics);
    diagnostics.push(...answer.diagnostics);
    const { dependencies, createBeforeDestroy, tainted } = stored;
    const kept = { private: answer.private, sensitive: [], dependencies, createBeforeDestroy, tainted };
    return encodeObject(block.schema, answer.state, kept);
  };
  try {
    return { taken: await takenOver(instance, block, take), diagnostics };
  } finally {
    await provider.close();
  }
}

async function takenOver(
  instance: StateInstance,
  block: ResourceBlock,
  take: (stored: StateObject) => Promise<StateObject>,
): Promise<StateInstance> {
  const current = instance.current && (await take(instance.current));
  const deposed: { [key: string]: StateObject } = {};
  for (const [key, stored] of Object.entries(instance.deposed)) deposed[key] = await take(stored);
  return { ...instance, provider: block.config.provider, current, deposed };
}

function notDeclared({ address }: StateInstance, sourceType: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(
      undefined,
      'Move to a resource that is not declared',
      `A "moved" block turns a ${sourceType} into ${instanceText(address)}, and the configuration has no such resource. Declare it, or remove the "moved" block.`,
    ),
  );
}
