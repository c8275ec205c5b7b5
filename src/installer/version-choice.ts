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
