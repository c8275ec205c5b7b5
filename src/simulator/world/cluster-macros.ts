import { attachedTemplate, kubernetesTag, packsOfCluster } from './cluster-packs';
import { systemMacros } from './profile-macros';
import { macrosOf } from './profile-packs';
import { MASK } from './profile-variables';
import type { AttachedProfile, Cluster, Profile } from './records';
import { userMacros } from './user-macros';
import type { World } from './world';

/** A variable of a profile with the value that a cluster has for it. */
export type ClusterVariable = Profile['variables'][number] & { readonly value: string };

/** The variables of one of a cluster's profiles. Secret values aren't among them: a mask stands in their place. */
export function clusterVariables(world: World, attached: AttachedProfile): ClusterVariable[] {
  return (attachedTemplate(world, attached)?.template.variables ?? []).map((variable) => {
    const own = attached.variables.find(({ name }) => name === variable.name)?.value;
    const value = own || (variable.defaultValue ?? '');
    if (!variable.isSensitive || value === '') return { ...variable, value };
    return { ...variable, value: MASK, ...(variable.defaultValue ? { defaultValue: MASK } : {}) };
  });
}

/**
 * What the macros of one of a cluster's profiles stand for, by name (`spectro.var.retention`); those that have no value
 * aren't in it.
 */
export function clusterMacros(world: World, cluster: Cluster, attached: AttachedProfile): ReadonlyMap<string, string> {
  const scope = { projectUid: cluster.projectUid, userUid: undefined };
  const macros = new Map(systemMacros(world, scope, world.profiles.get(attached.uid)).map(({ name, value }) => [name, value]));
  const account = cluster.accountUid === undefined ? undefined : world.accounts.get(cluster.accountUid);
  for (const [name, value] of userMacros(world, cluster.projectUid)) macros.set(name, value);
  macros.set('spectro.system.cluster.uid', cluster.uid);
  macros.set('spectro.system.cluster.name', cluster.name);
  macros.set('spectro.system.kubernetes.version', kubernetesTag(packsOfCluster(world, cluster)));
  macros.set('spectro.system.cloudaccount.name', account?.name ?? '');
  for (const { name, value } of clusterVariables(world, attached)) macros.set(`spectro.var.${name}`, value);
  for (const [name, value] of macros) if (value === '') macros.delete(name);
  return macros;
}

/** A text with its macros replaced. What isn't known, and what is more than a name in braces, stays as it is. */
export function resolveText(text: string, macros: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{\s*\.?(spectro\.[\w.-]*\w)\s*\}\}/g, (written, name: string) => macros.get(name) ?? written);
}

/**
 * What references resolve to in one of a cluster's profiles; those that resolve to nothing are left out.
 * @param references `spectro.var.retention`, with or without the dot and the braces around it; none means all that its packs use
 */
export function resolveClusterReferences(
  world: World,
  cluster: Cluster,
  attached: AttachedProfile,
  references: readonly string[],
): { [reference: string]: string } {
  const packs = attachedTemplate(world, attached)?.template.packs ?? [];
  const asked = references.length > 0 ? references : [...new Set(packs.flatMap(macrosOf))];
  const macros = clusterMacros(world, cluster, attached);
  const resolved: { [reference: string]: string } = {};
  for (const reference of asked) {
    const value = macros.get(reference.replace(/^\{\{\s*|\s*\}\}$/g, '').replace(/^\./, ''));
    if (value !== undefined) resolved[reference] = value;
  }
  return resolved;
}
