import { type Path, pathText } from '../../../framework';
import { ExpressionError } from '../expression-error';

/** A value that doesn't convert; `problem` says what is needed, and nothing of the value. */
export function conversionError(at: Path, problem: string): ExpressionError {
  return new ExpressionError('Unsuitable value type', at.length === 0 ? problem : `${pathText(at)}: ${problem}`);
}
