import type { Simulator } from '../../../src/simulator';
import { CLOUDS } from './clouds';

/** An object as Palette shows it. */
interface Shown {
  readonly metadata: {
    readonly uid: string;
    readonly name: string;
    readonly labels?: { readonly [name: string]: string };
    readonly annotations?: { readonly [name: string]: string };
  };
}

interface ShownCluster extends Shown {
  readonly spec: { readonly cloudType: string; readonly cloudConfigRef: { readonly uid: string } };
  readonly status: { readonly state: string };
}

interface ShownConfig {
  readonly spec: { readonly machinePoolConfig: readonly { readonly name: string; readonly size: number }[] };
}

/** A cluster as Palette has it. */
export interface SeenCluster {
  readonly uid: string;
  readonly name: string;
  readonly state: string;
  /** Uid of the gateway that it references. */
  readonly gateway: string;
  readonly workers: number | undefined;
  readonly labels: { readonly [name: string]: string };
}

/** An account or a gateway as Palette has it. */
export interface SeenObject {
  readonly uid: string;
  readonly name: string;
  /** Uid of the gateway that an account names. */
  readonly gateway: string | undefined;
}

/** What Palette shows to somebody who has nothing to do with the provider. */
export interface Seen {
  readonly gateways: readonly SeenObject[];
  readonly accounts: readonly SeenObject[];
  readonly clusters: readonly SeenCluster[];
}

/** Reads everything in the project and the tenant over the API, with none of the project's client code. */
export async function lookAt(simulator: Simulator, apiKey: string): Promise<Seen> {
  const get = async <T>(path: string, project?: string): Promise<T> => {
    const headers = { ApiKey: apiKey, ...(project === undefined ? {} : { ProjectUid: project }) };
    const answer = await simulator.inject({ method: 'GET', url: path, headers });
    if (answer.statusCode !== 200) throw new Error(`GET ${path}: ${answer.statusCode} ${answer.payload}`);
    return answer.json<T>();
  };
  const { items: projects } = await get<{ items: readonly Shown[] }>('/v1/dashboard/projects/metadata?name=Default');
  const project = projects.find(({ metadata }) => metadata.name === 'Default')?.metadata.uid;
  const gateways = await get<{ items: readonly Shown[] }>('/v1/overlords');
  const accounts = await Promise.all(
    Object.values(CLOUDS).map(({ path }) => get<{ items: readonly Shown[] }>(`/v1/cloudaccounts/${path}?limit=0`, project)),
  );
  const clusters = await Promise.all(
    simulator.control.summary().references.map(async ({ clusterUid }) => {
      const { metadata, spec, status } = await get<ShownCluster>(`/v1/spectroclusters/${clusterUid}`, project);
      const config = await get<ShownConfig>(`/v1/cloudconfigs/${spec.cloudType}/${spec.cloudConfigRef.uid}`, project);
      return {
        uid: metadata.uid,
        name: metadata.name,
        state: status.state,
        gateway: metadata.annotations?.overlordUid ?? '',
        workers: config.spec.machinePoolConfig.find(({ name }) => name === 'workers')?.size,
        labels: metadata.labels ?? {},
      };
    }),
  );
  return { gateways: gateways.items.map(objectOf), accounts: accounts.flatMap(({ items }) => items.map(objectOf)), clusters };
}

function objectOf({ metadata }: Shown): SeenObject {
  return { uid: metadata.uid, name: metadata.name, gateway: metadata.annotations?.overlordUid };
}
