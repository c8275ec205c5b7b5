import { attr, DiagnosticError, errorAt, path, validators } from '../../framework';
import { type CloudMachine, listMachines, setMachineMaintenance } from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import { pollUntil } from '../shared/poll-until';
import type { ClusterChange, ClusterView } from './cluster-part';

/** How long Palette may take to move the workloads of a node. */
const PATIENCE_MS = 30 * 60_000;

export const nodeFields = {
  node_id: attr.string({ required: true, description: "Uid of the node's machine in Palette.", validate: validators.notEmpty }),
  action: attr.string({
    required: true,
    description: '`cordon` keeps workloads off the node, `uncordon` lets them back.',
    validate: validators.oneOf('cordon', 'uncordon'),
  }),
};

type Node = ValuesOf<typeof nodeFields>;
/** As much of a pool as maintenance needs. */
type Pool = { readonly name: string; readonly node?: readonly Node[] };

/** How the nodes stand that the state has of a pool. One whose machine is gone stays: nothing is left to be done about it. */
export async function readNodes(
  { palette, cloud, cluster, call }: ClusterView,
  { name, node = [] }: Pool,
): Promise<readonly Node[]> {
  const configUid = cluster.spec?.cloudConfigRef?.uid;
  if (node.length === 0 || !configUid) return node;
  const machines = await listMachines(palette.client, cloud.calls, configUid, name, call);
  return node.map((each) => {
    const machine = machines.find(({ metadata }) => metadata?.uid === each.node_id);
    return machine === undefined ? each : { ...each, action: actionOf(machine) };
  });
}

/** Has Palette cordon nodes of a pool and let others take workloads again, and waits until it is done. */
export async function changeNodes(change: ClusterChange, { name, node = [] }: Pool, before: Pool['node'] = []): Promise<void> {
  const named = new Set(node.map(({ node_id }) => node_id));
  const released = before.filter(({ node_id, action }) => action === 'cordon' && !named.has(node_id));
  const changed = node.filter((each) => !before.some((last) => last.node_id === each.node_id && last.action === each.action));
  if (changed.length === 0 && released.length === 0) return;
  const { palette, cloud, configUid, call } = change;
  const machines = await listMachines(palette.client, cloud.calls, configUid, name, call);
  const uids = new Set(machines.map(({ metadata }) => metadata?.uid));
  const lost = changed.find(({ node_id }) => !uids.has(node_id));
  if (lost) throw noSuchNode(name, lost, machines);
  const orders = [
    ...changed,
    ...released.filter(({ node_id }) => uids.has(node_id)).map((each) => ({ ...each, action: 'uncordon' })),
  ];
  for (const { node_id, action } of orders)
    await setMachineMaintenance(palette.client, cloud.calls, { configUid, pool: name, uid: node_id }, action, call);
  await awaitNodes(change, name, orders);
}

async function awaitNodes({ palette, cloud, configUid, call, wait }: ClusterChange, pool: string, orders: readonly Node[]) {
  let last: CloudMachine | undefined;
  const done = await pollUntil(
    async () => {
      const machines = await listMachines(palette.client, cloud.calls, configUid, pool, call);
      last = orders
        .map(({ node_id }) => machines.find(({ metadata }) => metadata?.uid === node_id))
        .find((machine) => machine && machine.status?.maintenanceStatus?.state !== 'Completed');
      if (last?.status?.maintenanceStatus?.state === 'Failed') throw notMaintained(pool, last);
      return last === undefined ? true : undefined;
    },
    { clock: wait.clock, signal: wait.signal, deadline: Math.min(wait.deadline, wait.clock.now() + PATIENCE_MS) },
  );
  if (!done && last) throw notMaintained(pool, last);
}

/** What was ordered last and did not fail; a machine that nobody has ordered anything of takes workloads. */
function actionOf({ status }: CloudMachine): string {
  const { action, state } = status?.maintenanceStatus ?? {};
  const isCordoned = state === 'Failed' ? action === 'uncordon' : action === 'cordon';
  return isCordoned ? 'cordon' : 'uncordon';
}

function noSuchNode(pool: string, { node_id }: Node, machines: readonly CloudMachine[]): DiagnosticError {
  const known = machines.map(({ metadata }) => `${metadata?.uid} (${metadata?.name})`).join(', ') || 'none';
  return new DiagnosticError(
    errorAt(
      path('machine_pool'),
      'No such node',
      `The machine pool "${pool}" has no node "${node_id}". Its nodes are ${known}. A node that is replaced comes back under another uid.`,
    ),
  );
}

function notMaintained(pool: string, { metadata, status }: CloudMachine): DiagnosticError {
  const { action = '', state = '', message } = status?.maintenanceStatus ?? {};
  return new DiagnosticError(
    errorAt(
      path('machine_pool'),
      `The node "${metadata?.name}" is not ready with ${action}`,
      `Palette says ${[state, message].filter(Boolean).join(': ') || 'nothing'} of the node ${metadata?.uid} in the machine pool "${pool}". What the node runs may refuse to be moved: look at it in the cluster, and apply again.`,
    ),
  );
}
