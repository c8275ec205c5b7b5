import { compareVersions, versionText } from './version';
import type { Condition } from './version-constraint';

/** In the order in which conditions on one version are written. */
const OPERATORS = ['>', '>=', '=', '~> 0.0.0', '~> 0.0', '<=', '<', '!='];

/** Conditions as terraform writes them into lock files and plans: each once, by the version that it is about, in full. */
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
