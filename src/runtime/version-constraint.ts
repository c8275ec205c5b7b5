import { compareVersions, parseVersion, type Version } from './version';

/** One condition on a version. */
export interface Condition {
  readonly operator: string;
  readonly version: Version;
}

const CONDITION = /^(=|!=|>=|<=|~>|>|<|)\s*(\S+)$/;

/**
 * Whether a version meets a constraint such as `>= 1.5, < 2.0`
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 * @returns undefined when the constraint is none
 */
export function meetsConstraint(version: string, constraint: string): boolean | undefined {
  const conditions = parseConstraint(constraint);
  const actual = parseVersion(version);
  if (!actual || !conditions) return undefined;
  return conditions.every((condition) => meetsCondition(actual, condition));
}

/** Whether a constraint names a prerelease, such as `>= 1.5.0-beta1`. */
export function hasPrerelease(constraint: string): boolean {
  return constraint.split(',').some((part) => parseCondition(part.trim())?.version.prerelease);
}

/** The conditions of a constraint. @returns undefined when it is none */
export function parseConstraint(constraint: string): readonly Condition[] | undefined {
  const conditions = constraint.split(',').map((part) => parseCondition(part.trim()));
  return conditions.includes(undefined) ? undefined : conditions.filter((condition) => condition !== undefined);
}

function parseCondition(text: string): Condition | undefined {
  const [, operator = '', rest = ''] = CONDITION.exec(text) ?? [];
  const version = parseVersion(rest);
  return version && { operator: operator || '=', version };
}

/** Whether a version meets one condition. */
export function meetsCondition(actual: Version, { operator, version }: Condition): boolean {
  const order = compareVersions(actual, version);
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
