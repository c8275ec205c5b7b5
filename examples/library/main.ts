import { type ExecutorEvent, openStack, type Plan } from 'cdktf-palette/executor';
import { paletteProviders } from 'cdktf-palette/provider';

/** Applies a stack where nothing of it would be taken away. */
async function applyWhatAdds(folder: string, signal: AbortSignal): Promise<number> {
  await using stack = await openStack(folder, { providers: paletteProviders(), emit: tell, signal });
  const { plan } = await stack.executor.plan();
  // What is wrong has been told by then: each problem is an event.
  if (!plan) return 1;
  const taken = takenAway(plan);
  if (taken.length > 0) {
    console.error(`not applied, because these would go: ${taken.join(', ')}`);
    return 1;
  }
  const { counts, diagnostics, interrupted } = await stack.executor.apply(plan);
  console.log(`${counts.added} added, ${counts.changed} changed`);
  return interrupted || diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A plan is data: each change with its action, and the object before and after it. */
function takenAway({ changes }: Plan): readonly string[] {
  const gone = changes.filter(({ action }) => action === 'delete' || action === 'delete-create' || action === 'create-delete');
  return gone.map(({ address: { type, name } }) => `${type}.${name}`);
}

/** What happens is told as it happens; the kind of an event says what it has. */
function tell(event: ExecutorEvent): void {
  switch (event.kind) {
    case 'apply_complete':
      console.log(`${event.address}: ${event.action} after ${Math.round(event.elapsed / 1000)}s`);
      break;
    case 'diagnostic':
      console.error(`${event.diagnostic.severity}: ${event.diagnostic.summary}`);
      break;
  }
}

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
applyWhatAdds(process.argv[2] ?? '.', interrupt.signal).then(
  (code) => {
    process.exitCode = code;
  },
  // What keeps a stack from being opened is thrown: a configuration with mistakes, a state that somebody else has locked.
  (error: Error) => {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  },
);
