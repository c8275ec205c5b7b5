/** The first of some names for a sentence, and how many more there are: a tenant may have thousands. */
export function someOf(names: readonly string[], most = 20): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return names.slice(0, most).join(', ') + more;
}
