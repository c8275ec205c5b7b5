import { OWNER_ANNOTATION } from '../../domain/owner';
import type { StateInstance } from '../../executor';
import { type Gateway, isGatewayRunning, isSystemGateway, listGateways } from '../../palette';
import { foreseeMigration } from '../../provider/gateway/foresee-migration';
import { clustersOfGateway, namesOf } from '../../provider/gateway/gateway-clusters';
import { type RemovalSettings, refuseUnseen, removeGateway } from '../../provider/gateway/gateway-removal';
import { UserError } from '../user-error';
import { approved, type ChangeOptions, UNSEEN_ADVICE } from './change-options';
import type { Connection } from './connection';
import { findGateway, seekGateway } from './find-gateway';
import { addressOf, isGiven, type LockedState, type OwnerOptions, withState } from './stack-state';

/** What `drain` is told. */
export interface DrainOptions extends ChangeOptions, OwnerOptions {
  readonly to?: string;
}

/** `pcg gateway drain NAME` */
export async function drain(connection: Connection, name: string, options: DrainOptions): Promise<number> {
  const { palette, signal } = connection;
  if (isGiven(options) && !(await seekGateway(palette, name, signal))) return forgetGone(connection, name, options);
  const gateway = await findGateway(palette, name, signal);
  const { metadata } = gateway;
  if (isSystemGateway(gateway)) {
    throw new UserError(
      `the gateway "${metadata.name}" is a part of Palette itself, and can't be removed. To move its clusters away: pcg gateway migrate`,
    );
  }
  if (!isGiven(options)) {
    const mark = metadata.annotations?.[OWNER_ANNOTATION];
    if (mark === undefined) return remove(connection, gateway, options, undefined);
    throw new UserError(
      `the gateway "${metadata.name}" belongs to a configuration: it is marked as made by ${mark}. Give its stack (--dir DIR, and --stack NAME where the app has several), and it leaves its state, too`,
    );
  }
  return withState(options, connection, async (state) => {
    const instances = state.ofGateway(metadata.uid);
    if (!instances.some(({ address }) => address.type === 'palette_private_cloud_gateway')) {
      throw new UserError(
        `the state at ${state.name} does not have the gateway "${metadata.name}" (${metadata.uid}): give the stack that made it`,
      );
    }
    return remove(connection, gateway, options, { state, instances });
  });
}

/** A drain that broke off behind the removal goes on with the state. */
async function forgetGone(connection: Connection, name: string, options: DrainOptions): Promise<number> {
  const { palette, console, signal } = connection;
  return withState(options, connection, async (state) => {
    const id = state.uidOf(name);
    if (id === undefined || (await seekGateway(palette, id, signal))) {
      // Palette has none of that name, which this says.
      await findGateway(palette, name, signal);
      return 1;
    }
    const instances = state.ofGateway(id);
    const forgotten = instances.map(addressOf).sort();
    // A key of another tenant doesn't see it either.
    const question = `Palette no longer has the gateway "${name}" (${id}). Do you want to take it out of the state: ${forgotten.join(', ')}?`;
    if (!(await approved(connection, options, question))) return 1;
    await state.forget(instances);
    if (options.json) console.out(JSON.stringify({ id, name, removed: true, target: null, migrated: [], forgotten }, null, 2));
    else console.out(`The gateway "${name}" is removed already, and has left the state: ${forgotten.join(', ')}.`);
    return 0;
  });
}

interface Owned {
  readonly state: LockedState;
  readonly instances: readonly StateInstance[];
}

async function remove(connection: Connection, gateway: Gateway, options: DrainOptions, owned: Owned | undefined): Promise<number> {
  const { palette, console, signal, warn } = connection;
  const { name, uid } = gateway.metadata;
  const target = await targetOf(connection, gateway, options, owned);
  const settings: RemovalSettings = {
    name,
    migrate_clusters_to: target?.metadata.uid ?? null,
    acknowledge_unseen: options.acknowledgeUnseen === true,
    advice: {
      unseen: UNSEEN_ADVICE,
      inUse: 'Delete them first; or name a running gateway that takes them over: --to NAME.',
      down: 'Bring it back and drain it again; or name a running gateway that takes them over: --to NAME.',
    },
  };
  const { clusters, unseen } = await clustersOfGateway(palette, gateway, signal);
  refuseUnseen(settings, unseen);
  if (target) {
    const route = { source: uid, target: target.metadata.uid, acknowledgeUnseen: settings.acknowledge_unseen };
    await foreseeMigration(route, { data: palette, signal, warn });
  } else if (clusters.some(({ state }) => state !== 'Deleting')) {
    throw new UserError(
      `clusters refer to the gateway "${name}", and are deleted through it:\n${namesOf(clusters)}\nName a running gateway that takes them over with --to NAME${await candidates(connection, gateway)}`,
    );
  }
  const leaving = owned === undefined ? '' : `\n  It leaves the state, too: ${owned.instances.map(addressOf).sort().join(', ')}.`;
  // Those of a gateway that runs, and that are being deleted, are waited for.
  const moves = clusters.some(({ state }) => state !== 'Deleting') || !isGatewayRunning(gateway);
  const moving =
    target && clusters.length > 0 && moves
      ? `migrate ${clusters.length === 1 ? 'the cluster' : `all ${clusters.length} clusters`} of "${name}" to "${target.metadata.name}", and `
      : '';
  const question = `Do you want to ${moving}remove the gateway "${name}"?\n  There is no undo. Its machines stay, and have to be removed by hand.${leaving}`;
  if (!(await approved(connection, options, question))) return 1;
  const moved = await removeGateway(palette, gateway, settings, connection.waiting(options.timeout));
  if (owned) await owned.state.forget(owned.instances);
  if (options.json) {
    const migrated = moved.map(({ uid: id, name: cluster }) => ({ id, name: cluster }));
    const forgotten = (owned?.instances ?? []).map(addressOf).sort();
    console.out(
      JSON.stringify({ id: uid, name, removed: true, target: target?.metadata.uid ?? null, migrated, forgotten }, null, 2),
    );
    return 0;
  }
  console.out(
    `The gateway "${name}" is removed${target && moved.length > 0 ? `, and its clusters are with "${target.metadata.name}"` : ''}.`,
  );
  if (owned) console.say('It has left the state. Take its blocks out of the configuration: the next apply would make a new one.');
  return 0;
}

/** The gateway that takes the clusters over: the one that is named, else the one that was applied as `migrate_clusters_to`. */
async function targetOf(
  { palette, signal }: Connection,
  { metadata }: Gateway,
  { to }: DrainOptions,
  owned: Owned | undefined,
): Promise<Gateway | undefined> {
  const applied = owned?.instances
    .map(({ current }) => current?.attributes.migrate_clusters_to)
    .find((each) => typeof each === 'string');
  const named = to ?? (typeof applied === 'string' ? applied : undefined);
  if (named === undefined) return undefined;
  const target = await findGateway(palette, named, signal);
  if (target.metadata.uid === metadata.uid)
    throw new UserError(`the clusters of "${metadata.name}" can't move to itself: name another gateway with --to`);
  return target;
}

async function candidates({ palette, signal }: Connection, { metadata }: Gateway): Promise<string> {
  const others = (await listGateways(palette.client, { signal })).filter(
    (each) => isGatewayRunning(each) && each.metadata.uid !== metadata.uid,
  );
  return others.length === 0
    ? '; none runs besides'
    : `: ${others
        .map((each) => each.metadata.name)
        .sort()
        .join(', ')} ${others.length === 1 ? 'runs' : 'run'}`;
}
