import { progressCluster } from './cluster-progress';
import { progressGateway } from './gateway-progress';
import { finishCleanups, nextCleanup } from './projects';
import type { Due } from './queue';
import type { World } from './world';

/** Runs everything that is due up to `now` (world milliseconds), in order. An earlier time changes nothing. */
export function advanceTo(world: World, now: number): void {
  let cleanup = nextCleanup(world);
  for (;;) {
    const due = world.queue.take(Math.min(cleanup, now));
    if (due !== undefined) run(world, due);
    else if (cleanup > now) break;
    else {
      world.now = Math.max(world.now, cleanup);
      finishCleanups(world);
      cleanup = nextCleanup(world);
    }
  }
  world.now = Math.max(world.now, now);
  finishCleanups(world);
}

function run(world: World, due: Due): void {
  if (due.kind === 'cluster') keepAppointment(world, world.clusters.get(due.uid), due, progressCluster);
  else keepAppointment(world, world.gateways.get(due.uid), due, progressGateway);
}

/** An appointment that was moved or cancelled stays in the queue: the record alone knows the one that counts. */
function keepAppointment<T extends { wakeAt?: number | undefined }>(
  world: World,
  record: T | undefined,
  due: Due,
  progress: (world: World, record: T) => void,
): void {
  if (record === undefined || record.wakeAt !== due.at) return;
  world.now = Math.max(world.now, due.at);
  record.wakeAt = undefined;
  world.revision += 1;
  progress(world, record);
}
