import type { Diagnostic } from './diagnostics';
import { type Block, nestedAsBlock } from './schema';
import { isObjectValue, type Value } from './value';

/** What stands for a secret. */
export const MASK = '(sensitive value)';
// Shorter ones occur in ordinary words by chance, and masking these would garble every message.
const SHORTEST = 4;

/** All texts under attributes that the schema marks sensitive or write-only. */
export function collectSecrets(block: Block, value: Value, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) collectSecrets(block, item, into);
  } else if (isObjectValue(value)) {
    for (const [name, attribute] of Object.entries(block.attributes)) {
      const inner = value[name];
      if (inner === undefined || inner === null) continue;
      const nested = nestedAsBlock(attribute);
      if (attribute.sensitive || attribute.writeOnly) collectTexts(inner, into);
      else if (nested) forEachStruct(inner, attribute.nested?.nesting === 'map', (item) => collectSecrets(nested, item, into));
    }
    for (const [name, nested] of Object.entries(block.blocks)) {
      const inner = value[name];
      if (inner !== undefined) forEachStruct(inner, nested.nesting === 'map', (item) => collectSecrets(nested.block, item, into));
    }
  }
  return into;
}

/** The text with every secret masked, in plain, JSON and URL spelling alike. */
export function maskSecrets(text: string, secrets: ReadonlySet<string>): string {
  let masked = text;
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    if (secret.length < SHORTEST) continue;
    // Half of a surrogate pair has no spelling in a URL.
    const encoded = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'));
    for (const spelling of new Set([secret, JSON.stringify(secret).slice(1, -1), encoded])) {
      masked = masked.split(spelling).join(MASK);
    }
  }
  return masked;
}

/** The diagnostic with every secret masked: Terraform prints what providers say as it stands. */
export function maskDiagnostic(diagnostic: Diagnostic, secrets: ReadonlySet<string>): Diagnostic {
  if (secrets.size === 0) return diagnostic;
  return { ...diagnostic, summary: maskSecrets(diagnostic.summary, secrets), detail: maskSecrets(diagnostic.detail, secrets) };
}

function forEachStruct(value: Value, byKey: boolean, visit: (item: Value) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item);
  else if (byKey && isObjectValue(value)) for (const item of Object.values(value)) visit(item);
  else visit(value);
}

/** All texts in a value. */
export function collectTexts(value: Value, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, into);
  else if (isObjectValue(value)) for (const item of Object.values(value)) collectTexts(item, into);
}
