import type { Cluster } from '../../world/records';

/** Whose kubeconfig it is: the administrator's, or a user's who logs in. */
export type KubeconfigKind = 'admin' | 'client';

/**
 * A kubeconfig that is whole in form: one cluster, one user, one context. Nothing answers at its server, so it names no
 * authority to trust, and its token is made from the uid alone.
 */
export function kubeconfigText(cluster: Cluster, kind: KubeconfigKind): string {
  const [endpoint] = cluster.endpoints ?? [];
  const { name } = cluster;
  const user = `${name}-${kind}`;
  return [
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    `- name: ${quoted(name)}`,
    '  cluster:',
    `    server: https://${endpoint?.host ?? 'localhost'}:${endpoint?.port ?? 6443}`,
    '    insecure-skip-tls-verify: true',
    'users:',
    `- name: ${quoted(user)}`,
    '  user:',
    `    token: ${kind}-${cluster.uid}`,
    'contexts:',
    `- name: ${quoted(`${user}@${name}`)}`,
    '  context:',
    `    cluster: ${quoted(name)}`,
    `    user: ${quoted(user)}`,
    `current-context: ${quoted(`${user}@${name}`)}`,
    '',
  ].join('\n');
}

/** JSON's strings are YAML's too. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
