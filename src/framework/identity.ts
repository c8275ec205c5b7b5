/**
 * What tells an object from all others, for whoever imports it or lists it: attributes of the resource itself, with the names
 * that they have there.
 */
export interface IdentityDefinition {
  /** Names of attributes that an import has to give. */
  readonly required: readonly string[];
  /** What else may be given, and the value that it has otherwise. */
  readonly optional?: { readonly [name: string]: string };
  /** The import ID of the object. */
  importId(identity: { readonly [name: string]: string }): string;
}
