import type { Subject } from './plan-again';

type Replaced = Pick<Subject, 'run' | 'change' | 'block' | 'text'>;

/** Keeps the old object under a key of its own until its successor stands. */
export async function setAside({ run, change, block, text }: Replaced): Promise<string | undefined> {
  const stored = run.plan.prior.instances.get(text)?.current;
  if (!stored) return undefined;
  const deposed = run.deposedKey();
  const { address } = change;
  const provider = block.config.provider;
  run.deposed.set(text, deposed);
  await run.store.finish(null, [
    { address, provider, deposed, object: stored },
    { address, provider, object: null },
  ]);
  return deposed;
}

/** Gives the old object its place again, since no successor was made. */
export async function putBack({ run, change, block, text }: Replaced, deposed: string): Promise<void> {
  const stored = run.plan.prior.instances.get(text)?.current ?? null;
  const { address } = change;
  const provider = block.config.provider;
  await run.store.finish(null, [
    { address, provider, deposed, object: null },
    { address, provider, object: stored },
  ]);
}
