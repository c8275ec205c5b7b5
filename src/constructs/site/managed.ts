import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { importFrom } from '../import-from';
import { Secret } from '../secret';
import type { ManagedDescription } from './managed-description';
import type { SecretDescription, VariableSecret } from './secret-description';

/** Names in Palette begin with the site's, so that two sites may have the same keys. */
export function nameOf(site: string, key: string, { name }: ManagedDescription): string {
  return name ?? `${site}-${key}`;
}

/**
 * Takes what is there already into the state, and sets what only the provider has a name for.
 * @param importId what its import is told, from its uid
 */
export function manage(
  resource: TerraformResource,
  { import: uid, overrides = {} }: Omit<ManagedDescription, 'name'>,
  importId: (uid: string) => string = (each) => each,
): void {
  if (uid !== undefined) importFrom(resource, importId(uid));
  for (const [path, value] of Object.entries(overrides)) resource.addOverride(path, value);
}

/** A secret of a description; none, where the description leaves it open. */
export function secretOf(scope: Construct, description: SecretDescription | VariableSecret | undefined): Secret | undefined {
  if (description === undefined) return undefined;
  const { variable, version }: SecretDescription = description;
  return Secret.fromVariable(scope, variable, { version });
}

/**
 * All things of one kind of a site or a fleet, each made under its key as a construct of that id. A loop that calls what makes them, and nothing between:
 * cdktf notes the whole stack of calls with each reference that is made in there.
 * @throws Error for a key that can't be the id of a construct
 */
export function makeAll<Description, Owner, Made>(
  scope: Construct,
  descriptions: { readonly [key: string]: Description } | undefined,
  make: (scope: Construct, key: string, description: Description, owner: Owner) => Made,
  owner: Owner,
): { readonly [key: string]: Made } {
  const all: [key: string, made: Made][] = [];
  for (const [key, description] of Object.entries(descriptions ?? {})) {
    refuseKey(scope, key);
    all.push([key, make(scope, key, description, owner)]);
  }
  return Object.fromEntries(all);
}

/** Names of what every JavaScript object has are taken in the eyes of a construct, and `a/b` is the same to it as `a--b`. */
function refuseKey({ node }: Construct, key: string): void {
  if (key !== '' && !(key in Object.prototype) && node.tryFindChild(key) === undefined) return;
  throw new Error(
    `${node.path}: nothing there can have the key "${key}", which is ${key === '' ? 'empty' : 'taken'}. Take another.`,
  );
}

/** Values of one kind, each made under its key. */
export function made<Description, Made>(
  descriptions: { readonly [key: string]: Description } | undefined,
  make: (key: string, description: Description) => Made,
): { readonly [key: string]: Made } {
  return Object.fromEntries(Object.entries(descriptions ?? {}).map(([key, description]) => [key, make(key, description)]));
}
