/** A version: its numbers, and what follows a `-`. */
interface Version {
  readonly numbers: readonly number[];
  readonly prerelease: string;
  /** How many numbers were written: `~>` goes by it. */
  readonly written: number;
}

/** One condition on a version. */
interface Condition {
  readonly operator: string;
  readonly version: Version;
}

const VERSION = /^v?(\d+(?:\.\d+){0,2})(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
const CONDITION = /^(=|!=|>=|<=|~>|>|<|)\s*(\S+)$/;

/**
 * Whether a version meets a constraint such as `>= 1.5, < 2.0`
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 * @returns undefined when the constraint is none
 */
export function meetsConstraint(version: string, constraint: string): boolean | undefined {
  const conditions = constraint.split(',').map((part) => parseCondition(part.trim()));
  const actual = parseVersion(version);
  if (!actual || conditions.includes(undefined)) return undefined;
  return conditions.every((condition) => condition && meets(actual, condition));
}

/** Whether a constraint names a prerelease, such as `>= 1.5.0-beta1`. */
export function hasPrerelease(constraint: string): boolean {
  return constraint.split(',').some((part) => parseCondition(part.trim())?.version.prerelease);
}

function parseCondition(text: string): Condition | undefined {
  const [, operator = '', rest = ''] = CONDITION.exec(text) ?? [];
  const version = parseVersion(rest);
  return version && { operator: operator || '=', version };
}

function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text);
  if (!match) return undefined;
  const [, core = '', prerelease = ''] = match;
  const numbers = core.split('.').map(Number);
  return { numbers: [...numbers, 0, 0].slice(0, 3), prerelease, written: numbers.length };
}

function meets(actual: Version, { operator, version }: Condition): boolean {
  const order = compare(actual, version);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    default: {
      // `~> 1.2.3` leaves the last number written free to grow; `~> 1` leaves all free.
      const fixed = Math.max(version.written - 1, 0);
      return order >= 0 && version.numbers.slice(0, fixed).every((number, i) => number === actual.numbers[i]);
    }
  }
}

function compare(a: Version, b: Version): number {
  for (const [i, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.prerelease === b.prerelease) return 0;
  if (a.prerelease === '' || b.prerelease === '') return a.prerelease === '' ? 1 : -1;
  return a.prerelease < b.prerelease ? -1 : 1;
}
