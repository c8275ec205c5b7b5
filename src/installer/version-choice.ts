import { compareVersions, parseVersion, type Version, versionText } from '../runtime/version';
import { type Condition, meetsCondition, parseConstraint } from '../runtime/version-constraint';

/** The conditions of several constraints together. */
export function conditionsOf(constraints: readonly string[]): readonly Condition[] {
  return constraints.flatMap((constraint) => parseConstraint(constraint) ?? []);
}

/** The newest version that meets all conditions. A prerelease is taken only where a condition names it with `=`. */
export function newestOf(versions: readonly string[], conditions: readonly Condition[]): string | undefined {
  const [newest] = versions
    .flatMap((text) => parseVersion(text) ?? [])
    .filter((version) => isAcceptable(version, conditions))
    .sort((a, b) => compareVersions(b, a));
  return newest && versionText(newest);
}

/** Whether a version may be chosen. */
export function isAcceptable(version: Version, conditions: readonly Condition[]): boolean {
  if (!conditions.every((condition) => meetsCondition(version, condition))) return false;
  if (version.prerelease === '') return true;
  return conditions.some(({ operator, version: named }) => operator === '=' && compareVersions(named, version) === 0);
}

/** In the order in which conditions on one version are written. */
const OPERATORS = ['>', '>=', '=', '~> 0.0.0', '~> 0.0', '<=', '<', '!='];

/** Conditions as terraform writes them into the lock file: each once, by the version that it is about, in full. */
export function constraintText(conditions: readonly Condition[]): string {
  const rank = ({ operator, version }: Condition) =>
    OPERATORS.indexOf(operator === '~>' ? (version.written === 3 ? '~> 0.0.0' : '~> 0.0') : operator);
  const sorted = [...conditions].sort((a, b) => compareVersions(a.version, b.version) || rank(a) - rank(b));
  return [...new Set(sorted.map(conditionText))].join(', ');
}

function conditionText({ operator, version }: Condition): string {
  const text = versionText(version);
  if (operator === '=') return text;
  return operator === '~>' && version.written < 3 ? `~> ${text.replace(/^(\d+\.\d+)\.\d+/, '$1')}` : `${operator} ${text}`;
}
