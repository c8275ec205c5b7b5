import type { TerraformProvider } from 'cdktf';
import type { IConstruct } from 'constructs';

interface Declaration {
  readonly construct: IConstruct;
  /** The provider that was named. */
  readonly provider?: TerraformProvider;
}

/** A `palette` provider. */
export interface DeclaredProvider extends Declaration {
  readonly alias?: string;
  readonly host?: string;
  /** Whose it is tells which tenant it is. It stands in no message. */
  readonly apiKey?: string;
  readonly paletteVersion?: string;
  readonly hosting?: string;
  readonly projectName?: string;
}

/** A gateway of the app. What only exists elsewhere (`fromName`, `fromId`) is not declared. */
export interface DeclaredGateway extends Declaration {
  /** What accounts and pools name. */
  readonly gateway: object;
  readonly name: string;
  readonly method: 'existing_kubernetes' | 'palette_cli' | 'system';
  readonly cloud?: string;
  readonly nodeCount?: number;
  /** `small`, `medium`, `large`; `custom` with {@link machine}. */
  readonly size?: string;
  readonly machine?: { readonly cpu: number; readonly memoryMb: number; readonly diskSizeGb: number };
  readonly podCidr?: string;
  readonly serviceIpRange?: string;
  /** What stands for its proxy. */
  readonly proxy?: object;
}

/** A proxy of a data centre. */
export interface DeclaredProxy extends Declaration {
  readonly proxy: object;
  readonly noProxy: readonly string[];
  readonly clusterCidrs: readonly string[];
  readonly hasCa: boolean;
}

/** A cloud account. */
export interface DeclaredAccount extends Declaration {
  readonly account: object;
  readonly name: string;
  readonly kind: string;
  readonly context: string;
  readonly gateway: object;
}

/** Static addresses of a gateway. */
export interface DeclaredPool extends Declaration {
  readonly pool: object;
  readonly name: string;
  readonly gateway: object;
  readonly start?: string;
  readonly end?: string;
  readonly subnet?: string;
  readonly router: string;
  readonly prefix: number;
  readonly singleCluster: boolean;
}

/** A group of nodes of a cluster. */
export interface DeclaredNodes {
  readonly name: string;
  readonly count: number;
  readonly min?: number;
  readonly max?: number;
  /** What stands for the pool that they take their addresses from. */
  readonly ipPool?: object;
}

/** A workload cluster. */
export interface DeclaredCluster extends Declaration {
  readonly name: string;
  readonly kind: string;
  readonly context: string;
  readonly account: object;
  /** Undefined where only the cloud's own objects say it. */
  readonly controlPlane?: DeclaredNodes;
  readonly workers: readonly DeclaredNodes[];
  /** Whether its nodes are to have static addresses. */
  readonly staticIp?: boolean;
  /** Whether authorities are named that it comes after. */
  readonly hasCertificates: boolean;
}

/** All that rules look at, in the order in which it was made. */
export interface Declarations {
  readonly providers: DeclaredProvider[];
  readonly gateways: DeclaredGateway[];
  readonly proxies: DeclaredProxy[];
  readonly accounts: DeclaredAccount[];
  readonly pools: DeclaredPool[];
  readonly clusters: DeclaredCluster[];
  /** Gateways by what else stands for them: a migration for its target. */
  readonly aliases: Map<object, object>;
}

const ofApps = new WeakMap<IConstruct, Declarations>();

/** What the app of a construct has declared so far. */
export function declarationsOf({ node: { root } }: IConstruct): Declarations {
  const known = ofApps.get(root);
  if (known) return known;
  const none: Declarations = {
    providers: [],
    gateways: [],
    proxies: [],
    accounts: [],
    pools: [],
    clusters: [],
    aliases: new Map(),
  };
  ofApps.set(root, none);
  return none;
}
