/** Gives each object a name that no other one has: small letters, digits and hyphens, beginning with a letter. */
export class UniqueNames {
  readonly #given = new Set<string>();

  /** @param otherwise what it is, where nothing of the name is left or it begins with a digit */
  give(name: string, otherwise: string): string {
    const plain = plainName(name, otherwise);
    let unique = plain;
    for (let number = 2; this.#given.has(unique); number++) unique = `${plain}-${number}`;
    this.#given.add(unique);
    return unique;
  }
}

function plainName(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
  if (plain === '') return otherwise;
  return /^[a-z]/.test(plain) ? plain : `${otherwise}-${plain}`;
}

/** A file and a stack are called by it. */
const LONGEST = 60;
