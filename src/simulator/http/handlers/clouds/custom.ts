import type { customClusterOperations } from '../../../../palette/schema/full';
import { customCloudOf } from '../../../world/cloud-types';
import { type CustomPoolOrder, poolOfValues } from '../../../world/custom-pools';
import { Refusal } from '../../../world/errors';
import type { MetadataInput } from '../../../world/metadata';
import type { World } from '../../../world/world';
import type { Handlers } from '../../call';
import { customAccountView, customConfigView, customMachineView } from '../../views/clouds/custom';
import { accountsOf } from '../accounts';
import { creationHandlers } from './creation';
import { machineHandlers } from './machines';
import { poolHandlers } from './pools';

interface Call {
  readonly world: World;
  readonly params: { readonly cloudType: string };
}

const accounts = (call: Call) => accountsOf(cloudTypeOf(call), customAccountView);
const creation = (call: Call) => creationHandlers(cloudTypeOf(call));
const pools = (call: Call) => poolHandlers(cloudTypeOf(call), (_call, cluster) => customConfigView(cluster));
const machines = (call: Call) => machineHandlers(cloudTypeOf(call), customMachineView);

/** Accounts and clusters of clouds that the tenant registered: as those of the others, with YAML for what only the cloud knows. */
export const customClusterHandlers: Handlers<keyof typeof customClusterOperations> = {
  listCustomAccounts: (call) => accounts(call).list(call),
  createCustomAccount: (call) => accounts(call).create({ ...call, body: accountBody(call) }),
  getCustomAccount: (call) => accounts(call).get(call),
  updateCustomAccount: (call) => accounts(call).update({ ...call, body: accountBody(call) }),
  deleteCustomAccount: (call) => accounts(call).delete(call),
  createCustomCluster: (call) => creation(call).create({ ...call, body: clusterBody(call.body) }),
  validateCustomCluster: (call) => creation(call).validate({ ...call, body: clusterBody(call.body) }),
  getCustomCloudConfig: (call) => pools(call).getConfig(call),
  updateCustomClusterConfig: (call) => pools(call).changeConfig(call),
  createCustomMachinePool: (call) => pools(call).createPool({ ...call, body: poolOfValues(call.body) }),
  updateCustomMachinePool: (call) => pools(call).updatePool({ ...call, body: poolOfValues(call.body) }),
  deleteCustomMachinePool: (call) => pools(call).deletePool(call),
  listCustomMachines: (call) => machines(call).page(call),
  createCustomMachine: (call) => machines(call).create(call),
  getCustomMachine: (call) => machines(call).get(call),
  updateCustomMachine: (call) => machines(call).update(call),
  deleteCustomMachine: (call) => machines(call).delete(call),
};

/** A cloud that nobody registered has neither accounts nor clusters. */
function cloudTypeOf({ world, params }: Call): string {
  return customCloudOf(world, params.cloudType).name;
}

interface AccountCall extends Call {
  readonly body: {
    readonly metadata?: MetadataInput;
    readonly spec?: { readonly credentials: { readonly [key: string]: string } };
  };
}

/** The credentials stand a level deeper than those of the other clouds. */
function accountBody({ world, params, body: { metadata, spec } }: AccountCall) {
  const credentials = spec?.credentials ?? {};
  const missing = customCloudOf(world, params.cloudType).keys.find((key) => !credentials[key]);
  if (missing !== undefined) throw new Refusal('InvalidCloudAccount', `spec.credentials.${missing} in body is required`);
  return { ...(metadata && { metadata }), spec: credentials };
}

function clusterBody<Spec extends { readonly machinepoolconfig?: readonly CustomPoolOrder[] }, Metadata>(body: {
  readonly metadata?: Metadata;
  readonly spec?: Spec;
}) {
  const { metadata, spec } = body;
  return {
    ...(metadata !== undefined && { metadata }),
    ...(spec !== undefined && { spec: { ...spec, machinepoolconfig: (spec.machinepoolconfig ?? []).map(poolOfValues) } }),
  };
}
