import { parseAllDocuments } from 'yaml';
import { Refusal } from './errors';
import type { PoolOrder } from './pools';

/** A machine pool of a custom cloud in a request: its name and size stand in the YAML. */
export interface CustomPoolOrder {
  readonly cloudConfig: { readonly values?: string };
  readonly poolConfig?: {
    readonly isControlPlane?: boolean;
    readonly additionalLabels?: { readonly [name: string]: string };
    readonly useControlPlaneAsWorker?: boolean;
  };
}

/** The kinds of Cluster API that make a pool's machines. */
const POOL_KINDS = /(ControlPlane|MachineDeployment|MachinePool)$/;

/** The order of a pool as all clouds have it. What is no YAML, or names no machines, is refused. */
export function poolOfValues({ cloudConfig, poolConfig = {} }: CustomPoolOrder): PoolOrder {
  const { metadata, spec } = machinesOf(cloudConfig.values ?? '');
  const isControlPlane = poolConfig.isControlPlane ?? false;
  const name = typeof metadata?.name === 'string' ? metadata.name : '';
  if (name === '') {
    throw new Refusal(
      'InvalidMachinePool',
      'cloudConfig.values in body name no pool: a MachineDeployment or a control plane needs metadata.name',
    );
  }
  const size = typeof spec?.replicas === 'number' ? spec.replicas : 1;
  return { cloudConfig, poolConfig: { ...poolConfig, name, size, labels: [], isControlPlane } };
}

interface Machines {
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown };
  readonly spec?: { readonly replicas?: unknown };
}

function machinesOf(values: string): Machines {
  const documents = parseAllDocuments(values);
  const [problem] = documents.flatMap(({ errors }) => errors);
  if (problem !== undefined) {
    throw new Refusal('InvalidMachinePool', `cloudConfig.values in body are no YAML: ${problem.message.split('\n', 1)[0]}`);
  }
  const objects = documents.map((document) => {
    try {
      return document.toJS({ maxAliasCount: 100 }) as Machines | null;
    } catch (error) {
      // An alias without an anchor, or aliases of aliases that would fill the memory.
      throw new Refusal('InvalidMachinePool', `cloudConfig.values in body are no YAML: ${(error as Error).message}`);
    }
  });
  const found = objects.find((each) => typeof each?.kind === 'string' && POOL_KINDS.test(each.kind));
  return found ?? {};
}
