import type { Scope } from '../../palette';

/** What tells a scope from others. */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'tenant' ? 'tenant' : scope.uid;
}

/** A scope for messages. */
export function scopeText({ kind }: Scope): string {
  return kind === 'tenant' ? 'in the tenant' : 'in the project';
}
