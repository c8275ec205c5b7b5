/** What a kubeconfig says of one cluster and of one user; null where it says nothing. */
export interface KubeconfigAccess {
  readonly host: string | null;
  readonly cluster_ca_certificate: string | null;
  readonly client_certificate: string | null;
  readonly client_key: string | null;
  readonly token: string | null;
}

type Part = { readonly [name: string]: unknown } | undefined;

/**
 * How a cluster is reached, by a kubeconfig's current context. What is no kubeconfig gives nothing: who needs more has the
 * whole file.
 * @see https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
 */
export function kubeconfigAccess(text: string): KubeconfigAccess {
  const config = parsed(text);
  const context = named(config, 'contexts', 'context', config?.['current-context']);
  const cluster = named(config, 'clusters', 'cluster', context?.cluster);
  const user = named(config, 'users', 'user', context?.user);
  return {
    host: textOf(cluster?.server),
    cluster_ca_certificate: decoded(cluster?.['certificate-authority-data']),
    client_certificate: decoded(user?.['client-certificate-data']),
    client_key: decoded(user?.['client-key-data']),
    token: textOf(user?.token),
  };
}

function parsed(text: string): Part {
  const { parse } = require('yaml') as typeof import('yaml');
  try {
    return partOf(parse(text));
  } catch {
    return undefined;
  }
}

/** The part of a list's entry of this name; the first one's where no name is given. */
function named(config: Part, list: string, part: string, name: unknown): Part {
  const entries = config?.[list];
  if (!Array.isArray(entries)) return undefined;
  const parts = (entries as readonly unknown[]).map(partOf);
  const found = typeof name === 'string' ? parts.find((each) => each?.name === name) : parts[0];
  return partOf(found?.[part]);
}

function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? (value as Part) : undefined;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function decoded(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : Buffer.from(text, 'base64').toString();
}
