import fc from 'fast-check';

/** The clouds of the model; a gateway's number decides about its cloud. */
export const CLOUDS = ['vsphere', 'vsphere', 'maas', 'apache-cloudstack'] as const;
export type Cloud = (typeof CLOUDS)[number];

const GATEWAYS = CLOUDS.length;
const ACCOUNTS = 4;
const CLUSTERS = 5;

/** What an operator, a client or fate does. Objects are named by numbers, so that sequences often mean the same one. */
export type Action =
  | { readonly do: 'register' | 'install' | 'reset' | 'deleteGateway' | 'outage' | 'restore'; readonly gateway: number }
  | { readonly do: 'createPool'; readonly gateway: number; readonly pool: number; readonly size: number }
  | { readonly do: 'deletePool'; readonly gateway: number; readonly pool: number }
  | { readonly do: 'migrate'; readonly gateway: number; readonly to: number }
  | { readonly do: 'createAccount'; readonly account: number; readonly gateway: number }
  | { readonly do: 'deleteAccount'; readonly account: number }
  | {
      readonly do: 'createCluster';
      readonly cluster: number;
      readonly account: number;
      /** The IP pool of its workers, where its cloud has them; -1 for dynamic addresses. */
      readonly pool: number;
      readonly workers: number;
    }
  | { readonly do: 'resize'; readonly cluster: number; readonly workers: number }
  | { readonly do: 'deleteCluster' | 'forceDelete' | 'loseAgent' | 'restoreAgent'; readonly cluster: number }
  | { readonly do: 'upgrade'; readonly gateway: number; readonly minutes: number }
  /** Room for so many machines on vSphere; any number without one. */
  | { readonly do: 'capacity'; readonly capacity: number | undefined }
  /** No machine can be made, or no static address can be had, until it is over. */
  | { readonly do: 'trouble'; readonly kind: 'machines' | 'addresses' | 'none' }
  | { readonly do: 'advance'; readonly minutes: number }
  | { readonly do: 'crash' };

const gateway = fc.nat({ max: GATEWAYS - 1 });
const account = fc.nat({ max: ACCOUNTS - 1 });
const cluster = fc.nat({ max: CLUSTERS - 1 });
const pool = fc.nat({ max: 1 });
const workers = fc.integer({ min: 0, max: 4 });
const doing = <const Name extends string>(name: Name) => fc.constant(name);

/** Every kind of action; those that make sequences interesting come more often. */
export const actions: readonly fc.Arbitrary<Action>[] = [
  fc.record({ do: fc.constantFrom('register', 'install'), gateway }),
  fc.record({ do: fc.constantFrom('register', 'install'), gateway }),
  fc.record({ do: fc.constantFrom('outage', 'restore'), gateway }),
  fc.record({ do: fc.constantFrom('outage', 'restore'), gateway: fc.nat({ max: 1 }) }),
  fc.record({ do: fc.constantFrom('reset', 'deleteGateway'), gateway }),
  fc.record({ do: doing('createPool'), gateway, pool, size: fc.integer({ min: 5, max: 14 }) }),
  fc.record({ do: doing('deletePool'), gateway, pool }),
  fc.record({ do: doing('migrate'), gateway, to: gateway }),
  // Between two of the same cloud: the others are refused.
  fc.record({ do: doing('migrate'), gateway: fc.nat({ max: 1 }), to: fc.nat({ max: 1 }) }),
  fc.record({ do: doing('createAccount'), account, gateway }),
  fc.record({ do: doing('createAccount'), account, gateway }),
  fc.record({ do: doing('deleteAccount'), account }),
  fc.record({ do: doing('createCluster'), cluster, account, pool: fc.integer({ min: -1, max: 1 }), workers }),
  fc.record({ do: doing('createCluster'), cluster, account, pool: fc.integer({ min: -1, max: 1 }), workers }),
  fc.record({ do: doing('resize'), cluster, workers }),
  fc.record({ do: fc.constantFrom('deleteCluster', 'forceDelete'), cluster }),
  fc.record({ do: fc.constantFrom('loseAgent', 'restoreAgent'), cluster }),
  fc.oneof(
    fc.record({ do: doing('upgrade'), gateway, minutes: fc.constantFrom(1, 30) }),
    fc.record({ do: doing('capacity'), capacity: fc.constantFrom(undefined, undefined, 4, 12) }),
    fc.record({ do: doing('trouble'), kind: fc.constantFrom('machines', 'addresses', 'none', 'none') }),
  ),
  fc.record({ do: doing('advance'), minutes: fc.constantFrom(0.2, 1, 5, 20, 90) }),
  fc.record({ do: doing('advance'), minutes: fc.constantFrom(1, 5, 20) }),
  fc.record({ do: doing('crash') }),
];
