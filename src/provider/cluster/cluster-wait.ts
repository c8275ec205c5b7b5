import { DiagnosticError, errorAt } from '../../framework';
import { clusterEvents, type Scope } from '../../palette';
import { explain } from '../shared/errors';
import { pollUntil } from '../shared/poll-until';
import type { ProviderData, Waiting } from '../shared/provider-data';
import { latestErrors, seeCluster } from './cluster-sight';
import { ClusterWatch, type Ending, type WatchedCluster } from './cluster-watch';

/** A cluster that is waited for. */
export interface AwaitedCluster extends WatchedCluster {
  readonly uid: string;
  readonly name: string;
  readonly scope: Scope;
}

type Watching = Waiting & { readonly timeout: string };

/**
 * Waits until a cluster runs, and tells how it stands meanwhile. The wait ends early when Palette reports a failure and nothing
 * moves for the grace; every end but the good one says what Palette had to say, and nothing but a bug is thrown.
 */
export async function awaitCluster(palette: ProviderData, cluster: AwaitedCluster, watching: Watching): Promise<Ending> {
  const { uid, scope } = cluster;
  const call = { scope, signal: watching.signal };
  const watch = new ClusterWatch(cluster, watching);
  try {
    const ended = await pollUntil(async () => {
      const sight = await seeCluster(palette, uid, call);
      if (sight !== undefined && !watch.isDone(sight)) await watch.hear(clusterEvents(palette.client, uid, call), sight);
      return watch.look(sight);
    }, watching);
    if (ended?.complete) return ended;
    const why = ended?.why ?? `It was waited for (${watching.timeout}): ${watch.phase}.`;
    return { complete: false, why: why + listed(await latestErrors(palette, uid, call)) };
  } catch (error) {
    if (watching.signal.aborted) return { complete: false, why: `The run was stopped while it was waited for: ${watch.phase}.` };
    const why = error instanceof DiagnosticError ? error.diagnostics : explain(error);
    if (why === undefined) throw error;
    return { complete: false, why: why.map(({ detail }) => detail).join(' ') };
  }
}

function listed(errors: readonly string[]): string {
  return errors.length === 0 ? '' : `\n\nPalette's latest errors:\n${errors.map((text) => ` - ${text}`).join('\n')}`;
}

/** Palette's latest errors as the end of a message. */
export async function latestErrorsText(palette: ProviderData, uid: string, scope: Scope, signal: AbortSignal): Promise<string> {
  return listed(await latestErrors(palette, uid, { scope, signal }));
}

/** What a wait in vain says as an error. */
export function notComplete({ name, uid }: Pick<AwaitedCluster, 'name' | 'uid'>, why: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, `The cluster "${name}" does not run`, `${why}\n\nIts uid is ${uid}.`));
}
