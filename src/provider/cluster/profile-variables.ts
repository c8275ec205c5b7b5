import type { SpectroClusterVariables } from '../../palette';

/** Values of a profile's variables, by name; null when none are configured. */
export type Variables = { readonly [name: string]: string } | null;
type Variable = NonNullable<SpectroClusterVariables['variables']>[number];

/**
 * Of a profile's variables those that are configured, and those that somebody has given another value than the profile's. A secret
 * one shows a mask: it has the value that the state has, as long as Palette has one.
 */
export function readVariables(profile: SpectroClusterVariables | undefined, before: Variables): Variables {
  const read = (profile?.variables ?? []).flatMap((variable) => {
    const { name, value } = variable;
    const last = before?.[name];
    if (last === undefined) return isOwn(variable) ? [[name, value ?? ''] as const] : [];
    return value === undefined ? [] : [[name, variable.isSensitive ? last : value] as const];
  });
  return read.length === 0 && before === null ? null : Object.fromEntries(read);
}

/** The variables that a profile declares. */
interface Declaring {
  readonly variables?: readonly Pick<Variable, 'name' | 'isSensitive' | 'defaultValue'>[];
}

/** What variables are set to that are configured no longer: a cluster keeps a value until it gets another. */
export function resetVariables(profile: Declaring | undefined, wanted: Variables, before: Variables) {
  return (profile?.variables ?? []).flatMap(({ name, isSensitive, defaultValue = '' }) => {
    const leaves = before !== null && Object.hasOwn(before, name) && !(wanted !== null && Object.hasOwn(wanted, name));
    // A secret default is masked; an empty value is the default's, too.
    return leaves ? [{ name, value: isSensitive ? '' : defaultValue }] : [];
  });
}

function isOwn({ value, defaultValue, isSensitive, immutable, options }: Variable): boolean {
  const usual = defaultValue || options?.find((option) => option.default)?.value || '';
  return !isSensitive && !immutable && Boolean(value) && value !== usual;
}
