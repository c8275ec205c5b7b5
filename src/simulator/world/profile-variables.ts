import type { Variable } from '../../palette/schema/full';
import { keepForClusters } from './cluster-kept';
import { invalidProfile, notFound, Refusal } from './errors';
import { listNames } from './gateways';
import { checkVariableUse, packsUsing } from './profile-packs';
import { profileUsers } from './profiles';
import type { Profile } from './records';
import { checkDefinitions } from './variable-definitions';
import { touch, type World } from './world';

/** What stands in an answer in place of a secret value. Whoever sends it back means the value that is there. */
export const MASK = '********';

/** The variables of a profile as they are shown: without the values of the secret ones. */
export function shownVariables(profile: Profile): Variable[] {
  return profile.variables.map((variable) =>
    variable.isSensitive && variable.defaultValue ? { ...variable, defaultValue: MASK } : variable,
  );
}

/** Gives a profile other variables; those that its packs use must be among them. */
export function replaceVariables(world: World, profile: Profile, variables: readonly Variable[]): void {
  const next = variables.map((variable) => unmasked(profile, variable));
  if (JSON.stringify(next) === JSON.stringify(profile.variables)) return;
  checkDefinitions(next);
  checkVariableUse([...profile.packs, ...(profile.draft ?? [])], next);
  requireFree(world, profile);
  keepForClusters(world, profile, profileUsers(world, profile));
  profile.variables = next;
  touch(world, profile);
}

/** Changes the variables that are named and adds those that are new; the others stay as they are. */
export function mergeVariables(world: World, profile: Profile, variables: readonly Variable[]): void {
  const given = new Map(variables.map((variable) => [variable.name, variable]));
  if (given.size < variables.length) throw invalidProfile('The variables in the body have names that are not unique');
  const kept = profile.variables.map((variable) => {
    const change = given.get(variable.name);
    given.delete(variable.name);
    return change === undefined ? variable : { ...variable, ...unmasked(profile, change) };
  });
  replaceVariables(world, profile, [...kept, ...given.values()]);
}

/** Removes variables by name. One that a pack still uses, published or in the draft, stays. */
export function deleteVariables(world: World, profile: Profile, names: readonly string[]): void {
  for (const name of names) {
    if (!profile.variables.some((variable) => variable.name === name))
      throw notFound(`Variable of cluster profile ${profile.name}`, name);
    const [user] = packsUsing([...profile.packs, ...(profile.draft ?? [])], name);
    if (user !== undefined) {
      throw new Refusal(
        'ResourceInUse',
        `Variable '${name}' is in use by pack ${user.name}: take it out of the pack's values first`,
      );
    }
  }
  replaceVariables(
    world,
    profile,
    profile.variables.filter((variable) => !names.includes(variable.name)),
  );
}

function unmasked(profile: Profile, variable: Variable): Variable {
  if (variable.defaultValue !== MASK) return variable;
  const known = profile.variables.find(({ name }) => name === variable.name);
  return { ...variable, defaultValue: known?.defaultValue ?? MASK };
}

function requireFree(world: World, profile: Profile): void {
  if (world.rules.profileVariablesInUse === 'free') return;
  const users = profileUsers(world, profile);
  if (users.length === 0) return;
  throw new Refusal(
    'ResourceInUse',
    `Cluster profile ${profile.name} is in use by ${listNames(users)}: change its variables in a new version of it`,
  );
}
