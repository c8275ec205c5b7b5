import type { Json } from '../../framework';

/** An object of Palette that may be adopted, before it is read. */
export interface ObjectRef {
  /** As its resource type is called: `palette_cluster_vsphere`. */
  readonly type: string;
  /** What its import takes: `id`, and what the type needs besides. */
  readonly identity: { readonly [name: string]: string };
  /** What people call it. */
  readonly name: string;
  /** The project that it is read through: its own, or any for what belongs to the tenant. */
  readonly project: string;
}

/** What Palette says of an object, as a configuration has it. */
export interface ReadObject {
  readonly ref: ObjectRef;
  /** Attributes by their names; what is at its default is left out, and so are secrets. */
  readonly body: { readonly [name: string]: Json };
  /** Which of them Palette shows secrets in. */
  readonly secretive: readonly string[];
  /** These secrets, by the variables that stand in their places. */
  readonly secrets: { readonly [variable: string]: string };
  /** Uid of the gateway that it is used through. */
  readonly gateway: string | undefined;
}

/** An object that isn't adopted, and why. */
export interface LeftOut {
  /** `the cluster "apps" (5f…)` */
  readonly what: string;
  readonly why: string;
}

/** What reading one object came to: `failed` may go better another time. */
export type Reading =
  | { readonly kind: 'read'; readonly object: ReadObject }
  | { readonly kind: 'left' | 'failed'; readonly left: LeftOut };

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^palette_private_cloud_gateway$/, 'gateway'],
  [/^palette_cloud_account_/, 'account'],
  [/^palette_cluster_/, 'cluster'],
  [/^palette_ip_pool$/, 'IP pool'],
  [/^palette_dns_mapping$/, 'DNS mapping'],
];

/** An object in words. */
export function objectText({ type, name, identity }: ObjectRef): string {
  const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? type;
  return `the ${kind} "${name}" (${identity.id})`;
}

/** What tells it from all others of the tenant. */
export function objectKey({ type, identity }: ObjectRef): string {
  return `${type} ${identity.id}`;
}
