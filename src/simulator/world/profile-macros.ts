import { macrosOf } from './profile-packs';
import { MASK } from './profile-variables';
import type { Profile, ProfilePack } from './records';
import { userMacros } from './user-macros';
import type { World } from './world';

/** Who asks: what Palette puts in the place of a macro depends on it. */
export interface MacroScope {
  readonly projectUid: string | undefined;
  readonly userUid: string | undefined;
}

/**
 * The macros of Palette's own, with their values as far as they are known outside a cluster; empty where they aren't.
 * See {@link https://docs.spectrocloud.com/registries-and-packs/pack-constraints/}.
 */
export function systemMacros(
  world: World,
  { projectUid, userUid }: MacroScope,
  profile?: Profile,
): { name: string; value: string }[] {
  const project = projectUid === undefined ? undefined : world.projects.get(projectUid);
  const kubernetes = profile?.packs.find((pack) => pack.layer === 'k8s')?.tag;
  const values: readonly (readonly [string, string | undefined])[] = [
    ['user.uid', userUid],
    ['user.name', undefined],
    ['user.email', undefined],
    ['tenant.uid', world.tenant.uid],
    ['project.uid', projectUid],
    ['project.name', project?.name],
    ['clusterprofile.uid', profile?.uid],
    ['clusterprofile.name', profile?.name],
    ['cluster.uid', undefined],
    ['cluster.name', undefined],
    ['kubernetes.version', kubernetes],
    ['reverseproxy.server', undefined],
    ['reverseproxy.port', undefined],
    ['cloudaccount.name', undefined],
  ];
  return values.map(([name, value]) => ({ name: `spectro.system.${name}`, value: value ?? '' }));
}

/**
 * What references of pack values resolve to: a profile's variables to their defaults, macros of the system to their
 * values. What has no value outside a cluster, and what nobody knows, is left out.
 * @param references `spectro.var.retention`, with or without the dot and the braces around it
 */
export function resolveReferences(
  world: World,
  profile: Profile,
  scope: MacroScope,
  references: readonly string[],
): { [reference: string]: string } {
  const known = new Map(systemMacros(world, scope, profile).map(({ name, value }) => [name, value]));
  for (const [name, value] of userMacros(world, scope.projectUid)) known.set(name, value);
  for (const { name, defaultValue = '', isSensitive } of profile.variables) {
    known.set(`spectro.var.${name}`, isSensitive && defaultValue !== '' ? MASK : defaultValue);
  }
  const resolved: { [reference: string]: string } = {};
  for (const reference of references) {
    const value = known.get(reference.replace(/^\{\{\s*|\s*\}\}$/g, '').replace(/^\./, ''));
    if (value) resolved[reference] = value;
  }
  return resolved;
}

/** Whether packs use macros that administrators define: those of the system and variables don't count. */
export function usesUserMacros(packs: readonly ProfilePack[]): boolean {
  return packs.some((pack) => macrosOf(pack).some((macro) => macro.startsWith('spectro.macro.')));
}
