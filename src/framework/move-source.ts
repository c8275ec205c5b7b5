import type { MoveSource } from './definition';
import { DiagnosticError, errorAt } from './diagnostics';
import type { MoveRequest } from './provider-instance';

/**
 * What is known of a foreign object that a `moved` block brings. A provider is the same from whichever registry it comes:
 * Terraform writes `registry.terraform.io/…` for it, OpenTofu `registry.opentofu.org/…`, a company its mirror.
 * @throws DiagnosticError when its type, its provider or the version of its schema isn't known
 */
export function moveSource(
  movesFrom: readonly MoveSource[],
  { sourceProvider, sourceType, sourceVersion, targetType }: MoveRequest,
): MoveSource {
  const source = movesFrom.find(
    ({ type, provider }) => type === sourceType && (sourceProvider === provider || sourceProvider.endsWith(`/${provider}`)),
  );
  if (!source) {
    const known = movesFrom.map(({ type, provider }) => (type === sourceType ? `${type} of ${provider}` : type));
    const takes = known.length === 0 ? 'It takes no moves from other types.' : `It takes ${known.join(', ')}.`;
    throw cannotMove(`State of ${sourceType} (${sourceProvider}) can't become a ${targetType}. ${takes}`);
  }
  if (sourceVersion > source.version) {
    throw cannotMove(
      `The state of the ${sourceType} has schema version ${sourceVersion}, and a ${targetType} takes it up to version ${source.version}: ${source.provider} has been released since. Take a newer version of this provider, or import the object: a "removed" block with destroy = false for the ${sourceType}, and an "import" block for the ${targetType}.`,
    );
  }
  return source;
}

function cannotMove(detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(undefined, 'Cannot be moved', detail));
}
