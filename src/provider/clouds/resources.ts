/** Something in a cloud that has an id and a name, and is asked for by either. */
export interface NamedResource {
  readonly id?: string;
  readonly name?: string;
}

/**
 * What is asked for as Palette has it already, or else as it is asked for: the same thing under its id instead of its name would
 * be another one to Palette, and its nodes replaced.
 */
export function asPresent(wanted: NamedResource, present: readonly (NamedResource | undefined)[]): NamedResource {
  const found = present.find((each) => each && isSame(each, wanted));
  return { ...found, ...wanted };
}

/** Whether both name something, and the same: by the id where both have one. */
export function isSame(one: NamedResource, other: NamedResource): boolean {
  if (one.id && other.id) return one.id === other.id;
  return Boolean(one.name) && one.name === other.name;
}

/** A resource in a request: what is unset isn't sent. */
export function resourceBody(id: string | null, name: string | null): NamedResource {
  return { ...(id === null ? {} : { id }), ...(name === null ? {} : { name }) };
}

/** A resource as the state has it: by what it was asked for. One that was not asked for yet goes by its name. */
export function seenAs(
  { id, name }: NamedResource,
  prior: { readonly id: string | null; readonly name: string | null } | undefined,
): { readonly id: string | null; readonly name: string | null } {
  if (prior) return { id: prior.id === null ? null : id || null, name: prior.name === null ? null : name || null };
  return name ? { id: null, name } : { id: id || null, name: null };
}
