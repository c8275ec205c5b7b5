import type { CrashLane } from './lane';
import type { Operation } from './operation';
import { NOTHING, type Wanted, wantedOf } from './stack';

interface StateFile {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly instances: readonly {
      readonly status?: string;
      readonly deposed?: string;
      readonly attributes: { readonly id: string };
    }[];
  }[];
}

/** A profile of the seed is the tenant's; those of the configuration are the project's. */
function foundIn({ palette }: CrashLane): { readonly wanted: Wanted; readonly uids: readonly string[] } {
  const { world, control } = palette.simulator;
  // What is being deleted goes by itself.
  control.clock({ advance: '3h' });
  const profiles = [...world.profiles.values()].filter(({ projectUid }) => projectUid !== undefined);
  // The gateway brought one of its own.
  const accounts = [...world.accounts.values()].filter(({ name }) => name !== 'dc1-account');
  const clusters = [...world.clusters.values()].filter(({ role, state }) => role === 'workload' && state !== 'Deleted');
  const wanted = {
    profiles: profiles.map(({ name, cloudType, labels }) => `${name}: ${cloudType}, ${Object.keys(labels).join(' ')}`).sort(),
    accounts: accounts.map(({ name }) => name).sort(),
    clusters: clusters
      .map(({ name, pools }) => `${name}: ${pools.find(({ isControlPlane }) => !isControlPlane)?.size ?? 'no workers'}`)
      .sort(),
  };
  return { wanted, uids: [...profiles, ...accounts, ...clusters].map(({ uid }) => uid).sort() };
}

/** What is wrong in Palette and in the state after an operation has been finished by the next run; empty when nothing is. */
export async function problemsAfter(lane: CrashLane, operation: Operation): Promise<readonly string[]> {
  const problems: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (a !== b) problems.push(`${what}: ${a} and not ${b}`);
  };
  // Also after terraform: what a journal has, it leaves to the next command of pcg.
  if (operation.to === undefined) await lane.pcg('show');
  else {
    const { code, output } = await lane.plan(operation);
    if (code !== 0) problems.push(`the next plan is not empty (${code}): ${output.slice(-1500)}`);
  }
  const { wanted, uids } = foundIn(lane);
  same('in Palette', wanted, operation.to === undefined ? NOTHING : wantedOf(operation.to));
  const objects = lane
    .statesOf(operation)
    .flatMap((text) => (JSON.parse(text) as StateFile).resources)
    .filter(({ mode, type }) => mode === 'managed' && type.startsWith('palette_'))
    .flatMap(({ instances }) => instances);
  same('uids in the state', objects.map(({ attributes }) => attributes.id).sort(), uids);
  same('tainted or deposed', objects.filter(({ status, deposed }) => status === 'tainted' || deposed !== undefined).length, 0);
  same('files left', lane.leftFiles(operation), []);
  const { violations } = lane.palette.simulator.control.summary();
  same('wrong answers of the simulator', violations, []);
  return problems;
}
