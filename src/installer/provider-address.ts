/** Where a provider comes from, in its parts (https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses). */
export interface ProviderAddress {
  /** `registry.terraform.io/hashicorp/random`: in full, as states and lock files have it. */
  readonly source: string;
  readonly host: string;
  readonly namespace: string;
  readonly type: string;
}

const DEFAULT_HOST = 'registry.terraform.io';
const DEFAULT_NAMESPACE = 'hashicorp';
const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d+)?$/u;
const PART = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u;

/** Reads a source, also a short one: `random`, `hashicorp/random`. @returns undefined when it is none */
export function providerAddress(text: string): ProviderAddress | undefined {
  const parts = text.toLowerCase().split('/');
  if (parts.length > 3) return undefined;
  const [type = '', namespace = DEFAULT_NAMESPACE, host = DEFAULT_HOST] = [...parts].reverse();
  if (!PART.test(type) || !PART.test(namespace) || !HOST.test(host)) return undefined;
  return { source: `${host}/${namespace}/${type}`, host, namespace, type };
}

/** As terraform shows it: without the host where that is its own registry. */
export function shownAddress({ source, host, namespace, type }: ProviderAddress): string {
  return host === DEFAULT_HOST ? `${namespace}/${type}` : source;
}

/** Whether it is built in: nothing is installed for it. */
export function isBuiltIn({ host, namespace }: ProviderAddress): boolean {
  return host === 'terraform.io' && namespace === 'builtin';
}
