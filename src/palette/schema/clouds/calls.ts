import type { Operation } from '../operation';

/** The calls that every cloud has under paths of its own. */
export interface CloudCalls {
  /** What its paths take besides uids: the name of a cloud that the tenant registered. */
  readonly params?: { readonly cloudType: string };
  readonly accounts: { readonly [call in 'list' | 'create' | 'get' | 'update' | 'delete']: Operation };
  /** Has a gateway try the credentials of an account; absent where Palette has no such call. */
  readonly validateAccount?: Operation;
  /** Changes the own cluster of a gateway that the Palette CLI installed; absent where it installs none. */
  readonly updateGatewayConfig?: Operation;
  readonly createCluster: Operation;
  readonly configs: {
    readonly [call in 'get' | 'update' | 'createPool' | 'updatePool' | 'deletePool' | 'listMachines']: Operation;
  };
}

/** A document of one cloud, checked by the description of the call that it came with. */
export type CloudDocument = { readonly [name: string]: unknown };
